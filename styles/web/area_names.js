// The names of areas, each with a chip of what happened there: inside, overhanging where the area is too narrow, or
// beside it. An occupied area's name stands on it or at the end of a leader, and sooner nowhere than on another's ground.

import { coversBox, coversMiddle, drawLeader, holder, lineBox, pixelBox, placeBeside, placeInside } from './areas.js';
import { drawChip } from './draw.js';
import { lookOf } from './glyphs.js';
import { drawLines, overlap, setText, sizeOf } from './lettering.js';

const areaStyles = { hatch: 'area_event', ring: 'area_event', soft: 'vague', fill: 'occupied' };
const chipHeight = 34;

/** What an area's label is made of. */
function areaLabel(context, view, symbology, place, [name, local]) {
    const style = areaStyles[place.drawn];
    const second = place.drawn === 'fill' ? 'occupied_local' : place.drawn === 'soft' ? 'vague_text' : 'area_event_local';
    const quoted = place.drawn === 'soft' ? `“${name}”` : name;
    const colour = place.drawn === 'soft' ? symbology.kinds[place.marks[0].kind].colour : undefined; // as its dots are
    const lines = (texts, others = []) => setText(context, symbology, [...texts.map((text) => ({ text, style, colour })), ...others]);
    const more = [{ text: view.width < 600 ? '' : local, style: second }, { text: place.status, style: 'occupied_status' }];
    const events = place.marks.filter((mark) => mark.event && place.drawn !== 'fill');
    const chip = events.length ? 12 + 24 * new Set(events.map(lookOf)).size : 0;
    const status = (letters) => (place.status ? broken(place.status, letters).map((text) => ({ text, style: 'occupied_status' })) : []);
    const small = setText(context, symbology, broken(name, 8).map((text) => ({ text, style: 'occupied_small' })));
    const forms = place.drawn === 'fill' ? [lines(broken(name, 8), status(14)), lines(broken(name, 8), status(11)), lines(broken(name, 8)), lines([name]), small] : [lines([quoted]), lines(broken(quoted, 14))];
    return { place, events, chip, row: lines([quoted]), small, forms: [lines([quoted], more), ...forms] };
}

/** The words in lines of about so many letters. */
function broken(text, letters) {
    const lines = [''];
    for (const word of text.split(' ')) {
        if (lines.at(-1) && lines.at(-1).length + word.length >= letters) lines.push('');
        lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word;
    }
    return lines;
}

/** The occupied areas that no report speaks of, in the form of those that one does. */
function untold(ground, areas, view, onPage, language) {
    const told = areas.filter((place) => place.marks[0].kind === 'occupied').map((place) => holder(place.shape, view));
    return ground.occupied
        .filter(({ shape }) => !told.some((holds) => holds(...onPage(shape))))
        .map(({ shape, properties }) => ({ id: properties.id, shape, marks: [], drawn: 'fill', names: [properties.names?.[language] ?? properties.name, ''], status: language === 'en' ? properties.status.split(';')[0] : '' }));
}

const inSight = (view) => ({ shape }) => {
    const [left, top, right, bottom] = pixelBox(shape, view);
    return right > 0 && bottom > 0 && left < view.width && top < view.height && (right - left >= 12 || bottom - top >= 12);
};

/** What a box costs that reaches over ground that is not its area's. */
function costOf(foreign, onArea, regions, onRegion) {
    return ([left, top, right, bottom]) => {
        const steps = Math.ceil((right - left) / 9);
        const points = Array.from({ length: steps + 1 }, (_, i) => [left + (i / steps) * (right - left), (top + bottom) / 2]);
        const on = (holders) => points.some((point) => holders.some((holds) => holds(...point)));
        return (on(foreign) ? onArea : 0) + (on(regions) ? onRegion : 0);
    };
}

/** Names of areas over the chips of what happened there: first within those that have the room, then beside the others. */
export function labelAreas(context, view, symbology, ground, places, spots, on) {
    const told = places.filter((place) => areaStyles[place.drawn] && !place.zonePart).filter(inSight(view));
    const areas = [...told, ...untold(ground, told, view, on.onPage, on.language).filter(inSight(view))];
    const circles = spots.filter((spot) => spot.radius > 13).map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]);
    const rings = areas.filter((place) => place.drawn === 'ring').map((place) => pixelBox(place.shape, view));
    const full = () => [...on.taken, ...circles, ...rings];
    const holders = (wanted) => areas.filter(wanted).map((one) => holder(one.shape, view));
    const occupied = holders((one) => one.drawn === 'fill');
    const regions = holders((one) => one.drawn === 'soft');
    const order = { hatch: 0, fill: 1, soft: 2, ring: 3 };
    const labels = areas.sort((a, b) => order[a.drawn] - order[b.drawn]).map((place) => areaLabel(context, view, symbology, place, place.names ?? on.names(place)));
    const others = ({ place }) => holders((one) => one !== place && one.drawn !== 'soft');
    const beside = labels.filter((label) => {
        if (label.place.drawn === 'ring') return true;
        const covering = [...(label.place.drawn === 'soft' ? others(label) : []), ...(label.place.drawn === 'fill' ? [] : occupied)];
        return !drawInside(context, view, symbology, label, on, full(), covering);
    });
    for (const label of beside.filter(({ place }) => place.drawn === 'fill')) drawOccupied(context, view, symbology, label, on, full(), others(label), regions);
    for (const label of beside.filter(({ place }) => place.drawn !== 'fill')) {
        const foreign = costOf(others(label), 26, regions, 14);
        const held = costOf(occupied, 60, label.place.drawn === 'soft' ? [] : [holder(label.place.shape, view)], 30);
        const cost = (box) => foreign(box) + held(box);
        drawBeside(context, view, symbology, label, on, [...on.taken, ...(label.place.drawn === 'ring' ? [] : [...circles, ...rings])], cost);
    }
}

