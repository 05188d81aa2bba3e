// Names on the map: greedily by rank, each where nothing else is; what finds no room is left out, an
// event's place never.

import { labelAreas } from './area_names.js';
import { coversBox, holder } from './areas.js';
import { drawLines, fits, setText, sizeOf } from './lettering.js';

const ownScript = { ar: /[\u0600-\u06FF]/, he: /[\u0590-\u05FF]/ };
const townRoom = 24000; // px² that a town's name needs for itself
const waterRoom = 30; // px across that a sea or lake has where it is named

const small = new WeakMap();

/** The theme with names of events set smaller, for phones. */
function smaller(symbology) {
    if (!small.has(symbology)) {
        const type = Object.fromEntries(Object.entries(symbology.type).map(([name, style]) => [name, /event|vague/.test(name) ? { ...style, size: style.size * 0.83, leading: style.leading * 0.83 } : style]));
        small.set(symbology, { ...symbology, type });
    }
    return small.get(symbology);
}

/** Where a label of this size may stand beside a point, the likeliest first. */
function besides(x, y, [width, height], gap, mirrored) {
    const right = [[x + gap, y - height / 2, 'left']];
    const left = [[x - gap - width, y - height / 2, 'right']];
    const slant = gap * 0.75;
    return [
        ...(mirrored ? [...left, ...right] : [...right, ...left]),
        [x + slant, y - slant - height, 'left'],
        [x + slant, y + slant, 'left'],
        [x - slant - width, y - slant - height, 'right'],
        [x - slant - width, y + slant, 'right'],
        [x - width / 2, y - gap - height, 'centre'],
        [x - width / 2, y + gap, 'centre'],
    ].map(([left_, top, align]) => ({ box: [left_, top, left_ + width, top + height], align }));
}

/** Where a country's or a unit's name may stand: at its middle, or not far from it. */
function around(x, y, [width, height], unit) {
    const shifts = unit ? [[0, 0], [0, -1.2], [0, 1.2]] : [[0, 0], [0, -1.2], [0, 1.2], [-0.6, 0], [0.6, 0], [0, -2.4], [0, 2.4], [-1.1, 0], [1.1, 0]];
    return shifts.map(([i, j]) => {
        const [left, top] = [x - width / 2 + i * width, y - height / 2 + j * height];
        return { box: [left, top, left + width, top + height], align: 'centre' };
    });
}

const insideView = (box, view) => box[0] > 2 && box[1] > 2 && box[2] < view.width - 2 && box[3] < view.height - 2;

/** Whether the scale, in pixels to the kilometre, has room for a town; one abroad is named as if the map were half of it
 *  (engine/map/town_class.hpp). */
function townIsNamed(rank, people, kilometre, abroad) {
    const scale = abroad ? kilometre / 2 : kilometre;
    if (rank === 0) return true;
    if (scale < 0.3) return false;
    if (scale < 1.2) return people >= (scale < 0.6 ? 1000000 : 300000);
    if (scale < 2.5) return rank === 1 || people >= 100000;
    if (scale < 5) return rank <= 2 || people >= 20000;
    return scale >= 12 || rank <= 3 || people >= 5000;
}

/** A town's dot; a capital's is square. */
function drawDot(context, symbology, x, y, radius, capital) {
    context.beginPath();
    if (capital) context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    else context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = capital ? symbology.colours.ink : symbology.colours.paper;
    context.strokeStyle = capital ? symbology.colours.halo : symbology.colours.ink;
    context.lineWidth = 1.2;
    context.setLineDash([]);
    context.fill();
    context.stroke();
}

/** What is wanted of the ground at this scale: [{at, lines, dot, rank}], the weightiest first. */
function groundNames(ground, view, language, taken) {
    const kilometre = view.pixelsPerKm;
    const two = (names) => {
        const first = names[language] ?? (ownScript[language]?.test(names.local) ? names.local : names.en);
        const second = view.width < 400 ? '' : first === names.local ? names.en : names.local;
        return [first, second && second !== first ? second : ''];
    };
    const wanted = [];
    for (const { shape: whole, properties, spot } of ground.countries) {
        const shape = spot ?? whole;
        const [name, local] = two(properties.names);
        wanted.push({ shape, rank: 1, lines: [{ text: name, style: properties.focus ? 'country_focus' : 'country' }, { text: local, style: 'country_local' }] });
    }
    for (const { shape, properties } of ground.towns) {
        if (taken.has(properties.id)) continue;
        const { rank, people, abroad } = properties;
        if (!townIsNamed(rank, people, kilometre, abroad)) continue;
        const style = rank === 0 ? 'capital' : rank === 1 ? 'seat' : 'town';
        const [name, local] = two(properties.names);
        wanted.push({ shape, rank: 2 + rank / 10 + (abroad ? 0.05 : 0), capital: rank === 0, dot: rank < 2 ? 2.75 : 2.25, lines: [{ text: name, style }, { text: local, style: `${style}_local` }] });
    }
    for (const { shape, properties } of ground.waters) {
        const wide = properties.km * kilometre;
        if (wide < waterRoom) continue;
        wanted.push({ shape, rank: 2.35, water: true, lines: [{ text: properties.names[language] ?? properties.names.en, style: wide < 4 * waterRoom ? 'water_small' : 'water' }] });
    }
    if (kilometre > 0.9) {
        for (const { shape, properties } of ground.provinces) {
            if (taken.has(properties.id)) continue;
            wanted.push({ shape, rank: 3, unit: true, lines: [{ text: properties.names[language] ?? properties.names.en, style: 'admin' }] });
        }
    }
    return wanted.sort((a, b) => a.rank - b.rank);
}

