// Names on the map: greedily by rank, each where nothing else is; what finds no room is left out, an
// event's place never. Words are drawn by the browser's own text engine, which shapes Arabic and
// Hebrew; no glyph files are needed.

import { drawLeader, holder, pixelBox, placeBeside, placeInside } from './areas.js';
import { drawChip, font } from './draw.js';

const overlap = (one, box) => one[0] < box[2] && one[2] > box[0] && one[1] < box[3] && one[3] > box[1];
const fits = (taken, box) => !taken.some((one) => overlap(one, box));
const ownScript = { ar: /[\u0600-\u06FF]/, he: /[\u0590-\u05FF]/ };
const townRoom = 24000; // px² that a town's name needs for itself
const rightToLeft = /[\u0590-\u08FF]/;

const small = new WeakMap();

/** The theme with names of events set smaller, for phones. */
function smaller(symbology) {
    if (!small.has(symbology)) {
        const type = Object.fromEntries(Object.entries(symbology.type).map(([name, style]) => [name, /event|vague/.test(name) ? { ...style, size: style.size * 0.83, leading: style.leading * 0.83 } : style]));
        small.set(symbology, { ...symbology, type });
    }
    return small.get(symbology);
}

function fontOf(style) {
    return `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${style.size}px ${font}`;
}

/** Lines of text with their widths: [{text, style, width}]. */
function setText(context, symbology, lines) {
    return lines
        .filter(({ text }) => text)
        .map(({ text, style: name }) => {
            const style = symbology.type[name];
            const words = style.caps && !rightToLeft.test(text) ? text.toUpperCase() : text;
            const tracking = rightToLeft.test(text) ? 0 : (style.tracking ?? 0);
            context.font = fontOf(style);
            context.letterSpacing = `${tracking}px`;
            return { text: words, style, tracking, width: context.measureText(words).width };
        });
}

function drawLines(context, symbology, lines, box, align) {
    let y = box[1];
    for (const { text, style, tracking, width } of lines) {
        const x = align === 'left' ? box[0] : align === 'right' ? box[2] - width : (box[0] + box[2] - width) / 2;
        const baseline = y + style.leading * 0.77;
        context.font = fontOf(style);
        context.letterSpacing = `${tracking}px`;
        context.direction = rightToLeft.test(text) ? 'rtl' : 'ltr';
        context.textAlign = 'left';
        context.textBaseline = 'alphabetic';
        context.lineJoin = 'round';
        context.globalAlpha = style.halo_opacity ?? 1;
        context.strokeStyle = symbology.colours[style.halo_colour ?? 'halo'];
        context.lineWidth = style.halo ?? 0;
        if (style.halo) context.strokeText(text, x, baseline);
        context.globalAlpha = 1;
        context.fillStyle = symbology.colours[style.colour];
        context.fillText(text, x, baseline);
        y += style.leading;
    }
    context.letterSpacing = '0px';
}

const sizeOf = (lines) => [Math.max(...lines.map((line) => line.width)), lines.reduce((sum, line) => sum + line.style.leading, 0)];

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
        const { rank, people } = properties;
        const room = rank === 0 || (rank === 1 && kilometre > 1.2) || ((rank === 2 || people > 20000) && kilometre > 2.5) || ((rank === 3 || people > 5000) && kilometre > 5) || kilometre > 12;
        if (!room) continue;
        const style = rank === 0 ? 'capital' : rank === 1 ? 'seat' : 'town';
        const [name, local] = two(properties.names);
        wanted.push({ shape, rank: 2 + rank / 10, dot: rank < 2 ? 2.75 : 2.25, lines: [{ text: name, style }, { text: local, style: `${style}_local` }] });
    }
    if (kilometre > 0.9) {
        for (const { shape, properties } of ground.provinces) {
            if (taken.has(properties.id)) continue;
            wanted.push({ shape, rank: 3, unit: true, lines: [{ text: properties.names[language] ?? properties.names.en, style: 'admin' }] });
        }
    }
    return wanted.sort((a, b) => a.rank - b.rank);
}

/** Draws names and chips; what can be clicked is added to `hits`. Event places come first. Returns where the names of
 *  areas stand: [{id, box, inside}]. */
