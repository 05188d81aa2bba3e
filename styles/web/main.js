// The page: reads the facts and the address, draws, and listens.

import { cross, showCard } from './card.js';
import { fill, make, quoted } from './elements.js';
import { collectionOf, dayOf, readFacts } from './facts.js';
import { passes, inRange, placesOf, shownMarks } from './filter.js';
import { glyphElement } from './glyphs.js';
import { makeGround, styleOf } from './ground.js';
import { languages, speaker } from './language.js';
import { Overlay } from './overlay.js';
import { eventList, fillPanel, kindsOf } from './panel.js';
import { find, showResults } from './search.js';
import { hashOf, readState } from './state.js';
import { Timeline, spanOf } from './timeline.js';

const facts = readFacts();
facts.asOf = dayOf(facts.as_of);
const state = readState(location.hash);
const still = matchMedia('(prefers-reduced-motion: reduce)');
const darkWanted = matchMedia('(prefers-color-scheme: dark)');
const narrow = matchMedia('(max-width: 599.9px)');

const page = {};
let language;
let symbology;
let overlay;
let shown = [];
let selection = null;

const themeName = () => (state.theme ?? (darkWanted.matches ? 'dark' : 'light')) === 'dark' ? 'dark' : 'light';
const languageName = () => state.language ?? navigator.languages.map((tag) => tag.slice(0, 2)).find((code) => languages[code]) ?? 'en';