/** The boxes of centred lines. */
function linesIn([left, top, right], lines) {
    let y = top;
    return lines.map(({ width, style }) => {
        const middle = (left + right) / 2;
        const box = [middle - width / 2, y + 1, middle + width / 2, y + style.leading - 1];
        y += style.leading;
        return box;
    });
}

function drawInside(context, view, symbology, { place, events, chip, forms }, { onPage, taken, hits, placed }, full, covering) {
    const within = holder(place.shape, view);
    const inside = (x, y) => within(x, y) && !covering.some((holds) => holds(x, y));
    const below = chip ? chipHeight : 0;
    for (const lines of forms) {
        const [width, height] = sizeOf(lines);
        // An occupied area's lines need not be as long as each other to lie on it.
        const clear = place.drawn === 'fill' ? (box) => linesIn(box, lines).every((line) => coversBox(inside, line)) : (box) => coversBox(inside, box);
        const found = placeInside(place.shape, onPage(place.spot ?? place.shape), [Math.max(width, chip), height + below], view, full, clear);
        if (!found) continue;
        taken.push(found.box.map((side, i) => side + (i < 2 ? -3 : 3)));
        placed.push({ id: place.id, box: found.box, inside: true, occupied: place.drawn === 'fill' });
        const [left, top, right, bottom] = found.box;
        drawLines(context, symbology, lines, [left, top, right, bottom - below], 'centre');
        if (chip) drawChip(context, symbology, { ...place, marks: events }, (left + right) / 2, bottom - 15, hits);
        return true;
    }
    return false;
}

/** In one row: the chip towards the area, then the name. */
function drawBeside(context, view, symbology, { place, events, chip, row }, { onPage, taken, mirrored, hits, placed }, full, cost) {
    const pole = onPage(place.shape);
    const [words, height] = sizeOf(row);
    const gap = chip ? 5 : 0;
    const found = placeBeside(place.shape, pole, [words + gap + chip, Math.max(height, chip ? 30 : 0)], view, full, mirrored, cost);
    if (found) {
        const [left, top, right, bottom] = found.box;
        const middle = (top + bottom) / 2;
        placed.push({ id: place.id, box: found.box, inside: false });
        const chipFirst = found.side[0] > 0 || (found.side[0] === 0 && !mirrored);
        taken.push(found.box.map((side, i) => side + (i < 2 ? -3 : 3)));
        if (found.leader) {
            drawLeader(context, symbology, found.leader);
            taken.push(lineBox(found.leader));
        }
        const from = chipFirst ? left + chip + gap : left;
        drawLines(context, symbology, row, [from, middle - height / 2, from + words, middle + height / 2], 'left');
        if (chip) drawChip(context, symbology, { ...place, marks: events }, chipFirst ? left + chip / 2 : right - chip / 2, middle, hits);
    } else if (chip) {
        const half = chip / 2;
        const boxes = [[0, 0], [half + 18, 0], [-half - 18, 0], [0, 32], [0, -32], [half + 18, 32], [-half - 18, -32]].map(([dx, dy]) => [pole[0] + dx - half, pole[1] + dy - 15, pole[0] + dx + half, pole[1] + dy + 15]);
        const [left, top, right, bottom] = boxes.find((box) => !taken.some((one) => overlap(one, box))) ?? boxes[0];
        drawChip(context, symbology, { ...place, marks: events }, (left + right) / 2, (top + bottom) / 2, hits);
        taken.push([left, top, right, bottom]);
    }
}

/** On the area's middle, over its edges where it is narrow; else beside it at the end of a leader; else not at all. */
function drawOccupied(context, view, symbology, { place, small: lines }, { onPage, taken, mirrored, placed }, full, foreign, regions) {
    const inside = holder(place.shape, view);
    const alone = (x, y) => !foreign.some((holds) => holds(x, y));
    const clear = (box) => coversMiddle(inside, box) && coversBox(alone, box);
    if (!lines.length) return;
    const pole = onPage(place.shape);
    const over = placeInside(place.shape, pole, sizeOf(lines), view, full, clear);
    const found = over ?? placeBeside(place.shape, pole, sizeOf(lines), view, full, mirrored, costOf(foreign, 200, regions, 200), true);
    if (!found || found.price > 150) return;
    taken.push(found.box);
    placed.push({ id: place.id, box: found.box, inside: Boolean(over), occupied: true });
    if (found.leader) {
        drawLeader(context, symbology, found.leader);
        taken.push(lineBox(found.leader));
    }
    drawLines(context, symbology, lines, found.box, 'centre');
}
