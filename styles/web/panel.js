// The panel: headline, search, what is shown, what could not be mapped, all events as a list, downloads.

import { fill, make, quoted } from './elements.js';
import { counted } from './facts.js';
import { actorsOf } from './filter.js';
import { glyphElement, swatchElement } from './glyphs.js';

const drawnOrder = ['hatch', 'fill', 'soft', 'circle', 'disc', 'glyph', 'ring', 'line'];

function section(title, ...children) {
    return make('section', {}, make('h2', { text: title }), ...children);
}

/** Whether the mark's kind gives its area the texture: of several in one place the gravest does. */
function texturedBy(marks, symbology) {
    const placeOf = (mark) => `${mark.drawn} ${mark.place_id}`;
    const least = new Map();
    for (const mark of marks) {
        const rank = symbology.kinds[mark.kind].rank;
        least.set(placeOf(mark), Math.min(rank, least.get(placeOf(mark)) ?? rank));
    }
    return (mark) => !['hatch', 'soft', 'ring'].includes(mark.drawn) || symbology.kinds[mark.kind].rank === least.get(placeOf(mark));
}

/** The areas that are no events, and the lines that bear a letter on the map, by name. */
function areaNames(mapped, { facts, language }) {
    const names = [...new Set(mapped.filter((mark) => mark.drawn === 'fill' || mark.drawn === 'line').map((mark) => language.placeName(mark, facts.places)).filter(Boolean))];
    return new Intl.ListFormat(language.words.locale, { type: 'conjunction' }).format(names.slice(0, 4));
}

/** A row a kind: checkbox, swatch, name, note, count. */
function kindRow(kind, marks, context) {
    const { state, symbology, language, onchange } = context;
    const mapped = marks.filter((mark) => mark.kind === kind && mark.drawn !== 'off' && (mark.event || kind === 'zone'));
    const not = marks.filter((mark) => mark.kind === kind && mark.event && mark.drawn === 'off').length;
    const textured = texturedBy(marks, symbology);
    const drawn = drawnOrder.find((one) => mapped.some((mark) => mark.drawn === one && textured(mark))) ?? 'glyph';
    const count = kind === 'zone' || kind === 'occupied' ? '' : String(counted(mapped)); // an area is no event
    const notes = [kind === 'zone' || kind === 'occupied' ? areaNames(mapped, context) : '', mapped.some((mark) => mark.unit) ? language.words.units : '', not > 0 ? language.say('moreNotMapped', { n: not }) : ''].filter(Boolean);
    const id = `kind-${kind}`;
    const toggle = () => {
        if (state.hidden.has(kind)) state.hidden.delete(kind);
        else state.hidden.add(kind);
        onchange();
    };
    return make('li', { class: 'kind' },
        make('input', { type: 'checkbox', id, checked: !state.hidden.has(kind), onchange: toggle }),
        make('label', { for: id }, swatchElement(symbology, { kind }, drawn),
            make('span', { class: 'name' }, language.words.kinds[kind] ?? kind, notes.map((text) => make('small', { text }))),
            make('b', { class: 'count', text: count })));
}

function chooser(id, label, all, options, value, onchange) {
    const select = make('select', { id, onchange: () => onchange(select.value) }, make('option', { value: '', text: all }), options.map(([name, text]) => make('option', { value: name, text })));
    select.value = value;
    return make('div', { class: 'chooser' }, make('label', { for: id, text: label }), select);
}

/** The kinds of the marks that are drawn; the gravest first. */
export function kindsOf(marks, symbology) {
    const used = new Set(marks.filter((mark) => mark.drawn !== 'off').map((mark) => mark.kind));
    return [...used].sort((a, b) => symbology.kinds[a].rank - symbology.kinds[b].rank);
}

