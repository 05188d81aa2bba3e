// Which events are shown: by kind, by how well the place is known, by actor, status and time.

const exact = new Set(['day', 'days', 'week']);

/** 0: not in the range; 1: only that it may be; 2: certainly. */
export function inRange(mark, from, to) {
    if (from === null && to === null) return 2;
    const first = mark.from ?? -Infinity;
    const last = mark.to ?? Infinity;
    const low = from ?? -Infinity;
    const high = to ?? Infinity;
    if (first > high || last < low) return 0;
    if (first >= low && last <= high) return 2;
    return exact.has(mark.time_prec) ? 2 : 1;
}

export const actorsOf = (mark) => (mark.actor ?? '').split('; ').filter(Boolean);

/** A precision is a grade P0..P8; the lower, the better the place is known. */
export function passes(mark, state) {
    return (
        !state.hidden.has(mark.kind) &&
        (mark.geo_prec ?? 'P8') <= state.precision &&
        (!state.actor || actorsOf(mark).includes(state.actor)) &&
        (!state.status || mark.status === state.status)
    );
}

/** The marks that are drawn, each with how surely it is in the range. */
export function shownMarks(marks, state) {
    const shown = [];
    for (const mark of marks) {
        if (mark.drawn === 'off') continue;
        const furniture = !mark.event || mark.kind === 'zone' || mark.kind === 'occupied';
        const sure = furniture ? 2 : inRange(mark, state.from, state.to);
        const kept = furniture ? !state.hidden.has(mark.kind) : passes(mark, state);
        if (kept && sure > 0) shown.push({ mark, sure });
    }
    return shown;
}

/** Places as the map draws them: what is at one place and drawn in one way is one thing. */
export function placesOf(shown, rankOf) {
    const places = new Map();
    for (const { mark, sure } of shown) {
        const id = mark.place_id || mark.id;
        const key = `${id}/${mark.drawn}/${mark.drawn === 'fill' ? mark.kind : ''}`;
        const place = places.get(key) ?? { key, id, drawn: mark.drawn, geometry: mark.geometry, marks: [], sure: 0, uncertainty: 0 };
        place.marks.push(mark);
        place.sure = Math.max(place.sure, sure);
        place.uncertainty = Math.max(place.uncertainty, mark.unc_m ?? 0);
        places.set(key, place);
    }
    for (const place of places.values()) {
        place.marks.sort((a, b) => rankOf(a.kind) - rankOf(b.kind) || (a.from ?? 0) - (b.from ?? 0) || (a.id < b.id ? -1 : 1));
    }
    return [...places.values()];
}
