// The page: reads the facts and the address, draws, and listens.

import { app, darkWanted, facts, languageName, narrow, page, remember, state, themeName } from './app.js';
import { fill, make, quoted } from './elements.js';
import { collectionOf, counted } from './facts.js';
import { placesOf, shownMarks } from './filter.js';
import { glyphElement } from './glyphs.js';
import { makeGround, styleOf } from './ground.js';
import { speaker } from './language.js';
import { Overlay } from './overlay.js';
import { eventList, fillPanel, kindsOf } from './panel.js';
import { clickMap, close, openCard, openNotMapped, placeOf, select } from './selection.js';
import { drawScale, firstBox, padding, reservedBoxes } from './sight.js';
import { buildSkeleton, nameControls } from './skeleton.js';
import { hashOf, readState } from './state.js';
import { tabButtons } from './tabs.js';
import { Timeline, spanOf } from './timeline.js';

const rankOf = (kind) => app.symbology.kinds[kind]?.rank ?? 99;

/** Language and direction: everything that is said is said anew. */
function speak() {
    app.language = speaker(languageName(), facts.translations);
    const words = app.language.words;
    Object.assign(document.documentElement, { lang: app.language.code, dir: words.dir });
    page.language.value = app.language.code;
    nameControls(words);
    fill(page.title, quoted(headline()));
    document.title = headline();
    fill(page.credit, `${words.view}: ${!facts.pov || facts.pov === 'neutral' ? words.neutral : facts.pov}. `, quoted(app.language.told(facts.disclaimer)), ' ', quoted(facts.credits.join(' ')));
    fill(page.tabs, tabButtons());
    buildTime();
    app.tiles?.speak();
    refresh();
}

/** The headline of the map's maker; else the one made in the language; else the kinds. */
function headline() {
    if (app.language.code === 'en' || facts.given_title) return facts.title;
    if (facts.titles?.[app.language.code]) return facts.titles[app.language.code];
    const kinds = kindsOf(facts.told.filter((mark) => mark.event), app.symbology).filter((kind) => !['context', 'other', 'zone', 'occupied'].includes(kind));
    const names = kinds.slice(0, 3).map((kind) => app.language.words.kinds[kind]);
    return new Intl.ListFormat(app.language.words.locale, { type: 'conjunction' }).format(names) || facts.title;
}

function buildTime() {
    const span = spanOf(facts.told, facts.asOf);
    page.time.hidden = !span;
    if (!span) return;
    page.timeline ??= new Timeline(page.time, (from, to) => { Object.assign(state, { from, to }); refresh(); });
    page.timeline.build(facts.told, span, app.symbology, app.language, facts.places);
    page.timeline.set(state.from, state.to, true);
}

/** Colours: the theme's, as custom properties and as the ground's style. */
function dress(first = false) {
    const theme = themeName();
    app.symbology = { ...facts.themes[theme].symbology, units: Object.fromEntries(facts.units.map((unit) => [unit.name, unit])) };
    const root = document.documentElement;
    root.dataset.theme = theme;
    for (const [role, colour] of Object.entries(app.symbology.colours)) root.style.setProperty(`--${role}`, colour);
    for (const [name, kind] of Object.entries(app.symbology.kinds)) root.style.setProperty(`--kind-${name}`, app.symbology.colours[kind.colour]);
    page.theme.setAttribute('aria-pressed', String(theme === 'dark'));
    if (first) return;
    page.map.setStyle(app.groundStyle(), { diff: false });
    buildTime();
    refresh();
    if (app.selection) openCard(false);
}

app.groundStyle = () => {
    const style = styleOf(facts, themeName());
    return app.tiles ? app.tiles.dress(style) : style;
};

// A zone and an occupied area are where things happen, not what happened.
const isCounted = (mark) => mark.event && mark.drawn !== 'off' && mark.drawn !== 'fill' && mark.kind !== 'zone';

/** The events as a list; of those in tiles the ones in sight. */
function list() {
    const seen = app.tiles?.seen;
    const shown = [...app.shown, ...(seen?.marks ?? []).map((mark) => ({ mark, sure: 2 }))];
    fill(document.getElementById('event-list'), eventList({ facts, shown, symbology: app.symbology, language: app.language, onevent: (mark) => select(mark, true) }));
    if (!seen) return;
    document.getElementById('seen-count').textContent = seen.count;
    document.getElementById('seen-note').hidden = !seen.thinned;
}

