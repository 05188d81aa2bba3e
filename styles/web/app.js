// What all parts of the page share: its facts, what the reader chose, and its elements.

import { dayOf, readFacts } from './facts.js';
import { languages } from './language.js';
import { hashOf, readState } from './state.js';

export const facts = readFacts();
facts.asOf = dayOf(facts.as_of);
export const state = readState(location.hash);
export const page = {};
/** What changes as the page is used: `language` and `symbology` follow the reader's choice, `overlay` draws,
 *  `shown` are the marks that pass the filters, `selection` is the open card's; `tiles` is there where the
 *  events are in a file beside the page (tiles.js). */
export const app = { language: null, symbology: null, overlay: null, tiles: null, shown: [], selection: null };
const still = matchMedia('(prefers-reduced-motion: reduce)');
export const darkWanted = matchMedia('(prefers-color-scheme: dark)');
export const narrow = matchMedia('(max-width: 599.9px)');

export const themeName = () => (state.theme ?? (darkWanted.matches ? 'dark' : 'light')) === 'dark' ? 'dark' : 'light';
export const languageName = () => state.language ?? navigator.languages.map((tag) => tag.slice(0, 2)).find((code) => languages[code]) ?? 'en';
export const motion = () => ({ duration: still.matches ? 0 : 250 });

let remembering;
export function remember() {
    clearTimeout(remembering);
    remembering = setTimeout(() => {
        try {
            history.replaceState(null, '', hashOf(state));
        } catch {
            // Some viewers of files allow no history; then a link tells what it can.
        }
    }, 150);
}