function filters(context) {
    const { marks, state, symbology, language, onchange } = context;
    const words = language.words;
    const kinds = kindsOf(marks, symbology);
    const events = marks.filter((mark) => mark.event);
    const setAll = (hidden) => { state.hidden = new Set(hidden); onchange(); };
    const actors = [...new Set(events.flatMap(actorsOf))].sort((a, b) => a.localeCompare(b)).slice(0, 300);
    const statuses = [...new Set(events.map((mark) => mark.status).filter(Boolean))].sort();
    const grades = [['P2', words.city], ['P5', words.province], ['P8', words.any]];
    return [
        section(words.show,
            make('p', { class: 'all-none' }, make('button', { type: 'button', class: 'link', text: words.all, onclick: () => setAll([]) }), ' · ', make('button', { type: 'button', class: 'link', text: words.nothing, onclick: () => setAll(kinds) })),
            make('ul', { class: 'kinds' }, kinds.map((kind) => kindRow(kind, marks, context))),
            make('p', { class: 'note mute', text: words.sure })),
        make('section', {}, make('fieldset', { class: 'grades' }, make('legend', { text: words.knownTo }),
            make('div', { class: 'segments' }, grades.map(([grade, text]) => make('label', {}, make('input', { type: 'radio', name: 'grade', value: grade, checked: state.precision === grade, onchange: () => { state.precision = grade; onchange(); } }), make('span', { text })))))),
        make('section', { class: 'choosers' },
            actors.length > 0 && chooser('actor', words.actor, words.anyActor, actors.map((actor) => [actor, language.told(actor)]), state.actor, (value) => { state.actor = value; onchange(); }),
            chooser('status', words.statusLabel, words.anyStatus, statuses.map((status) => [status, words.status[status] ?? status]), state.status, (value) => { state.status = value; onchange(); })),
    ];
}

function notMapped({ facts, language, onnotmapped }) {
    const words = language.words;
    const events = facts.not_mapped.filter((one) => one.what === 'event');
    const names = facts.not_mapped.filter((one) => one.what !== 'event');
    const row = (one) => make('li', {}, make('button', { type: 'button', class: 'plain', onclick: () => onnotmapped(one) }, make('span', { class: 'said' }, quoted(`“${one.words}”`)), quoted(language.told(one.reason), { class: 'mute' })));
    return make('section', { id: 'not-mapped' }, make('details', { open: true }, make('summary', {}, make('h2', {}, words.notMapped, ' ', make('span', { class: 'total', text: String(events.length) }))), make('ul', { class: 'said-list' }, events.map(row)),
        names.length > 0 && make('details', {}, make('summary', { text: `${words.names} (${names.length})` }), make('ul', { class: 'names' }, names.map((one) => make('li', {}, quoted(one.words), ': ', quoted(language.told(one.reason), { class: 'mute' })))))));
}

const mostListed = 500;

/** Every event that is shown, in words. */
export function eventList({ facts, shown, symbology, language, onevent }) {
    const events = shown.filter(({ mark }) => mark.event).map(({ mark }) => mark).slice(0, mostListed);
    return events.map((mark) => make('li', {}, make('button', { type: 'button', class: 'plain', onclick: () => onevent(mark) }, glyphElement(symbology, mark, mark.status, 16), make('span', {}, quoted(language.title(mark, facts.places)), make('small', { class: 'mute', text: ` ${language.when(mark, facts.asOf)}` })))));
}

function about({ facts, language, ondownload }) {
    const words = language.words;
    return make('section', { id: 'sources' }, make('details', {}, make('summary', {}, make('h2', { text: words.about })),
        make('p', {}, `${words.sources}: `, facts.sources.map((source, i) => [i > 0 && '; ', quoted(source)]).flat()),
        facts.credits.map((credit) => make('p', {}, quoted(credit))),
        make('p', {}, `${words.view}: ${facts.pov === 'neutral' || !facts.pov ? words.neutral : facts.pov}. `, quoted(language.told(facts.disclaimer))),
        make('p', { class: 'mute', text: `${words.drawnWith}. ${facts.map_id}` })),
    make('details', {}, make('summary', {}, make('h2', { text: words.download })), make('ul', { class: 'downloads' }, facts.layers.map((layer) => make('li', {}, make('button', { type: 'button', class: 'link', 'aria-label': language.say('downloadLayer', { layer: layer.head.title }), text: `${layer.head.title} (${layer.rows.length})`, onclick: () => ondownload(layer.name) }))))));
}

/** All events; where they are in tiles, those in sight. */
function list({ facts, language }) {
    const words = language.words;
    if (!facts.tiles) return make('section', { id: 'list' }, make('details', {}, make('summary', {}, make('h2', { text: words.list })), make('ul', { class: 'events', id: 'event-list' })));
    return make('section', { id: 'list' }, make('details', { open: true }, make('summary', {}, make('h2', {}, words.inSight, ' ', make('span', { class: 'total', id: 'seen-count' }))),
        make('p', { class: 'note mute', id: 'seen-note', text: words.thinned, hidden: true }), make('ul', { class: 'events', id: 'event-list' })));
}

/** The panel below the search field. */
export function fillPanel(element, context) {
    fill(element, filters(context), notMapped(context), list(context), about(context));
}
