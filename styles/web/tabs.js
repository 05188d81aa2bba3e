// The tabs at the foot of a phone: map, filters, what is not mapped, sources.

import { app, facts, narrow, page } from './app.js';
import { make } from './elements.js';

const tabShapes = {
    map: 'M2 5 L7 3 L13 5 L18 3 V15 L13 17 L7 15 L2 17 Z M7 3 V15 M13 5 V17',
    filter: 'M2 5 H18 M5 10 H15 M8 15 H12',
    notMapped: 'M10 3 A7 7 0 1 1 9.9 3 Z',
    about: 'M10 2 A8 8 0 1 1 9.9 2 Z M10 9 V14 M10 6 V7',
};

export function tabButtons() {
    const not = facts.not_mapped.filter((one) => one.what === 'event').length;
    const titles = { map: app.language.words.map, filter: app.language.words.filter, notMapped: app.language.words.notMapped, about: app.language.words.sources };
    return Object.entries(tabShapes).map(([name, shape]) => make('button', { type: 'button', 'data-tab': name, 'aria-pressed': String((document.body.dataset.tab ?? 'map') === name), onclick: () => tab(name) },
        make('svg', { viewBox: '0 0 20 20', width: 22, height: 22, 'aria-hidden': 'true' }, make('path', { d: shape, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-dasharray': name === 'notMapped' ? '3 2' : null })),
        make('span', { text: titles[name] }), name === 'notMapped' && make('b', { class: 'badge', text: String(not) })));
}

export function tab(name) {
    document.body.dataset.tab = name;
    for (const button of page.tabs.children) button.setAttribute('aria-pressed', String(button.dataset.tab === name));
    if (name === 'notMapped' || name === 'about') {
        const target = document.querySelector(name === 'about' ? '#sources' : '#not-mapped');
        for (const details of target.querySelectorAll(':scope > details')) details.open = true;
        if (narrow.matches) target.scrollIntoView({ block: 'start' });
    } else if (narrow.matches) page.panel.scrollTop = 0;
}