function frame() {
    page.skip = make('a', { class: 'skip', href: '#list' });
    page.skip.addEventListener('click', (event) => {
        event.preventDefault();
        tab('filter');
        document.querySelector('#list > details').open = true;
        document.querySelector('#list summary').focus();
    });
    page.title = make('h1');
    page.counts = make('p', { class: 'counts mute', role: 'status' });
    page.language = make('select', { id: 'language', onchange: () => { state.language = page.language.value; speak(); } }, Object.entries(languages).map(([code, words]) => make('option', { value: code, lang: code, text: words.name })));
    page.theme = make('button', { type: 'button', 'aria-pressed': 'false', onclick: () => { state.theme = themeName() === 'dark' ? 'light' : 'dark'; dress(); } });
    page.languageLabel = make('label', { for: 'language', class: 'unseen' });
    page.search = make('input', { type: 'search', id: 'search', autocomplete: 'off', maxlength: 100, oninput: search, 'aria-controls': 'results' });
    page.searchLabel = make('label', { for: 'search', class: 'unseen' });
    page.results = make('div', { id: 'results', hidden: true, role: 'region' });
    page.chips = make('div', { id: 'chips', role: 'group' });
    page.panelBody = make('div', { id: 'panel-body' });
    page.searchBox = make('div', { id: 'search-box' }, page.searchLabel, page.search, make('kbd', { 'aria-hidden': 'true', text: '/' }), page.results);
    page.panel = make('aside', { id: 'panel' },
        make('header', {}, make('div', { class: 'accent' }), page.title, page.counts, make('div', { class: 'switches' }, page.languageLabel, page.language, page.theme)),
        page.searchBox, page.panelBody);
    page.mapElement = make('div', { id: 'ground' });
    page.canvas = make('canvas', { id: 'overlay', 'aria-hidden': 'true' });
    page.zoomIn = make('button', { type: 'button', class: 'icon', text: '+', onclick: () => page.map.zoomIn(motion()) });
    page.zoomOut = make('button', { type: 'button', class: 'icon', text: '−', onclick: () => page.map.zoomOut(motion()) });
    page.home = make('button', { type: 'button', class: 'icon', onclick: () => page.map.fitBounds(firstBox(), { padding: padding(), ...motion() }) }, make('svg', { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true' }, make('path', { d: 'M3 7 V3 H7 M13 3 H17 V7 M17 13 V17 H13 M7 17 H3 V13', fill: 'none', stroke: 'currentColor', 'stroke-width': 2 })));
    page.scale = make('div', { id: 'scale', 'aria-hidden': 'true' });
    page.credit = make('p', { id: 'credit' });
    page.empty = make('p', { id: 'empty', role: 'status', hidden: true });
    page.card = make('section', { id: 'card', hidden: true, role: 'dialog', 'aria-labelledby': 'card-title' });
    page.time = make('section', { id: 'time' });
    page.tabs = make('nav', { id: 'tabs' });
    page.main = make('main', {}, make('div', { id: 'map' }, page.mapElement, page.canvas, page.chips, make('div', { id: 'zoom' }, page.zoomIn, page.zoomOut, page.home), page.empty, make('div', { id: 'corner' }, page.scale, page.credit)), page.time);
    fill(document.getElementById('app'), page.skip, page.panel, page.main, page.card, page.tabs);
}

const motion = () => ({ duration: still.matches ? 0 : 250 });
const rankOf = (kind) => symbology.kinds[kind]?.rank ?? 99;

/** Language and direction: everything that is said is said anew. */
function speak() {
    language = speaker(languageName(), facts.translations);
    const words = language.words;
    Object.assign(document.documentElement, { lang: language.code, dir: words.dir });
    page.language.value = language.code;
    page.languageLabel.textContent = words.language;
    page.searchLabel.textContent = words.search;
    page.search.placeholder = words.search;
    page.results.setAttribute('aria-label', words.searchResults);
    page.skip.textContent = words.skip;
    page.theme.textContent = words.theme;
    page.theme.setAttribute('aria-label', words.themeSwitch);
    page.panel.setAttribute('aria-label', words.panelLabel);
    page.chips.setAttribute('aria-label', words.show);
    page.time.setAttribute('aria-label', words.dates);
    page.tabs.setAttribute('aria-label', words.panelLabel);
    page.mapElement.setAttribute('aria-label', words.mapLabel);
    for (const [button, key] of [[page.zoomIn, 'zoomIn'], [page.zoomOut, 'zoomOut'], [page.home, 'home']]) button.setAttribute('aria-label', words[key]);
    fill(page.title, quoted(headline()));
    document.title = headline();
    fill(page.credit, `${words.view}: ${!facts.pov || facts.pov === 'neutral' ? words.neutral : facts.pov}. `, quoted(language.told(facts.disclaimer)), ' ', quoted(facts.credits.join(' ')));
    fill(page.tabs, tabButtons());
    buildTime();
    refresh();
}

/** The headline of the map's maker; else its own, which is English, or the kinds in another language. */
function headline() {
    if (language.code === 'en' || facts.given_title) return facts.title;
    const kinds = kindsOf(facts.marks.filter((mark) => mark.event), symbology).filter((kind) => !['context', 'other', 'zone', 'occupied'].includes(kind));
    const names = kinds.slice(0, 3).map((kind) => language.words.kinds[kind]);
    return new Intl.ListFormat(language.words.locale, { type: 'conjunction' }).format(names) || facts.title;
}

function buildTime() {
    const span = spanOf(facts.marks, facts.asOf);
    page.time.hidden = !span;
    if (!span) return;
    page.timeline ??= new Timeline(page.time, (from, to) => { Object.assign(state, { from, to }); refresh(); });
    page.timeline.build(facts.marks, span, symbology, language);
    page.timeline.set(state.from, state.to, true);
}

/** Colours: the theme's, as custom properties and as the ground's style. */
function dress(first = false) {
    const theme = themeName();
    symbology = facts.themes[theme].symbology;
    const root = document.documentElement;
    root.dataset.theme = theme;
    for (const [role, colour] of Object.entries(symbology.colours)) root.style.setProperty(`--${role}`, colour);
    for (const [name, kind] of Object.entries(symbology.kinds)) root.style.setProperty(`--kind-${name}`, symbology.colours[kind.colour]);
    page.theme.setAttribute('aria-pressed', String(theme === 'dark'));
    if (first) return;
    page.map.setStyle(styleOf(facts, theme), { diff: false });
    buildTime();
    refresh();
    if (selection) openCard(false);
}

/** What is shown follows the state: the map, the lists, the counts, the address. */
function refresh() {
    shown = shownMarks(facts.marks, state);
    const places = placesOf(shown, rankOf);
    const events = shown.filter(({ mark }) => mark.event && mark.kind !== 'zone');
    const mapped = facts.marks.filter((mark) => mark.event && mark.drawn !== 'off' && mark.kind !== 'zone').length;
    const not = facts.not_mapped.filter((one) => one.what === 'event').length;
    const date = facts.asOf === null ? '' : language.date(facts.asOf);
    const hidden = mapped - events.length;
    page.counts.textContent = language.say('mapped', { mapped, not, date }) + (hidden > 0 ? `. ${language.say('hidden', { n: hidden })}` : '');
    page.empty.hidden = events.length > 0;
    page.empty.textContent = language.say('none', { n: not });
    const focused = document.activeElement?.id;
    const opened = [...page.panelBody.querySelectorAll('details')].map((one) => one.open);
    fillPanel(page.panelBody, { facts, marks: facts.marks, state, symbology, language, onchange: refresh, onnotmapped: openNotMapped, ondownload: download });
    [...page.panelBody.querySelectorAll('details')].forEach((one, i) => { if (i < opened.length) one.open = opened[i]; });
    fill(document.getElementById('event-list'), eventList({ facts, shown, symbology, language, onevent: (mark) => select(mark, true) }));
    fill(page.chips, chips());
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    if (overlay) {
        overlay.names = namesOf;
        for (const place of places) {
            const [mark] = place.marks;
            if (mark.kind === 'occupied') place.status = [language.words.types.occupation + (mark.actor ? `: ${mark.actor}` : ''), language.when(mark, facts.asOf)].join(', ');
        }
        overlay.show(places, symbology, language);
        overlay.selected = selection ? placeOf(selection.mark) : null;
        overlay.draw();
    }
    remember();
}

function namesOf(place) {
    const [mark] = place.marks;
    const names = facts.places[place.id];
    const name = language.placeName(mark, facts.places);
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    const local = language.code === 'en' || language.code === 'fr' ? (mark.place_local ?? '') : (names?.en ?? mark.place ?? '');
    return [capital, local === name ? '' : local];
}

function chips() {
    return kindsOf(facts.marks, symbology).filter((kind) => !['zone', 'occupied'].includes(kind)).map((kind) => {
        const count = facts.marks.filter((mark) => mark.kind === kind && mark.event && mark.drawn !== 'off').length;
        const pressed = !state.hidden.has(kind);
        return make('button', { type: 'button', id: `chip-${kind}`, 'aria-pressed': String(pressed), onclick: () => { if (pressed) state.hidden.add(kind); else state.hidden.delete(kind); refresh(); } }, glyphElement(symbology, kind, 'reported', 20), `${language.words.kinds[kind] ?? kind} ${count}`);
    });
}

const placeOf = (mark) => overlay?.places.find((place) => place.marks.some((one) => one.id === mark.id)) ?? null;

/** Opens an event's card with its neighbours at the same place; moves there if it is out of sight. */
function select(mark, moveThere, marks = null) {
    const place = placeOf(mark);
    const all = marks ?? place?.marks.filter((one) => one.event) ?? [mark];
    selection = { mark, marks: all, index: Math.max(0, all.findIndex((one) => one.id === mark.id)), from: document.activeElement };
    state.event = mark.id;
    if (moveThere && place) bringIntoSight(place);
    openCard(true);
    if (overlay) {
        overlay.selected = place;
        overlay.draw();
    }
    remember();
}

function openCard(focus) {
    const heading = showCard(page.card, {
        ...selection, facts, symbology, language,
        onclose: close,
        onstep: (by) => {
            const index = (selection.index + by + selection.marks.length) % selection.marks.length;
            const from = selection.from;
            select(selection.marks[index], false, selection.marks);
            selection.from = from;
        },
        link: () => location.href.split('#')[0] + hashOf(state),
    });
    document.body.classList.add('with-card');
    if (focus) heading.focus({ preventScroll: true });
    placeCard();
}

/** On the side with less of the selection. */
function placeCard() {
    const place = selection && placeOf(selection.mark);
    if (!place || narrow.matches) return;
    const view = overlay.view();
    const x = place.shape.x * view.scale + view.dx;
    page.card.classList.toggle('at-left', x > view.width * 0.55);
}

function openNotMapped(entry) {
    const mark = facts.marks.find((one) => one.doc === entry.doc && one.drawn === 'off' && one.type === entry.type && one.span_start === entry.start)
        ?? { id: '', kind: Object.hasOwn(symbology.kinds, entry.type) ? entry.type : 'context', type: entry.type, drawn: 'off', quote: entry.words, evidence: '', doc: entry.doc, source: entry.doc, span_start: entry.start, span_end: entry.end, from: null, to: null, place: null, geo_prec: 'P8', claims: [] };
    select(mark, false, [mark]);
}

function close() {
    page.card.hidden = true;
    document.body.classList.remove('with-card');
    selection?.from?.isConnected ? selection.from.focus({ preventScroll: true }) : page.map.getCanvas().focus({ preventScroll: true });
    selection = null;
    state.event = null;
    overlay.selected = null;
    overlay.draw();
    remember();
}

function bringIntoSight(place) {
    const view = overlay.view();
    const x = place.shape.x * view.scale + view.dx;
    const y = place.shape.y * view.scale + view.dy;
    const room = narrow.matches ? view.height * 0.4 : view.height - 60;
    const grouped = place.shape.point && overlay.spotsIn(view).some((spot) => spot.places.length > 1 && spot.places.includes(place));
    if (grouped) page.map.easeTo({ center: place.geometry.coordinates, zoom: Math.min(12, page.map.getZoom() + 3), ...motion() });
    else if (x < 40 || y < 60 || x > view.width - 40 || y > room) {
        page.map.easeTo({ center: page.map.unproject([x, y]), offset: [0, narrow.matches ? -view.height * 0.2 : 0], ...motion() });
    }
}

function clickMap(event) {
    const hit = overlay.at(event.point.x, event.point.y);
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

function search() {
    const query = page.search.value;
    showResults(page.results, query, find(query, facts, facts.marks), {
        facts, language,
        onplace: (place) => {
            leaveSearch();
            const mark = facts.marks.find((one) => one.place_id && one.place_id === place.id && one.event && one.drawn !== 'off');
            if (mark) select(mark, true);
            else if (place.at) page.map.easeTo({ center: place.at, zoom: Math.max(page.map.getZoom(), 9), ...motion() });
        },
        onevent: (mark) => { leaveSearch(); select(mark, true); },
    });
}

function leaveSearch() {
    page.results.hidden = true;
    page.search.value = '';
    tab('map');
}

function download(name) {
    const blob = new Blob([JSON.stringify(collectionOf(facts, name))], { type: 'application/geo+json' });
    const link = make('a', { href: URL.createObjectURL(blob), download: `${name}.geojson` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const tabShapes = {
    map: 'M2 5 L7 3 L13 5 L18 3 V15 L13 17 L7 15 L2 17 Z M7 3 V15 M13 5 V17',
    filter: 'M2 5 H18 M5 10 H15 M8 15 H12',
    notMapped: 'M10 3 A7 7 0 1 1 9.9 3 Z',
    about: 'M10 2 A8 8 0 1 1 9.9 2 Z M10 9 V14 M10 6 V7',
};

function tabButtons() {
    const not = facts.not_mapped.filter((one) => one.what === 'event').length;
    const titles = { map: language.words.map, filter: language.words.filter, notMapped: language.words.notMapped, about: language.words.sources };
    return Object.entries(tabShapes).map(([name, shape]) => make('button', { type: 'button', 'data-tab': name, 'aria-pressed': String((document.body.dataset.tab ?? 'map') === name), onclick: () => tab(name) },
        make('svg', { viewBox: '0 0 20 20', width: 22, height: 22, 'aria-hidden': 'true' }, make('path', { d: shape, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-dasharray': name === 'notMapped' ? '3 2' : null })),
        make('span', { text: titles[name] }), name === 'notMapped' && make('b', { class: 'badge', text: String(not) })));
}

function tab(name) {
    document.body.dataset.tab = name;
    for (const button of page.tabs.children) button.setAttribute('aria-pressed', String(button.dataset.tab === name));
    if (name === 'notMapped' || name === 'about') {
        const target = document.querySelector(name === 'about' ? '#sources' : '#not-mapped');
        for (const details of target.querySelectorAll(':scope > details')) details.open = true;
        if (narrow.matches) target.scrollIntoView({ block: 'start' });
    } else if (narrow.matches) page.panel.scrollTop = 0;
}

/** What stands over the map: names keep clear of it. */
function reservedBoxes() {
    const origin = page.canvas.getBoundingClientRect();
    return [page.zoomIn.parentElement, page.scale, page.credit, ...(narrow.matches ? [page.search, page.chips] : [])]
        .map((element) => element.getBoundingClientRect())
        .filter((box) => box.width > 0)
        .map((box) => [box.left - origin.left - 6, box.top - origin.top - 6, box.right - origin.left + 6, box.bottom - origin.top + 6]);
}

/** What is looked at first: on a phone no more than what happened there. */
function firstBox() {
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

const padding = () => (narrow.matches ? { top: 116, bottom: 44, left: 14, right: 14 } : { top: 24, bottom: 24, left: 24, right: 24 });

/** A round figure near a fifth of the map's width, true at its centre. */
function drawScale(view) {
    const wanted = view.width / 5 / view.pixelsPerKm;
    const power = 10 ** Math.floor(Math.log10(wanted));
    const km = [5, 2, 1].map((n) => n * power).find((n) => n <= wanted) ?? power;
    const key = `${km}/${Math.round(view.pixelsPerKm * 100)}/${language.code}`;
    if (page.scale.dataset.key === key) return;
    page.scale.dataset.key = key;
    const bar = make('span', { class: 'bar' });
    bar.style.width = `${km * view.pixelsPerKm}px`;
    const text = km < 1 ? `${Math.round(km * 1000)} m` : `${km} ${language.words.km}`;
    fill(page.scale, make('span', { text }), bar);
}

let remembering;
function remember() {
    clearTimeout(remembering);
    remembering = setTimeout(() => {
        try {
            history.replaceState(null, '', hashOf(state));
        } catch {
            // Some viewers of files allow no history; then a link tells what it can.
        }
    }, 150);
}

function listen() {
    page.map.on('click', clickMap);
    page.map.on('mousemove', (event) => { page.map.getCanvas().style.cursor = overlay.at(event.point.x, event.point.y) ? 'pointer' : ''; });
    page.map.on('moveend', (event) => {
        if (!event.originalEvent && !state.view && !page.moved) return;
        const centre = page.map.getCenter();
        state.view = [page.map.getZoom().toFixed(2), centre.lat.toFixed(4), centre.lng.toFixed(4)].map(Number);
        remember();
    });
    page.map.once('idle', () => { page.moved = true; document.body.dataset.ready = 'true'; });
    document.addEventListener('keydown', (event) => {
        const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
        if (event.key === '/' && !typing) {
            event.preventDefault();
            page.search.focus();
        } else if (event.key === 'Escape') {
            if (!page.results.hidden) page.results.hidden = true;
            else if (!page.card.hidden) close();
        }
    });
    darkWanted.addEventListener('change', () => !state.theme && dress());
    window.addEventListener('hashchange', () => {
        const next = readState(location.hash);
        if (hashOf(next) === hashOf(state)) return;
        Object.assign(state, next);
        dress();
        speak();
        if (state.view) page.map.jumpTo({ zoom: state.view[0], center: [state.view[2], state.view[1]] });
        const mark = facts.marks.find((one) => one.id === state.event);
        if (mark) select(mark, !state.view);
    });
    document.addEventListener('visibilitychange', () => document.hidden && page.timeline?.stop());
}

function start() {
    frame();
    dress(true);
    speak();
    page.map = makeGround(page.mapElement, facts, themeName(), state.view, { title: language.words.mapLabel, padding: padding(), bounds: firstBox() });
    overlay = new Overlay(page.map, page.canvas, facts);
    overlay.onDrawn = drawScale;
    overlay.reserved = reservedBoxes;
    refresh();
    listen();
    const mark = facts.marks.find((one) => one.id === state.event);
    if (mark) select(mark, !state.view);
    // For whoever embeds or tests the page: where its points and the names of its areas stand.
    window.sitmap = { map: page.map, areaNames: () => overlay.areaNames, spots: () => overlay.spots.map(({ x, y, places }) => ({ x, y, places: places.length })) };
}

start();
