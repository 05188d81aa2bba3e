// What is known of one event: the sentence it was read from, who says what, how sure the place is.

import { fill, make, quoted } from './elements.js';
import { glyphElement, swatchElement } from './glyphs.js';

/** The claim's figure in words. */
export function valueOf(claim, language) {
    const { low, best, high } = claim;
    if (low != null && (best == null || best === low) && high == null) return language.say('atLeast', { n: low });
    if (best != null) return String(best);
    if (low != null && high != null) return language.say('between', { low, high });
    return high != null ? language.say('upTo', { n: high }) : '';
}

/** The quotation with the words that told of the event marked. */
function quotation(mark) {
    const text = mark.quote ?? '';
    const start = mark.evidence ? text.indexOf(mark.evidence) : -1;
    if (start < 0) return make('bdi', { dir: 'auto' }, '“', text, '”');
    const end = start + mark.evidence.length;
    return make('bdi', { dir: 'auto' }, '“', text.slice(0, start), make('mark', { text: mark.evidence }), text.slice(end), '”');
}

/** Rival claims about one thing stand in rows of equal weight, in the order of the text. */
function claimRows(mark, language) {
    const claims = Array.isArray(mark.claims) ? mark.claims : [];
    let told = '';
    return claims.map((claim) => {
        const about = claim.about === told ? '' : (language.words.claims[claim.about] ?? claim.about);
        told = claim.about;
        const said = [claim.by ? quoted(claim.by) : language.words.report, claim.via ? [' (', quoted(claim.via), ')'] : null, claim.preliminary ? ` (${language.words.preliminary})` : null].flat();
        return make(
            'tr',
            {},
            make('th', { scope: 'row', text: about }),
            make('td', { class: 'value' }, valueOf(claim, language) || (claim.words ? quoted(claim.words) : '·')),
            make('td', {}, said),
        );
    });
}

function parties(mark, language) {
    const row = (label, text) => text && make('tr', {}, make('th', { scope: 'row', text: label }), make('td', { colspan: 2 }, quoted(text)));
    return [row(language.words.by_, language.parties(mark.actor)), row(language.words.against, language.parties(mark.target))].filter(Boolean);
}

export function showCard(card, { mark, marks, index, facts, symbology, language, onstep, onclose, link }) {
    const words = language.words;
    const status = words.status[mark.status] ?? mark.status ?? '';
    const rows = [...parties(mark, language), ...claimRows(mark, language)];
    const copy = make('button', { type: 'button', class: 'link', text: words.copyLink });
    copy.addEventListener('click', async () => {
        await navigator.clipboard?.writeText(link()).catch(() => {});
        copy.textContent = words.copied;
    });
    const heading = make('h2', { id: 'card-title', tabindex: '-1' }, quoted(language.title(mark, facts.places)));
    fill(
        card,
        make('div', { class: 'card-head' },
            glyphElement(symbology, mark, mark.status, 26),
            make('div', {}, heading, make('p', { class: 'mute', text: [language.when(mark, facts.asOf), status].filter(Boolean).join(' · ') })),
            make('button', { type: 'button', class: 'icon', 'aria-label': words.close, onclick: onclose }, cross()),
        ),
        make('p', { class: 'known' }, swatchElement(symbology, mark, mark.drawn), make('span', {}, quoted(language.where(mark, facts.places)))),
        mark.quote && make('blockquote', { 'aria-label': words.quotation, class: `bar kind-${mark.kind}` }, quotation(mark)),
        rows.length > 0 && make('table', {}, make('caption', { text: words.says }), make('tbody', {}, rows)),
        make('p', { class: 'foot mute' }, `${words.document}: `, quoted(mark.source || mark.doc), mark.span_start != null && `, ${language.say('characters', { start: mark.span_start, end: mark.span_end })}`, ' ', copy),
        marks.length > 1 && make('div', { class: 'pager' },
            make('button', { type: 'button', text: words.previous, onclick: () => onstep(-1) }),
            make('span', { text: language.say('ofMany', { i: index + 1, n: marks.length }) }),
            make('button', { type: 'button', text: words.next, onclick: () => onstep(1) }),
        ),
    );
    card.hidden = false;
    return heading;
}

export function cross() {
    return make('svg', { viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true' }, make('path', { d: 'M4 4 L16 16 M16 4 L4 16', stroke: 'currentColor', 'stroke-width': 2 }));
}
