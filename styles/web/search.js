// Places in any spelling and script, events and sources by their words.

import { fill, make, quoted } from './elements.js';
import { fold, match } from './fold.js';

const most = 8;

function placesFor(query, facts) {
    const known = [
        ...Object.entries(facts.places).map(([id, names]) => ({ id, names, weight: 1 })),
        ...(facts.tiles?.places ?? []).map((place) => ({ ...place, weight: 1 })),
        ...facts.ground.towns.map(({ properties, geometry }) => ({ id: properties.id, names: properties.names, at: geometry.coordinates, weight: 0 })),
        ...facts.ground.provinces.map(({ properties, geometry }) => ({ names: properties.names, at: geometry.coordinates, weight: 0 })),
    ];
    const seen = new Set();
    return known
        .map((place) => ({ ...place, score: Math.max(0, ...[place.names.en, ...place.names.all].map((name) => match(query, name))) }))
        .filter(({ score, id }) => score > 0 && !(id && seen.has(id)) && (id ? seen.add(id) : true))
        .sort((a, b) => b.score - a.score || b.weight - a.weight)
        .slice(0, most);
}

/** What the query finds: [{kind: 'place'|'event'|'source', ...}]. */
export function find(query, facts, marks) {
    const wanted = fold(query);
    if (wanted.length < 2) return [];
    const texts = (mark) => [mark.quote, mark.actor, mark.target, mark.place].filter(Boolean);
    const events = marks.filter((mark) => mark.event && texts(mark).some((text) => fold(text).includes(wanted))).slice(0, most);
    const sources = facts.sources.filter((source) => fold(source).includes(wanted)).slice(0, 3);
    return [
        ...placesFor(query, facts).map((place) => ({ kind: 'place', place })),
        ...events.map((mark) => ({ kind: 'event', mark })),
        ...sources.map((source) => ({ kind: 'source', source })),
    ];
}

export function showResults(list, query, found, { facts, language, onplace, onevent }) {
    const words = language.words;
    const groups = [['place', words.places], ['event', facts.tiles ? words.inSight : words.events], ['source', words.sources]];
    const row = (one) => {
        if (one.kind === 'place') {
            const { names } = one.place;
            const local = names.local && names.local !== names.en ? names.local : '';
            return make('button', { type: 'button', onclick: () => onplace(one.place) }, quoted(names[language.code] ?? names.en), ' ', local && quoted(local, { class: 'mute' }), one.place.count > 0 && make('small', { class: 'mute', text: ` ${language.say('cluster', { n: one.place.count })}` }));
        }
        if (one.kind === 'event') return make('button', { type: 'button', onclick: () => onevent(one.mark) }, quoted(language.title(one.mark, facts.places)), ' ', make('span', { class: 'mute', text: language.when(one.mark, facts.asOf) }));
        return quoted(one.source);
    };
    list.hidden = fold(query).length < 2;
    fill(
        list,
        found.length === 0 ? make('p', { class: 'mute', text: words.noResult }) : null,
        groups.map(([kind, title]) => {
            const rows = found.filter((one) => one.kind === kind);
            return rows.length > 0 && make('section', {}, make('h3', { text: title }), make('ul', {}, rows.map((one) => make('li', {}, row(one)))));
        }),
    );
}
