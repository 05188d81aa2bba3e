// Events in a file of tiles beside the page: MapLibre draws them, and reads of the file no more than is
// seen. A page opened from the disk may read no file by itself; there the reader chooses it.

import { addProtocol } from 'maplibre-gl';
import { FileSource, PMTiles, Protocol } from 'pmtiles';
import { app, facts, page, state } from './app.js';
import { fill, make } from './elements.js';
import { dayOf } from './facts.js';

const reach = 4; // pixels round the pointer
const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

let archive = location.protocol === 'file:' ? null : new URL(facts.tiles.file, location.href).href;
const filters = new Map(); // of the style's own layers, by the ids of their copies

function filterOf(own) {
    const hidden = ['in', ['get', 'kind'], ['literal', [...state.hidden]]];
    const sure = ['<=', ['coalesce', ['get', 'geo_prec'], 'P8'], state.precision];
    return ['all', own, ['!', hidden], sure, ...(state.status ? [['==', ['get', 'status'], state.status]] : [])];
}

/** The style with the tiles for its events: each of its layers of events, once for each table of the tiles. */
function dress(style) {
    const own = style.layers.filter((layer) => layer.source === 'events');
    style.layers = style.layers.filter((layer) => layer.source !== 'events');
    delete style.sources.events;
    filters.clear();
    if (!archive) return style;
    style.sources.events = { type: 'vector', url: `pmtiles://${archive}` };
    for (const layer of own) {
        for (const table of facts.tiles.layers) {
            const id = `${layer.id}/${table}`;
            filters.set(id, layer.filter);
            style.layers.push({ ...layer, id, 'source-layer': table, filter: filterOf(layer.filter) });
        }
    }
    return style;
}

function refresh() {
    if (!page.map?.isStyleLoaded()) return;
    for (const [id, own] of filters) page.map.setFilter(id, filterOf(own));
}

function markOf({ properties, geometry }) {
    return {
        ...properties,
        geometry,
        claims: properties.claims ? JSON.parse(properties.claims) : [],
        drawn: geometry.type.endsWith('Point') ? 'glyph' : geometry.type.endsWith('Polygon') ? 'hatch' : 'line',
        evidence: '',
        from: dayOf(properties.date_from),
        to: dayOf(properties.date_to),
        event: true,
    };
}

/** The events under the pixel, as far as the tiles tell of them at this zoom; each once. */
function at({ x, y }) {
    const layers = [...filters.keys()].filter((id) => page.map.getLayer(id));
    if (layers.length === 0) return [];
    const found = page.map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers });
    return [...new Map(found.map((feature) => [feature.properties.id, feature])).values()].map(markOf);
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

function start(map) {
    page.tilesNote = make('div', { id: 'tiles-note', role: 'status', hidden: true });
    page.mapElement.parentElement.append(page.tilesNote);
    map.on('error', (event) => event.sourceId === 'events' && ask());
    if (!archive) ask();
}

app.tiles = { dress, refresh, at, start, speak: () => page.tilesNote && !page.tilesNote.hidden && ask() };
