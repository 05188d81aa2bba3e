// Events in a file of tiles beside the page: MapLibre draws them, and reads of the file no more than is
// seen. A page opened from the disk may read no file by itself; there the reader chooses it.

import { addProtocol } from 'maplibre-gl';
import { FileSource, PMTiles, Protocol } from 'pmtiles';
import { app, facts, page, state } from './app.js';
import { hatchPath } from './draw.js';
import { fill, make } from './elements.js';
import { counted, dateOf, dayOf } from './facts.js';
import { drawGlyph } from './glyphs.js';
import { select } from './selection.js';

const reach = 4; // pixels round the pointer
const mostListed = 500;
const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

let archive = location.protocol === 'file:' ? null : new URL(facts.tiles.file, location.href).href;
const filters = new Map(); // the style's own layers, by the ids of their copies

// Days in tiles are words that sort as the days do.
const first = ['coalesce', ['get', 'date_from'], ''];
const last = ['coalesce', ['get', 'date_to'], '9999'];

/** filter.js says the same of the page's own events. */
function filterOf(own) {
    const hidden = ['in', ['get', 'kind'], ['literal', [...state.hidden]]];
    const sure = ['<=', ['coalesce', ['get', 'geo_prec'], 'P8'], state.precision];
    return ['all', own, ['!', hidden], sure,
        ...(state.status ? [['==', ['get', 'status'], state.status]] : []),
        ...(state.to === null ? [] : [['<=', first, dateOf(state.to)]]),
        ...(state.from === null ? [] : [['>=', last, dateOf(state.from)]])];
}

/** Faint where it only may have happened in the chosen days. */
function strength(whole) {
    if (state.from === null && state.to === null) return whole;
    const within = ['all', ['>=', first, state.from === null ? '' : dateOf(state.from)], ['<=', last, state.to === null ? '9999' : dateOf(state.to)]];
    const given = ['in', ['coalesce', ['get', 'time_prec'], ''], ['literal', ['day', 'days', 'week']]];
    return ['case', ['any', within, given], whole, whole * 0.45];
}

const paintOf = { circle: ['circle-opacity', 'circle-stroke-opacity'], line: ['line-opacity'], fill: ['fill-opacity'], symbol: ['icon-opacity'] };

// A glyph's picture is drawn when MapLibre first asks for it by this name.
const glyphName = ['concat', 'glyph/', ['get', 'kind'], '/', ['coalesce', ['get', 'unit'], ''], '/', ['coalesce', ['get', 'status'], '']];
const glyphSize = 17;
const glyphBox = 30; // with its halo and a unit's badge

const roomy = 250; // events in sight, about

/** From which zoom on there is room for glyphs, did the events lie evenly: a level nearer shows a fourth of them. */
function glyphZoom() {
    const [west, , east] = facts.frame;
    const whole = Math.log2((2.5 * 360) / Math.max(east - west, 0.01));
    return Math.min(Math.max(whole + Math.log2(counted(facts.tallies) / roomy) / 2, 0), facts.tiles.zoom);
}

/** The kind's glyph over the dot, wherever no other glyph stands: farther away and where they crowd the dots tell. */
const glyphsOver = (spots) => ({
    id: 'event-glyphs',
    type: 'symbol',
    source: 'events',
    minzoom: glyphZoom(),
    filter: spots.filter,
    layout: { 'icon-image': glyphName, 'icon-padding': 0, 'symbol-sort-key': ['match', ['get', 'kind'], ...Object.entries(app.symbology.kinds).flatMap(([kind, { rank }]) => [kind, rank]), 99] },
    paint: {},
});

function drawMissing(id) {
    if (id.startsWith('hatch/') || id.startsWith('dots/')) return page.map.hasImage(id) ? undefined : drawTexture(id);
    const [what, kind, unit, status] = id.split('/');
    if (what !== 'glyph' || page.map.hasImage(id) || !app.symbology.kinds[kind]) return;
    const ratio = Math.max(1, Math.round(window.devicePixelRatio));
    const canvas = make('canvas', { width: glyphBox * ratio, height: glyphBox * ratio });
    const context = canvas.getContext('2d');
    context.scale(ratio, ratio);
    drawGlyph(context, app.symbology, { kind, unit }, status, glyphBox / 2, glyphBox / 2, glyphSize);
    page.map.addImage(id, context.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: ratio });
}