export function drawLabels(context, view, theme, ground, places, spots, names, language, mirrored, hits) {
    const symbology = view.width < 600 ? smaller(theme) : theme;
    const taken = spots.map((spot) => spot.box ?? [spot.x - 13, spot.y - 13, spot.x + 13, spot.y + 13]);
    taken.push(...(view.reserved ?? []));
    const onPage = (shape) => [shape.x * view.scale + view.dx, shape.y * view.scale + view.dy];
    const placed = [];
    context.save();
    for (const spot of spots.filter((one) => one.places.length === 1)) {
        const [name, local] = names(spot.places[0]);
        if (!name || spot.x < -50 || spot.x > view.width + 50 || spot.y < -50 || spot.y > view.height + 50) continue;
        const lines = setText(context, symbology, [{ text: name, style: 'event' }, { text: local, style: 'event_local' }]);
        const gap = Math.max(spot.radius, 13) + 6.5;
        const choices = besides(spot.x, spot.y, sizeOf(lines), gap, mirrored);
        const { box, align } = choices.find((one) => fits(taken, one.box)) ?? choices[0];
        taken.push(box);
        drawLines(context, symbology, lines, box, align);
    }
    labelAreas(context, view, symbology, ground, places, spots, { names, onPage, taken, mirrored, language, hits, placed });
    const drawn = new Set(places.map((place) => place.id));
    let towns = (view.width * view.height) / townRoom;
    for (const { shape, lines: words, dot, unit } of groundNames(ground, view, language, drawn)) {
        const [x, y] = onPage(shape);
        if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
        const lines = setText(context, symbology, words);
        if (!lines.length || (dot && towns < 1)) continue;
        const [width, height] = sizeOf(lines);
        const choices = dot ? besides(x, y, [width, height], 6.5, mirrored) : around(x, y, [width, height], unit);
        const found = choices.find(({ box }) => insideView(box, view) && fits(taken, box));
        if (!found || (dot && !fits(taken, [x - dot, y - dot, x + dot, y + dot]))) continue;
        taken.push(found.box.map((side, i) => side + (i < 2 ? -3 : 3)));
        if (dot) {
            towns -= 1;
            taken.push([x - dot - 1, y - dot - 1, x + dot + 1, y + dot + 1]);
            context.beginPath();
            context.arc(x, y, dot, 0, 2 * Math.PI);
            context.fillStyle = symbology.colours.paper;
            context.strokeStyle = symbology.colours.ink;
            context.lineWidth = 1.2;
            context.setLineDash([]);
            context.fill();
            context.stroke();
        }
        drawLines(context, symbology, lines, found.box, found.align);
    }
    context.restore();
    return placed;
}

const areaStyles = { hatch: 'area_event', ring: 'area_event', soft: 'vague', fill: 'occupied' };
const chipHeight = 34;

