// The part of the map that is seen: what it shows first, what stands over it, its scale.

import { app, facts, narrow, page } from './app.js';
import { fill, make } from './elements.js';

/** What stands over the map: names keep clear of it. */
export function reservedBoxes() {
    const origin = page.canvas.getBoundingClientRect();
    return [page.zoomIn.parentElement, page.scale, page.credit, ...(narrow.matches ? [page.search, page.chips] : [])]
        .map((element) => element.getBoundingClientRect())
        .filter((box) => box.width > 0)
        .map((box) => [box.left - origin.left - 6, box.top - origin.top - 6, box.right - origin.left + 6, box.bottom - origin.top + 6]);
}

/** What is looked at first: on a phone no more than what happened there. */
export function firstBox() {
    if (!narrow.matches) return facts.frame;
    const [west, south, east, north] = facts.frame;
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    const positions = (coordinates) => (typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(positions));
    for (const mark of facts.marks) {
        if (!mark.event || mark.drawn === 'off' || mark.drawn === 'soft') continue;
        const own = positions(mark.geometry.coordinates);
        if (!own.every(([lon, lat]) => lon > west && lon < east && lat > south && lat < north)) continue;
        for (const [lon, lat] of own) [box[0], box[1], box[2], box[3]] = [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)];
    }
    return box[2] - box[0] > (east - west) / 8 ? box : facts.frame;
}

export const padding = () => (narrow.matches ? { top: 116, bottom: 44, left: 14, right: 14 } : { top: 24, bottom: 24, left: 24, right: 24 });

/** A round figure near a fifth of the map's width, true at its centre. */
export function drawScale(view) {
    const wanted = view.width / 5 / view.pixelsPerKm;
    const power = 10 ** Math.floor(Math.log10(wanted));
    const km = [5, 2, 1].map((n) => n * power).find((n) => n <= wanted) ?? power;
    const key = `${km}/${Math.round(view.pixelsPerKm * 100)}/${app.language.code}`;
    if (page.scale.dataset.key === key) return;
    page.scale.dataset.key = key;
    const bar = make('span', { class: 'bar' });
    bar.style.width = `${km * view.pixelsPerKm}px`;
    const text = km < 1 ? `${Math.round(km * 1000)} m` : `${km} ${app.language.words.km}`;
    fill(page.scale, make('span', { text }), bar);
}