const areaIs = (rule) => ['==', ['coalesce', ['get', 'drawn'], ''], rule];

/** Texture says how well an area is known, as everywhere: lines where it is, dots without an edge where it is not. */
function texturesOf(areas) {
    const textures = (what, rule) => ({ ...areas, id: `event-${what}`, filter: ['all', areas.filter, areaIs(rule)], paint: { 'fill-pattern': ['concat', `${what}/`, ['get', 'kind']], 'fill-opacity': 0.8 } });
    return [
        { ...areas, filter: ['all', areas.filter, ['!', areaIs('soft')]], paint: { ...areas.paint, 'fill-opacity': app.symbology.precision.P5.tint } },
        textures('hatch', 'hatch'),
        textures('dots', 'soft'),
    ];
}

/** A piece of the texture that joins on to itself on all sides. */
function drawTexture(id) {
    const [what, kind] = id.split('/');
    const { precision, kinds, colours } = app.symbology;
    if (!kinds[kind]) return;
    const rule = what === 'dots' ? precision.P6 : precision.P5;
    const { hatch, colour } = kinds[kind];
    const slant = what === 'hatch' && hatch !== 'level';
    // Lines on the slant come back after the root of two of their spacing, rows of dots after two.
    const ratio = Math.max(1, Math.round(window.devicePixelRatio)) * 2;
    const width = Math.round(ratio * rule.spacing * (slant ? Math.SQRT2 : 1));
    const height = what === 'dots' ? Math.round(ratio * rule.spacing * Math.sqrt(3)) : width;
    const context = make('canvas', { width, height }).getContext('2d');
    context.strokeStyle = context.fillStyle = colours[colour];
    context.lineWidth = ratio * (rule.hatch ?? 1);
    if (what === 'dots') {
        context.beginPath();
        for (const [x, y] of [[0, 0], [width, 0], [0, height], [width, height], [width / 2, height / 2]]) {
            context.moveTo(x, y);
            context.arc(x, y, ratio * rule.dot, 0, 2 * Math.PI);
        }
        context.fill();
    } else {
        context.stroke(hatchPath({ width, height }, hatch, width / (slant ? Math.SQRT2 : 1)));
    }
    page.map.addImage(id, context.getImageData(0, 0, width, height), { pixelRatio: ratio });
}

/** A ring round the event whose card is open. */
function ringOf(table) {
    const colours = app.symbology.colours;
    return { id: `event-chosen/${table}`, type: 'circle', source: 'events', 'source-layer': table, filter: chosen(), paint: { 'circle-color': 'rgba(0,0,0,0)', 'circle-radius': 11, 'circle-stroke-width': 3, 'circle-stroke-color': colours.ink } };
}

const chosen = () => ['==', ['get', 'id'], state.event ?? ''];

const dressed = (layer) => {
    if (layer.id === 'event-areas') return texturesOf(layer);
    return layer.id === 'event-edges' ? [{ ...layer, filter: ['all', layer.filter, ['!', areaIs('soft')]] }] : [layer];
};

/** The style with the tiles for its events: each of its layers of events, once for each table of the tiles. */
function dress(style) {
    const own = style.layers.filter((layer) => layer.source === 'events').flatMap(dressed);
    own.push(glyphsOver(own.find(({ type }) => type === 'circle')));
    style.layers = style.layers.filter((layer) => layer.source !== 'events');
    delete style.sources.events;
    filters.clear();
    if (!archive) return style;
    style.sources.events = { type: 'vector', url: `pmtiles://${archive}` };
    for (const layer of own) {
        for (const table of facts.tiles.layers) {
            const id = `${layer.id}/${table}`;
            filters.set(id, layer);
            style.layers.push({ ...layer, id, 'source-layer': table, filter: filterOf(layer.filter) });
        }
    }
    style.layers.push(...facts.tiles.layers.map(ringOf));
    return style;
}

