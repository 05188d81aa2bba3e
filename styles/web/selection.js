// The open card: which event it tells of, and where the map goes for it.

import { app, facts, motion, narrow, page, remember, state } from './app.js';
import { showCard } from './card.js';
import { hashOf } from './state.js';

export const placeOf = (mark) => app.overlay?.places.find((place) => place.marks.some((one) => one.id === mark.id)) ?? null;

/** Opens an event's card with its neighbours at the same place; moves there if it is out of sight. */
export function select(mark, moveThere, marks = null) {
    const place = placeOf(mark);
    const all = marks ?? place?.marks.filter((one) => one.event) ?? [mark];
    app.selection = { mark, marks: all, index: Math.max(0, all.findIndex((one) => one.id === mark.id)), from: document.activeElement };
    state.event = mark.id;
    if (moveThere && place) bringIntoSight(place);
    openCard(true);
    if (app.overlay) {
        app.overlay.selected = place;
        app.overlay.draw();
    }
    app.tiles?.choose();
    remember();
}

export function openCard(focus) {
    const heading = showCard(page.card, {
        ...app.selection, facts, symbology: app.symbology, language: app.language,
        onclose: close,
        onstep: (by) => {
            const index = (app.selection.index + by + app.selection.marks.length) % app.selection.marks.length;
            const from = app.selection.from;
            select(app.selection.marks[index], false, app.selection.marks);
            app.selection.from = from;
        },
        link: () => location.href.split('#')[0] + hashOf(state),
    });
    document.body.classList.add('with-card');
    if (focus) heading.focus({ preventScroll: true });
    placeCard();
}

/** On the side with less of the selection. */
export function placeCard() {
    const place = app.selection && placeOf(app.selection.mark);
    if (!place || narrow.matches) return;
    const view = app.overlay.view();
    const x = place.shape.x * view.scale + view.dx;
    page.card.classList.toggle('at-left', x > view.width * 0.55);
}

export function openNotMapped(entry) {
    const mark = facts.marks.find((one) => one.doc === entry.doc && one.drawn === 'off' && one.type === entry.type && one.span_start === entry.start)
        ?? { id: '', kind: Object.hasOwn(app.symbology.kinds, entry.type) ? entry.type : 'context', type: entry.type, drawn: 'off', quote: entry.words, evidence: '', doc: entry.doc, source: entry.doc, span_start: entry.start, span_end: entry.end, from: null, to: null, place: null, geo_prec: 'P8', claims: [] };
    select(mark, false, [mark]);
}

export function close() {
    page.card.hidden = true;
    document.body.classList.remove('with-card');
    app.selection?.from?.isConnected ? app.selection.from.focus({ preventScroll: true }) : page.map.getCanvas().focus({ preventScroll: true });
    app.selection = null;
    state.event = null;
    app.overlay.selected = null;
    app.overlay.draw();
    app.tiles?.choose();
    remember();
}

function bringIntoSight(place) {
    const view = app.overlay.view();
    const x = place.shape.x * view.scale + view.dx;
    const y = place.shape.y * view.scale + view.dy;
    const room = narrow.matches ? view.height * 0.4 : view.height - 60;
    const grouped = place.shape.point && app.overlay.spotsIn(view).some((spot) => spot.places.length > 1 && spot.places.includes(place));
    if (grouped) page.map.easeTo({ center: place.geometry.coordinates, zoom: Math.min(12, page.map.getZoom() + 3), ...motion() });
    else if (x < 40 || y < 60 || x > view.width - 40 || y > room) {
        page.map.easeTo({ center: page.map.unproject([x, y]), offset: [0, narrow.matches ? -view.height * 0.2 : 0], ...motion() });
    }
}

export function clickMap(event) {
    const tiled = app.tiles?.at(event.point) ?? [];
    if (tiled.length > 0) return select(tiled[0], false, tiled);
    const hit = app.overlay.at(event.point.x, event.point.y);
    if (!hit) return page.card.hidden ? null : close();
    if (!hit.cluster) return select(hit.marks.find((mark) => mark.event) ?? hit.marks[0], false, hit.marks.filter((mark) => mark.event));
    openCluster(hit.cluster);
}

/** Nearer, until the cluster parts; what never parts is listed. */
function openCluster({ places }) {
    const positions = places.map((place) => place.geometry.coordinates);
    const west = Math.min(...positions.map(([lon]) => lon));
    const east = Math.max(...positions.map(([lon]) => lon));
    const south = Math.min(...positions.map(([, lat]) => lat));
    const north = Math.max(...positions.map(([, lat]) => lat));
    if (east - west < 1e-4 && north - south < 1e-4) {
        const marks = places.flatMap((place) => place.marks);
        select(marks[0], false, marks);
        return;
    }
    page.map.fitBounds([west, south, east, north], { padding: 90, maxZoom: 13, ...motion() });
}