/** What is shown follows the state: the map, the lists, the counts, the address. */
function refresh() {
    app.shown = shownMarks(facts.marks, state);
    const places = placesOf(app.shown, rankOf);
    const mapped = counted(facts.told.filter(isCounted));
    const events = counted([...app.shown, ...shownMarks(facts.tallies, state)].map(({ mark }) => mark).filter(isCounted));
    const not = facts.not_mapped.filter((one) => one.what === 'event').length;
    const date = facts.asOf === null ? '' : app.language.date(facts.asOf);
    page.counts.textContent = app.language.say('mapped', { mapped, not, date }) + (mapped > events ? `. ${app.language.say('hidden', { n: mapped - events })}` : '');
    page.empty.hidden = events > 0;
    page.empty.textContent = app.language.say(mapped === 0 ? 'noneMapped' : 'none', { n: not });
    const focused = document.activeElement?.id;
    const opened = [...page.panelBody.querySelectorAll('details')].map((one) => one.open);
    fillPanel(page.panelBody, { facts, marks: facts.told, state, symbology: app.symbology, language: app.language, onchange: refresh, onnotmapped: openNotMapped, ondownload: download });
    [...page.panelBody.querySelectorAll('details')].forEach((one, i) => { if (i < opened.length) one.open = opened[i]; });
    list();
    fill(page.chips, chips());
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    if (app.overlay) {
        app.overlay.names = namesOf;
        for (const place of places) {
            const [mark] = place.marks;
            if (mark.kind === 'occupied') place.status = [app.language.words.types.occupation + (mark.actor ? `: ${app.language.parties(mark.actor)}` : ''), app.language.when(mark, facts.asOf)].join(', ');
        }
        app.overlay.show(places, app.symbology, app.language);
        app.overlay.selected = app.selection ? placeOf(app.selection.mark) : null;
        app.overlay.draw();
    }
    app.tiles?.refresh();
    remember();
}

function namesOf(place) {
    const [mark] = place.marks;
    const names = facts.places[place.id];
    const name = app.language.placeName(mark, facts.places);
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    const local = app.language.code === 'en' || app.language.code === 'fr' ? (mark.place_local ?? '') : (names?.en ?? mark.place ?? '');
    return [capital, local === name ? '' : local];
}

function chips() {
    return kindsOf(facts.told, app.symbology).filter((kind) => !['zone', 'occupied'].includes(kind)).map((kind) => {
        const count = counted(facts.told.filter((mark) => mark.kind === kind && mark.event && mark.drawn !== 'off'));
        const pressed = !state.hidden.has(kind);
        return make('button', { type: 'button', id: `chip-${kind}`, 'aria-pressed': String(pressed), onclick: () => { if (pressed) state.hidden.add(kind); else state.hidden.delete(kind); refresh(); } }, glyphElement(app.symbology, { kind }, 'reported', 20), `${app.language.words.kinds[kind] ?? kind} ${count}`);
    });
}

function download(name) {
    const blob = new Blob([JSON.stringify(collectionOf(facts, name))], { type: 'application/geo+json' });
    const link = make('a', { href: URL.createObjectURL(blob), download: `${name}.geojson` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function listen() {
    page.map.on('click', clickMap);
    page.map.on('mousemove', (event) => { page.map.getCanvas().style.cursor = app.tiles?.at(event.point).length || app.overlay.at(event.point.x, event.point.y) ? 'pointer' : ''; });
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
    buildSkeleton({
        language: () => { state.language = page.language.value; speak(); },
        theme: () => { state.theme = themeName() === 'dark' ? 'light' : 'dark'; dress(); },
    });
    dress(true);
    speak();
    page.map = makeGround(page.mapElement, facts, app.groundStyle(), state.view, { title: app.language.words.mapLabel, padding: padding(), bounds: firstBox() });
    app.overlay = new Overlay(page.map, page.canvas, facts);
    app.overlay.onDrawn = drawScale;
    app.overlay.reserved = reservedBoxes;
    app.tiles?.start(page.map, list);
    refresh();
    listen();
    const mark = facts.marks.find((one) => one.id === state.event);
    if (mark) select(mark, !state.view);
    // For whoever embeds or tests the page: where its points and the names of its areas stand.
    window.sitmap = { map: page.map, areaNames: () => app.overlay.areaNames, spots: () => app.overlay.spots.map(({ x, y, places }) => ({ x, y, places: places.length })) };
}

start();
