// The page's search folds names as the engine does: both are held to tests/data/fold_cases.tsv.
//
//     node fold_test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fold, foldName } from '../../styles/web/fold.js';

const table = readFileSync(new URL('../data/fold_cases.tsv', import.meta.url), 'utf8');
const cases = table.split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
assert.ok(cases.length > 20, 'there are cases');
const wrong = cases.flatMap(([name, folded, joined]) => [
    ...(fold(name) === folded ? [] : [`fold("${name}") is "${fold(name)}", not "${folded}"`]),
    ...(foldName(name) === joined ? [] : [`foldName("${name}") is "${foldName(name)}", not "${joined}"`]),
]);
console.log(wrong.join('\n') || `${cases.length} names fold alike`);
process.exit(wrong.length > 0 ? 1 : 0);
