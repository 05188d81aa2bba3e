// The time strip: a lane a kind, a bar an event; two handles choose the days, Play opens them one by one.

import { valueOf } from './card.js';
import { fill, make } from './elements.js';
import { dateOf } from './facts.js';

const laneHeight = 15;
const mostLanes = 6;
const mostRows = 7;
const mostBars = 400;
const mostNamed = 6;
const letter = 6; // px, at 11
const exact = new Set(['day', 'days', 'week']);

/** The days that the strip spans: from the first known start to the as-of. */
export function spanOf(marks, asOf) {
    const dated = marks.filter((mark) => mark.event && mark.kind !== 'occupied' && mark.kind !== 'zone');
    const starts = dated.map((mark) => mark.from ?? mark.to).filter((day) => day !== null).sort((a, b) => a - b);
    const last = dated.reduce((most, mark) => Math.max(most, mark.to ?? -Infinity), asOf ?? -Infinity);
    // An anniversary told in passing must not make a century of the strip.
    const first = starts.find((day) => last - day < 1500) ?? starts[0];
    return Number.isFinite(last) && first !== undefined ? { first, last: Math.max(last, first + 1) } : null;
}

/** Many events as few bars: runs of days on which something happened, those with the days given apart from the others. */
export function runsOf(marks, span) {
    const runs = [];
    for (const given of [true, false]) {
        const ranges = marks.filter((mark) => exact.has(mark.time_prec) === given).map((mark) => ({ from: mark.from ?? span.first, to: mark.to ?? span.last, time_prec: given ? 'day' : 'interval' }));
        let open = null;
        for (const range of ranges.sort((a, b) => a.from - b.from)) {
            if (open && range.from <= open.to + 1) open.to = Math.max(open.to, range.to);
            else runs.push((open = range));
        }
    }
    return runs;
}

/** Where the names of a lane's bars may stand, in px from its start: behind a bar, before it, or on it, whichever is free;
 *  a name without room is left out. Bars: from, to, text. One before its bar ends at `end`, however wide it turns out. */
export function namesOf(bars, room) {
    const gap = 4;
    const taken = bars.map(({ from, to }) => [from, to]);
    const free = (at, width, own) => at >= 0 && at + width <= room && taken.every((one) => one === own || at + width <= one[0] || at >= one[1]);
    return bars.flatMap(({ from, to, text }, i) => {
        const width = letter * text.length + 6;
        const places = [{ at: to + gap }, { at: from - gap - width, end: from - gap }, ...(width < to - from ? [{ at: (from + to - width) / 2, on: taken[i] }] : [])];
        const found = places.find(({ at, on }) => free(at, width, on));
        if (!found) return [];
        taken.push([found.at, found.at + width]);
        return [{ ...found, text, on: Boolean(found.on) }];
    });
}

/** The row of each bar among those of its lane: the first in which it meets none before it, else the last of so many. */
export function rowsOf(bars, most) {
    const rows = [];
    return bars.map((bar) => {
        const free = rows.findIndex((row) => row.every(({ from, to }) => to < bar.from || from > bar.to));
        const row = free >= 0 ? free : Math.min(rows.length, most - 1);
        (rows[row] ??= []).push(bar);
        return row;
    });
}

/** The marks in groups of the same days. */
function sameDays(marks) {
    const groups = new Map();
    for (const mark of marks) {
        const days = `${mark.from} ${mark.to}`;
        groups.set(days, [...(groups.get(days) ?? []), mark]);
    }
    return [...groups.values()];
}

function ticksOf({ first, last }, language) {
    const ticks = [];
    const step = last - first > 800 ? 6 : last - first > 400 ? 2 : 1;
    const date = new Date(first * 86400000);
    let year = date.getUTCFullYear();
    let month = date.getUTCMonth() + (date.getUTCDate() === 1 ? 0 : 1);
    for (let i = 0; i < 60; ++i) {
        const day = Math.round(Date.UTC(year, month, 1) / 86400000);
        if (day > last) break;
        const options = i === 0 || month % 12 === 0 ? { month: 'short', year: 'numeric' } : { month: 'short' };
        if (i % step === 0) ticks.push({ day, text: language.format(day, options) });
        month += 1;
    }
    return ticks;
}

export class Timeline {
    constructor(element, onchange) {
        this.element = element;
        this.onchange = onchange;
        this.timer = null;
    }

