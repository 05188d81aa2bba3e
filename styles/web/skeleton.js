// The page's elements, made once, and what they are called in the reader's language.

import { motion, page } from './app.js';
import { fill, make } from './elements.js';
import { search } from './finder.js';
import { languages } from './language.js';
import { firstBox, padding } from './sight.js';
import { tab } from './tabs.js';

/** `on`: what the controls do. */
export function buildSkeleton(on) {
    page.skip = make('a', { class: 'skip', href: '#list' });
    page.skip.addEventListener('click', (event) => {
        event.preventDefault();
        tab('filter');
        document.querySelector('#list > details').open = true;
        document.querySelector('#list summary').focus();
    });
    page.title = make('h1');
    page.counts = make('p', { class: 'counts mute', role: 'status' });
    page.language = make('select', { id: 'language', onchange: on.language }, Object.entries(languages).map(([code, words]) => make('option', { value: code, lang: code, text: words.name })));
    page.theme = make('button', { type: 'button', 'aria-pressed': 'false', onclick: on.theme });
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

/** Labels for eyes and screen readers. */
export function nameControls(words) {
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
}
