// What the page says, in four languages: phrases, dates, names of places.

import ar from './words/ar.js';
import en from './words/en.js';
import fr from './words/fr.js';
import he from './words/he.js';

export const languages = { en, ar, he, fr };

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** `translations`: of sentences that the program writes into the facts, by language. */
export function speaker(code, translations = {}) {
    const words = languages[code] ?? en;
    const format = (day, options) =>
        new Intl.DateTimeFormat(words.locale, { timeZone: 'UTC', ...options }).format(new Date(day * 86400000));
    const date = (day) => format(day, { day: 'numeric', month: 'long', year: 'numeric' });
    const month = (day) => format(day, { month: 'long', year: 'numeric' });
    const say = (key, values = {}) => filled(words[key], values);

    function range(from, to) {
        const sameMonth = format(from, { month: 'long', year: 'numeric' }) === format(to, { month: 'long', year: 'numeric' });
        const sameYear = format(from, { year: 'numeric' }) === format(to, { year: 'numeric' });
        const first = sameMonth
            ? format(from, { day: 'numeric' }).replace(/[^\p{N}]/gu, '')
            : format(from, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
        return say('range', { from: first, to: date(to) });
    }

    /** When it happened, as precisely as the text said. */
    function when(mark, asOf) {
        const { from, to, time_prec: precision } = mark;
        if (from === null && to === null) return words.undated;
        if (from === null) return say('by', { to: date(to) });
        if (precision === 'year') return format(from, { year: 'numeric' });
        if (to === null || (precision === 'interval' && to >= asOf)) {
            const start = new Date(from * 86400000);
            const rough = start.getUTCDate() > 1 ? date(from) : start.getUTCMonth() > 0 ? month(from) : format(from, { year: 'numeric' });
            return say('since', { from: rough });
        }
        if (from === to) return date(from);
        if (precision === 'month' && month(from) === month(to)) return month(from);
        return range(from, to);
    }

    const placeName = (mark, places) => {
        const names = places[mark.place_id];
        return capital(names?.[code] ?? (code === 'ar' || code === 'he' ? (names?.en ?? mark.place) : mark.place) ?? '');
    };
    const title = (mark, places) => {
        const what = words.types[mark.type] ?? capital(String(mark.type ?? '').replaceAll('_', ' '));
        const where = placeName(mark, places);
        return where ? say('at', { what, place: where }) : what;
    };
    const where = (mark, places) => {
        const key = mark.drawn === 'soft' ? 'soft' : mark.place ? mark.geo_prec : 'P8';
        return filled(words.where[key] ?? words.where.P8, {
            place: placeName(mark, places),
            km: Math.round((mark.unc_m ?? 0) / 100) / 10,
        });
    };
    const told = (sentence) => translations[code]?.[sentence] ?? sentence;
    /** Of several, with "; " between them, each. */
    const parties = (text) => (text ?? '').split('; ').filter(Boolean).map(told).join(code === 'ar' ? '؛ ' : '; ');
    return { code, words, say, told, parties, date, month, format, range, when, title, where, placeName };
}