    build(marks, span, symbology, language, places = {}) {
        this.stop();
        Object.assign(this, { span, language, places });
        const words = language.words;
        this.title = make('p', { class: 'time-title', 'aria-live': 'off' });
        this.playButton = make('button', { type: 'button', class: 'play', onclick: () => (this.timer ? this.stop() : this.play()) });
        const everything = make('button', { type: 'button', text: capital(words.all), onclick: () => { this.stop(); this.set(null, null); } });
        this.handles = ['start', 'end'].map((which) => this.handle(which, words[which]));
        this.range = make('div', { class: 'range', 'aria-hidden': 'true' });
        const lanes = this.lanes(marks, symbology, language);
        const names = make('div', { class: 'lane-names', 'aria-hidden': 'true' }, lanes.labels.map((text) => make('span', { class: 'lane-label', text })));
        this.track = make('div', { class: 'track' }, lanes.element, this.ticks(span, language).map((tick) => {
            const mark = make('span', { class: 'tick', 'aria-hidden': 'true', text: tick.text });
            mark.style.insetInlineStart = `${this.share(tick.day) * 100}%`;
            return mark;
        }), this.range, this.handles);
        fill(this.element, make('div', { class: 'time-head' }, this.title, make('p', { class: 'mute note', text: words.dashed }), make('div', { class: 'buttons' }, this.playButton, everything)), names, this.track);
        this.playLabel();
        this.update();
    }

    /** Px for a strip of this page's width. */
    room() {
        return Math.max(300, this.element.clientWidth - 420);
    }

    /** Months that have room for their names. */
    ticks(span, language) {
        const room = this.room();
        let free = 0;
        return ticksOf(span, language).filter(({ day, text }) => {
            const at = this.share(day) * room;
            if (at < free) return false;
            free = at + 6.4 * text.length + 12;
            return true;
        });
    }

    share(day) {
        const { first, last } = this.span;
        return Math.max(0, Math.min(1, (day - first) / (last - first)));
    }

    lanes(marks, symbology, language) {
        const kinds = Object.entries(symbology.kinds).sort(([, a], [, b]) => a.rank - b.rank).map(([name]) => name);
        const dated = marks.filter((mark) => mark.event && (mark.from !== null || mark.to !== null) && mark.kind !== 'zone' && mark.kind !== 'occupied' && (mark.to ?? mark.from) >= this.span.first);
        const used = kinds.filter((kind) => dated.some((mark) => mark.kind === kind)).slice(0, mostLanes);
        const lanes = make('div', { class: 'lanes', 'aria-hidden': 'true' });
        const labels = [];
        used.forEach((kind, i) => {
            const own = dated.filter((mark) => mark.kind === kind);
            const top = labels.length;
            // What happened on the same days as something longer of its kind gets a row of its own, while there is room.
            const rows = this.rows(own, Math.min(2, 1 + mostRows - top - (used.length - i)));
            labels.push(language.words.kinds[kind] ?? kind, ...Array(rows.length - 1).fill(''));
            rows.forEach((marks, row) => {
                for (const mark of marks.length > mostBars ? runsOf(marks, this.span) : marks) {
                    const from = this.share(mark.from ?? this.span.first);
                    const to = this.share((mark.to ?? this.span.last) + 1);
                    const bar = make('span', { class: `bar ${exact.has(mark.time_prec) ? 'solid' : 'dashed'} kind-${kind}` });
                    Object.assign(bar.style, { insetInlineStart: `${from * 100}%`, width: `max(5px, ${(to - from) * 100}%)`, top: `${(top + row) * laneHeight + 3}px` });
                    lanes.append(bar);
                }
                lanes.append(...this.names(marks, top + row));
            });
        });
        lanes.style.height = `${labels.length * laneHeight}px`;
        return { element: lanes, labels };
    }

    /** The marks of a lane by rows, the longest first; those of the same days in one row. */
    rows(own, most) {
        if (most < 2 || own.length > mostBars) return [own];
        const groups = sameDays(own);
        const bars = groups.map(([mark]) => ({ from: mark.from ?? this.span.first, to: mark.to ?? this.span.last }));
        const order = groups.map((group, i) => i).sort((a, b) => bars[b].to - bars[b].from - (bars[a].to - bars[a].from) || bars[a].from - bars[b].from);
        const at = rowsOf(order.map((i) => bars[i]), most);
        return Array.from({ length: Math.max(...at) + 1 }, (unused, row) => order.filter((i, n) => at[n] === row).flatMap((i) => groups[i]));
    }

    /** Where it happened and, of one event, how many were killed by whose word. */
    said(marks) {
        const { language, places } = this;
        const list = new Intl.ListFormat(language.words.locale, { type: 'conjunction' });
        const names = list.format([...new Set(marks.map((mark) => language.placeName(mark, places)).filter(Boolean))].slice(0, 3));
        const [mark, ...others] = marks;
        const killed = others.length || !Array.isArray(mark.claims) ? [] : mark.claims.filter((claim) => claim.about === 'killed');
        const by = killed.length === 1 ? language.told(killed[0].by ?? '') : '';
        // No toll without its speaker, and none whom the page's language has no name for.
        if (!names || !by || (language.code !== 'en' && by === killed[0].by)) return names;
        const value = valueOf(killed[0], language);
        return value ? `${names} · ${language.words.claims.killed}: ${value} (${by})` : names;
    }