/** What an area's label is made of. */
function areaLabel(context, view, symbology, place, [name, local]) {
    const style = areaStyles[place.drawn];
    const second = place.drawn === 'fill' ? 'occupied_local' : place.drawn === 'soft' ? 'vague_text' : 'area_event_local';
    const quoted = place.drawn === 'soft' ? `“${name}”` : name;
    const lines = (texts, others = []) => setText(context, symbology, [...texts.map((text) => ({ text, style })), ...others]);
    const more = [{ text: view.width < 600 ? '' : local, style: second }, { text: place.status, style: 'occupied_status' }];
    const events = place.marks.filter((mark) => mark.event && place.drawn !== 'fill');
    const chip = events.length ? 12 + 24 * new Set(events.map((mark) => mark.kind)).size : 0;
    const status = place.status ? broken(place.status, 14).map((text) => ({ text, style: 'occupied_status' })) : [];
    const narrow = place.drawn === 'fill' ? [lines(broken(name, 8), status), lines(broken(name, 8))] : [];
    return { place, events, chip, row: lines([quoted]), forms: [lines([quoted], more), ...narrow, lines([quoted]), lines(broken(quoted, 14))] };
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

/** Names of areas over the chips of what happened there: first within those that have the room, then beside the others. */
function labelAreas(context, view, symbology, ground, places, spots, on) {
    const areas = places.filter((place) => areaStyles[place.drawn] && !place.zonePart).filter((place) => {
        const [left, top, right, bottom] = pixelBox(place.shape, view);
        return right > 0 && bottom > 0 && left < view.width && top < view.height && (right - left >= 12 || bottom - top >= 12);
    });
    const circles = spots.filter((spot) => spot.radius > 13).map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]);
    const rings = areas.filter((place) => place.drawn === 'ring').map((place) => pixelBox(place.shape, view));
    const full = () => [...on.taken, ...circles, ...rings];
    const others = (place) => areas.filter((one) => one !== place && one.drawn !== 'soft').map((one) => holder(one.shape, view));
    const occupied = ground.occupied.map(({ shape }) => holder(shape, view));
    const regions = areas.filter((place) => place.drawn === 'soft').map((place) => holder(place.shape, view));
    const order = { hatch: 0, fill: 1, soft: 2, ring: 3 };
    const labels = areas.sort((a, b) => order[a.drawn] - order[b.drawn]).map((place) => areaLabel(context, view, symbology, place, on.names(place)));
    const beside = labels.filter((label) => label.place.drawn === 'ring' || !drawInside(context, view, symbology, label, on, full(), [...(label.place.drawn === 'soft' ? others(label.place) : []), ...(label.place.drawn === 'fill' ? [] : occupied)]));
    const costOf = (foreign, onArea, onRegion) => ([left, top, right, bottom]) => {
        const at = [(left + right) / 2, (top + bottom) / 2];
        return (foreign.some((holds) => holds(...at)) ? onArea : 0) + (regions.some((holds) => holds(...at)) ? onRegion : 0);
    };
    const told = areas.filter((place) => place.marks[0].kind === 'occupied').map((place) => holder(place.shape, view));
    const untold = ground.occupied.filter((area) => !told.some((holds) => holds(...on.onPage(area.shape))));
    for (const area of untold) drawOccupied(context, view, symbology, area, on.onPage(area.shape), on, costOf(others(null), 200, 200));
    for (const label of beside) {
        const cost = costOf(others(label.place), 26, 14);
        drawBeside(context, view, symbology, label, on, [...on.taken, ...circles.filter((box) => label.place.drawn !== 'ring'), ...rings.filter((box) => label.place.drawn !== 'ring')], cost);
    }
}

function drawInside(context, view, symbology, { place, events, chip, forms }, { onPage, taken, hits, placed }, full, covering) {
    const within = holder(place.shape, view);
    const inside = (x, y) => within(x, y) && !covering.some((holds) => holds(x, y));
    const below = chip ? chipHeight : 0;
    for (const lines of forms) {
        const [width, height] = sizeOf(lines);
        const found = placeInside(place.shape, onPage(place.spot ?? place.shape), [Math.max(width, chip), height + below], view, full, inside);
        if (!found) continue;
        taken.push(found.box.map((side, i) => side + (i < 2 ? -3 : 3)));
        placed.push({ id: place.id, box: found.box, inside: true });
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
        if (found.leader) drawLeader(context, symbology, found.leader);
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

/** An occupied area is not without its name and its status where there is room for them. */
function drawOccupied(context, view, symbology, { shape, properties }, pole, { language, taken, mirrored }, cost) {
    const name = properties.names?.[language] ?? properties.name;
    const box = pixelBox(shape, view);
    if ((box[2] - box[0]) * (box[3] - box[1]) < 1500) return;
    const status = language === 'en' ? properties.status.split(';')[0] : '';
    const lines = (texts, style) => texts.map((text) => ({ text, style }));
    for (const form of [[...lines([name], 'occupied'), ...lines([status], 'occupied_status')], [...lines(broken(name, 8), 'occupied'), ...lines(broken(status, 14), 'occupied_status')], lines(broken(name, 8), 'occupied')]) {
        const set = setText(context, symbology, form);
        const found = set.length && placeInside(shape, pole, sizeOf(set), view, taken);
        if (!found) continue;
        taken.push(found.box);
        drawLines(context, symbology, set, found.box, 'centre');
        return;
    }
    const set = setText(context, symbology, lines(broken(name, 10), 'occupied'));
    const found = set.length && placeBeside(shape, pole, sizeOf(set), view, taken, mirrored, cost);
    if (!found || found.price > 150) return; // better no name than one that reads as another area's
    taken.push(found.box);
    if (found.leader) drawLeader(context, symbology, found.leader);
    drawLines(context, symbology, set, found.box, 'centre');
}