function refresh() {
    if (!filters.size || !page.map?.getSource('events')) return;
    for (const [id, { type, filter, paint }] of filters) {
        page.map.setFilter(id, filterOf(filter));
        for (const name of paintOf[type]) page.map.setPaintProperty(id, name, strength(paint[name] ?? 1));
    }
}

function choose() {
    for (const table of filters.size ? facts.tiles.layers : []) page.map.setFilter(`event-chosen/${table}`, chosen());
}

function markOf({ properties, geometry }) {
    return {
        ...properties,
        geometry,
        claims: properties.claims ? JSON.parse(properties.claims) : [],
        drawn: geometry.type.endsWith('Point') ? 'glyph' : geometry.type.endsWith('Polygon') ? (properties.drawn ?? 'hatch') : 'line',
        evidence: '',
        from: dayOf(properties.date_from),
        to: dayOf(properties.date_to),
        event: true,
    };
}

/** The events that are drawn within a box of pixels, or in sight; each once. */
function featuresIn(box) {
    const layers = [...filters.keys()].filter((id) => page.map.getLayer(id));
    if (layers.length === 0) return [];
    const found = page.map.queryRenderedFeatures(box, { layers });
    return [...new Map(found.map((feature) => [feature.properties.id, feature])).values()];
}

/** The events under the pixel, as far as the tiles tell of them at this zoom. */
const at = ({ x, y }) => featuresIn([[x - reach, y - reach], [x + reach, y + reach]]).map(markOf);

const newest = (a, b) => ((a.date_from ?? '') < (b.date_from ?? '') ? 1 : (a.date_from ?? '') > (b.date_from ?? '') ? -1 : a.id < b.id ? -1 : 1);

/** What is in sight: as many as a list may hold, the newest first, and how many there are. */
function look() {
    const found = featuresIn(undefined).sort((a, b) => newest(a.properties, b.properties));
    return { count: found.length, marks: found.slice(0, mostListed).map(markOf), thinned: page.map.getZoom() < facts.tiles.zoom };
}

/** Says why nothing is seen, and takes the file. */
function ask() {
    const words = app.language;
    const choice = make('input', { type: 'file', id: 'tiles-file', accept: '.pmtiles', 'aria-label': words.say('tilesChoose', { file: facts.tiles.file }) });
    choice.addEventListener('change', () => {
        const [file] = choice.files;
        if (!file) return;
        protocol.add(new PMTiles(new FileSource(file)));
        archive = file.name;
        page.tilesNote.hidden = true;
        page.map.setStyle(app.groundStyle(), { diff: false });
    });
    fill(page.tilesNote, make('p', { text: words.say('tilesNote', { file: facts.tiles.file }) }), choice);
    page.tilesNote.hidden = false;
}

const idsOf = ({ count, marks, thinned }) => [count, thinned, ...marks.map(({ id }) => id)].join();

/** `onseen`: what is in sight is another. */
function start(map, onseen) {
    page.tilesNote = make('div', { id: 'tiles-note', role: 'status', hidden: true });
    page.mapElement.parentElement.append(page.tilesNote);
    map.setMissingStyleImageResolver(drawMissing);
    map.on('error', (event) => event.sourceId === 'events' && ask());
    map.on('idle', () => {
        const before = app.tiles.seen;
        app.tiles.seen = look();
        if (idsOf(before) !== idsOf(app.tiles.seen)) onseen(); // else a reader of the list would lose the place
        const told = app.selection ? null : app.tiles.seen.marks.find((mark) => mark.id === state.event);
        if (told) select(told, false, [told]);
    });
    if (!archive) ask();
}

app.tiles = { dress, refresh, choose, at, start, seen: { count: 0, marks: [], thinned: true }, speak: () => page.tilesNote && !page.tilesNote.hidden && ask() };