    /** What happened, beside the bars; of the same days in one name. */
    names(own, lane) {
        const room = this.room();
        const groups = sameDays(own);
        if (groups.length > mostNamed) return [];
        const bars = groups.map((marks) => {
            const [from, to] = [this.share(marks[0].from ?? this.span.first) * room, this.share((marks[0].to ?? this.span.last) + 1) * room];
            return { from, to: Math.max(to, from + 5), text: this.said(marks) };
        });
        return namesOf(bars.filter(({ text }) => text).sort((a, b) => a.from - b.from), room).map(({ at, end, text, on }) => {
            const name = make('span', { class: on ? 'bar-name on' : 'bar-name', text });
            const place = end === undefined ? { insetInlineStart: `${(at / room) * 100}%` } : { insetInlineEnd: `${(1 - end / room) * 100}%` };
            Object.assign(name.style, { ...place, top: `${lane * laneHeight}px` });
            return name;
        });
    }

    handle(which, label) {
        const handle = make('div', { class: `handle ${which}`, role: 'slider', tabindex: '0', 'aria-label': label, 'aria-orientation': 'horizontal', 'aria-valuemin': this.span.first, 'aria-valuemax': this.span.last });
        handle.addEventListener('keydown', (event) => this.key(event, which));
        handle.addEventListener('pointerdown', (event) => {
            handle.setPointerCapture(event.pointerId);
            handle.focus();
            event.preventDefault();
        });
        handle.addEventListener('pointermove', (event) => handle.hasPointerCapture(event.pointerId) && this.drag(event, which));
        return handle;
    }

    drag(event, which) {
        const box = this.track.getBoundingClientRect();
        const mirrored = getComputedStyle(this.track).direction === 'rtl';
        const share = mirrored ? (box.right - event.clientX) / box.width : (event.clientX - box.left) / box.width;
        this.move(which, Math.round(this.span.first + Math.max(0, Math.min(1, share)) * (this.span.last - this.span.first)));
    }

    key(event, which) {
        const mirrored = getComputedStyle(this.track).direction === 'rtl' ? -1 : 1;
        const steps = { ArrowRight: mirrored, ArrowLeft: -mirrored, ArrowUp: 1, ArrowDown: -1, PageUp: 30, PageDown: -30 };
        const day = which === 'start' ? this.low : this.high;
        const next = event.key === 'Home' ? this.span.first : event.key === 'End' ? this.span.last : event.key in steps ? day + steps[event.key] : null;
        if (next === null) return;
        event.preventDefault();
        this.move(which, next);
    }

    move(which, day) {
        this.stop();
        const { first, last } = this.span;
        if (which === 'start') this.set(Math.max(first, Math.min(day, this.high)), this.high);
        else this.set(this.low, Math.min(last, Math.max(day, this.low)));
    }

    get low() { return this.from ?? this.span.first; }
    get high() { return this.to ?? this.span.last; }

    set(from, to, quiet = false) {
        const whole = (from ?? this.span.first) <= this.span.first && (to ?? this.span.last) >= this.span.last;
        this.from = whole ? null : from;
        this.to = whole ? null : to;
        this.update();
        if (!quiet) this.onchange(this.from, this.to);
    }

    update() {
        const words = this.language.words;
        const span = this.language.range(this.low, this.high);
        this.title.replaceChildren(make('b', { text: this.from === null && this.to === null ? words.allDates : words.dates }), ' ', make('span', { text: span }));
        this.handles.forEach((handle, i) => {
            const day = i === 0 ? this.low : this.high;
            handle.style.insetInlineStart = `${this.share(day) * 100}%`;
            handle.setAttribute('aria-valuenow', day);
            handle.setAttribute('aria-valuetext', this.language.date(day));
            handle.title = dateOf(day);
        });
        Object.assign(this.range.style, { insetInlineStart: `${this.share(this.low) * 100}%`, width: `${(this.share(this.high) - this.share(this.low)) * 100}%` });
    }

    /** From the first day on, a step a second, to the end; long spans go by longer steps. */
    play() {
        const step = Math.max(1, Math.round((this.span.last - this.span.first) / 60));
        this.set(this.span.first, Math.min(this.span.last, this.span.first + step));
        this.timer = setInterval(() => {
            const next = Math.min(this.span.last, this.high + step);
            this.set(this.span.first, next);
            if (next >= this.span.last) this.stop();
        }, 1000);
        this.playLabel();
    }

    stop() {
        clearInterval(this.timer);
        this.timer = null;
        if (this.playButton) this.playLabel();
    }

    playLabel() {
        const words = this.language.words;
        const shape = this.timer ? 'M4 3 H7 V13 H4 Z M9 3 H12 V13 H9 Z' : 'M4 2 L13 8 L4 14 Z';
        fill(this.playButton, make('svg', { viewBox: '0 0 16 16', width: 14, height: 14, 'aria-hidden': 'true' }, make('path', { d: shape, fill: 'currentColor' })), make('span', { text: this.timer ? words.pause : words.play }));
    }
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
