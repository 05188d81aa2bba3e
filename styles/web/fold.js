// Names made comparable: case, marks, articles and the vowels of romanised Arabic fold away, as the
// gazetteer's own keys do (engine/core/fold.hpp).

const letters = [
    [/[\u0640\u064B-\u0655\u0670\u0591-\u05C7]/g, ''],
    [/[أإآٱ]/g, 'ا'],
    [/[ىئ]/g, 'ي'],
    [/ؤ/g, 'و'],
    [/ة/g, 'ه'],
    [/ء/g, ''],
    [/ך/g, 'כ'],
    [/ם/g, 'מ'],
    [/ן/g, 'נ'],
    [/ף/g, 'פ'],
    [/ץ/g, 'צ'],
    [/ß/g, 'ss'],
    [/ø/g, 'o'],
    [/ł/g, 'l'],
    [/ı/g, 'i'],
    [/æ/g, 'ae'],
    [/đ/g, 'd'],
    // A double quotation mark within a word is the gershayim of a Hebrew acronym.
    [/(?<=\p{L})["״](?=\p{L})/gu, ''],
    [/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)],
    [/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0)],
];

/** Case, diacritics and marks folded; words parted by one space. */
export function fold(text) {
    let out = text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f'’‘ʿʾ`´.]/g, '');
    for (const [from, to] of letters) out = out.replace(from, to);
    return out.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The same without the article and the spaces. */
export function foldName(text) {
    const folded = fold(text)
        .replace(/^(?:al|el|as|ash|ad|adh|an|ar|at|ath|az|es|esh|ed|en|er|et|ez) (?=\p{L}{2})/u, '')
        .replace(/^ال(?=\p{L}{2})/u, '');
    return folded.replaceAll(' ', '');
}

/** Romanisations evened out: Soueida, Suwayda and Sweida meet. */
export function loose(text) {
    return foldName(text)
        .replace(/ou/g, 'u')
        .replace(/(?:kh|ḫ)/g, 'h')
        .replace(/(?:gh|g)/g, 'j')
        .replace(/dj/g, 'j')
        .replace(/q/g, 'k')
        .replace(/[aeiouwy]+/g, '')
        .replace(/h$/, '')
        .replace(/(.)\1+/g, '$1');
}

/** How well a query finds a name: 0 not at all, 3 by its beginning, 1 only loosely. */
export function match(query, name) {
    const wanted = foldName(query);
    const folded = foldName(name);
    if (!wanted) return 0;
    if (folded.startsWith(wanted)) return folded === wanted ? 4 : 3;
    if (wanted.length > 2 && fold(name).includes(fold(query))) return 2;
    const key = loose(query);
    return key.length > 1 && wanted.length > 3 && loose(name) === key && /^[\u0000-\u024f]*$/.test(name) ? 1 : 0;
}