/** The letter of a line that is told apart by one, on the line: "Line A". */
function drawTag(context, view, symbology, place, taken) {
    const letter = /[ -]([A-Z])$/.exec(place.marks[0].place ?? '')?.[1];
    if (!letter) return;
    const radius = 7.5;
    const first = letter < 'B' ? 0.62 : 0.4;  // so that A and B stand apart
    const shares = [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24].map((away) => first + away);
    const spots = shares.map((share) => place.shape.along(share)).map(([x, y]) => [x * view.scale + view.dx, y * view.scale + view.dy]);
    const boxes = spots.map(([x, y]) => [x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 1]);
    const at = boxes.findIndex((box) => insideView(box, view) && fits(taken, box));
    if (at < 0) return;
    taken.push(boxes[at]);
    const [x, y] = spots[at];
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.setLineDash([]);
    context.lineWidth = 1.4;
    context.fillStyle = symbology.colours.paper;
    context.strokeStyle = symbology.colours.zone;
    context.fill();
    context.stroke();
    const [line] = setText(context, symbology, [{ text: letter, style: 'tag' }]);
    context.fillStyle = symbology.colours.zone;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.fillText(letter, x - line.width / 2, y + 3.6);
}

/** Draws names and chips; what can be clicked is added to `hits`. Event places come first. Returns where the names of
 *  areas stand: [{id, box, inside, occupied}]. */
export function drawLabels(context, view, theme, ground, places, spots, names, language, mirrored, hits) {
    const symbology = view.width < 600 ? smaller(theme) : theme;
    const taken = spots.map((spot) => spot.box ?? [spot.x - spot.reach, spot.y - 13, spot.x + spot.reach, spot.y + 13]);
    taken.push(...(view.reserved ?? []));
    const onPage = (shape) => [shape.x * view.scale + view.dx, shape.y * view.scale + view.dy];
    const placed = [];
    context.save();
    for (const spot of spots.filter((one) => one.places.length === 1)) {
        const [name, local] = names(spot.places[0]);
        if (!name || spot.x < -50 || spot.x > view.width + 50 || spot.y < -50 || spot.y > view.height + 50) continue;
        const lines = setText(context, symbology, [{ text: name, style: 'event' }, { text: local, style: 'event_local' }]);
        const gap = Math.max(spot.radius, spot.reach) + 6.5;
        const choices = besides(spot.x, spot.y, sizeOf(lines), gap, mirrored);
        const { box, align } = choices.find((one) => fits(taken, one.box)) ?? choices[0];
        taken.push(box);
        drawLines(context, symbology, lines, box, align);
    }
    labelAreas(context, view, symbology, ground, places, spots, { names, onPage, taken, mirrored, language, hits, placed });
    for (const place of places.filter((one) => one.drawn === 'line')) drawTag(context, view, symbology, place, taken);
    const drawn = new Set(places.map((place) => place.id));
    const occupied = [...ground.occupied, ...places.filter((place) => place.drawn === 'fill')].map(({ shape }) => holder(shape, view));
    const unoccupied = (x, y) => !occupied.some((holds) => holds(x, y));
    let towns = (view.width * view.height) / townRoom;
    for (const { shape, lines: words, dot, unit, water, capital } of groundNames(ground, view, language, drawn)) {
        const [x, y] = onPage(shape);
        if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
        const lines = setText(context, symbology, words);
        if (!lines.length || (dot && towns < 1)) continue;
        const [width, height] = sizeOf(lines);
        const choices = dot ? besides(x, y, [width, height], 6.5, mirrored) : around(x, y, [width, height], unit);
        // No country's name on ground that it does not hold by right.
        const found = choices.find(({ box }) => insideView(box, view) && fits(taken, box) && (dot || water || coversBox(unoccupied, box)));
        if (!found || (dot && !fits(taken, [x - dot, y - dot, x + dot, y + dot]))) continue;
        taken.push(found.box.map((side, i) => side + (i < 2 ? -3 : 3)));
        if (dot) {
            towns -= 1;
            taken.push([x - dot - 1, y - dot - 1, x + dot + 1, y + dot + 1]);
            drawDot(context, symbology, x, y, dot, capital);
        }
        drawLines(context, symbology, lines, found.box, found.align);
    }
    context.restore();
    return placed;
}
