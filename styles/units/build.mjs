// Renders the parts of unit symbols (MIL-STD-2525, APP-6) with milsymbol, for themes' `units`:
//
//     node build.mjs units.json
//
// A symbol is a frame (whose), marks over it (how large) and an icon in it (what it does). There are more codes than
// anyone could render; these are the ground units that maps of wars show. What is not here is left off by who draws,
// down to the frame, and never replaced by something like it.

import {writeFileSync} from 'node:fs';
import ms from 'milsymbol';
import {circle, placed, segments, widened, written} from './path_data.mjs';

const box = 18;  // of a theme's glyphs
const sides = {F: 'friend', H: 'hostile', N: 'neutral', U: 'unknown'};
const echelons = [...'BCDEFGHIJK'];  // squad, section, platoon, company, battalion, regiment, brigade, division, corps, army

/** Function of the 15 letters, and the same in the 20 figures; icons of letters ("MP") are left out. */
const functions = {
    UCI: '121100', UCIZ: '121102', UCIM: '121104', UCIA: '', UCIS: '', UCIO: '', UCA: '120500', UCAA: '120400',
    UCR: '121300', UCF: '130300', UCFR: '', UCFM: '', UCM: '', UCD: '130100', UCDM: '130102', UCE: '140700',
    UCV: '120600', UCVU: '121900', UUS: '111000', USM: '161300', USS: '163400', USX: '161100'
};

function instructions(side, unit, echelon) {
    const code = `S${side}GP${unit.padEnd(7, '-')}${echelon}---`;
    const symbol = new ms.Symbol(code, {monoColor: 'black', fill: false});
    if (!symbol.isValid()) {
        throw new Error(`${code} is no symbol`);
    }
    return symbol.drawInstructions;
}

const path_of = (drawn) => drawn.type === 'circle' ? circle(drawn.cx, drawn.cy, drawn.r) : segments(drawn.d);

/** Outline first; then the icon as what is filled and what is stroked. */
function icon(side, unit) {
    const [, ...drawn] = instructions(side, unit, '-');
    const filled = (one) => one.fill === 'black' && (one.stroke === false || one.type === 'circle');
    return {marks: drawn.filter(filled).flatMap(path_of), lines: drawn.filter((one) => !filled(one)).flatMap(path_of)};
}

function echelon_marks(side, echelon) {
    const [, {draw, strokewidth}] = instructions(side, 'U', echelon);
    return draw.flatMap((one) => one.type === 'circle' ? path_of(one) : widened(path_of(one), 2 * strokewidth));
}

function extent(path) {
    const points = path.flatMap(([, ...numbers]) => numbers);
    const along = (axis) => points.filter((number, at) => at % 2 === axis);
    return {left: Math.min(...along(0)), right: Math.max(...along(0)),
            top: Math.min(...along(1)), bottom: Math.max(...along(1))};
}

/** Its frame fills the box; marks for the size stand over it, up to 4 px beyond. */
function side_of(side) {
    const outline = path_of(instructions(side, 'U', '-')[0]);
    const frame = extent(outline);
    const scale = box / Math.max(frame.right - frame.left, frame.bottom - frame.top);
    const middle = [(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2];
    const set = (path) => written(placed(path, {scale, middle}));
    const icons = Object.keys(functions).map((unit) => [unit, icon(side, unit)]);
    return {
        outline: set(outline),
        echelons: Object.fromEntries(echelons.map((echelon) => [echelon, set(echelon_marks(side, echelon))])),
        functions: Object.fromEntries(icons.map(([unit, {marks, lines}]) => [unit, {marks: set(marks), lines: set(lines)}]))
    };
}

const entities = Object.entries(functions).filter(([, entity]) => entity).map(([unit, entity]) => [entity, unit]);
const units = {
    schema: 'sitmap/units-1',
    entities: Object.fromEntries(entities),
    sides: Object.fromEntries(Object.keys(sides).map((side) => [side, side_of(side)]))
};
writeFileSync(process.argv[2], JSON.stringify(units, null, 1) + '\n');
