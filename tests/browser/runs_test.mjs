// The time strip of many events shows every day on which something happened, in few bars.
//
//     node runs_test.mjs
import assert from 'node:assert/strict';
import { namesOf, rowsOf, runsOf } from '../../styles/web/timeline.js';

const span = { first: 0, last: 400 };
const day = (from, to = from) => ({ from, to, time_prec: 'day' });
const bars = (marks) => runsOf(marks, span).map(({ from, to }) => [from, to]);

assert.deepEqual(bars([day(9), day(7), day(8)]), [[7, 9]], 'neighbouring days are one run');
assert.deepEqual(bars([day(1), day(3)]), [[1, 1], [3, 3]], 'a day without events stays empty');
assert.deepEqual(bars([day(1, 10), day(2), day(12)]), [[1, 10], [12, 12]], 'a long event is not cut short by one within it');
assert.deepEqual(bars([{ from: 5, to: null, time_prec: 'interval' }, day(6)]), [[6, 6], [5, 400]], 'what is open runs to the end, apart');
assert.equal(bars(Array.from({ length: 20000 }, (unused, i) => day(i % 365))).length, 1);

// Names of bars stand behind them, else before them, else on them, and never on one another.
const named = (bars, room) => namesOf(bars, room).map(({ at, text, on }) => [text, Math.round(at), on]);
assert.deepEqual(named([{ from: 0, to: 50, text: 'Aville' }], 400), [['Aville', 54, false]]);
assert.deepEqual(named([{ from: 350, to: 400, text: 'Aville' }], 400), [['Aville', 304, false]], 'before, at the end');
assert.deepEqual(named([{ from: 0, to: 400, text: 'Aville' }], 400), [['Aville', 179, true]], 'on the bar that leaves no room');
assert.deepEqual(named([{ from: 0, to: 5, text: 'Aville' }, { from: 10, to: 15, text: 'Bshire' }], 400), [['Bshire', 19, false]], 'no room between');
assert.deepEqual(named([{ from: 10, to: 12, text: 'Aville' }], 30), [], 'no room at all');
// A bar that meets a longer one of its lane stands in the next row; what is left over in the last.
assert.deepEqual(rowsOf([{ from: 0, to: 100 }, { from: 90, to: 95 }, { from: 110, to: 120 }], 2), [0, 1, 0]);
assert.deepEqual(rowsOf([{ from: 0, to: 100 }, { from: 90, to: 95 }, { from: 92, to: 93 }], 2), [0, 1, 1], 'no third row');
console.log('runs hold');
