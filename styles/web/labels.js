// Names on the map: greedily by rank, each where nothing else is; what finds no room is left out, an
// event's place never. Words are drawn by the browser's own text engine, which shapes Arabic and
// Hebrew; no glyph files are needed.

import { drawChip, font } from './draw.js';

const fits = (taken, box) => !taken.some((one) => one[0] < box[2] && one[2] > box[0] && one[1] < box[3] && one[3] > box[1]);
const ownScript = { ar: /[\u0600-\u06FF]/, he: /[\u0590-\u05FF]/ };
const townRoom = 24000; // px² that a town's name needs for itself
const rightToLeft = /[\u0590-\u08FF]/;

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

/** Where an area's name may stand: in its middle, or not far from it. */
function around(x, y, [width, height]) {
    const shifts = [[0, 0], [0, -1.2], [0, 1.2], [-0.6, 0], [0.6, 0], [0, -2.4], [0, 2.4], [-1.1, 0], [1.1, 0]];
    return shifts.map(([i, j]) => {
        const [left, top] = [x - width / 2 + i * width, y - height / 2 + j * height];
        return { box: [left, top, left + width, top + height], align: 'centre' };
    });
}

/** The box moved sideways into sight, as far as it must. */
function inSight([left, top, right, bottom], view) {
    const by = left < 4 ? 4 - left : right > view.width - 4 ? Math.max(view.width - 4 - right, 4 - left) : 0;
    return [left + by, top, right + by, bottom];
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
            wanted.push({ shape, rank: 3, lines: [{ text: properties.names[language] ?? properties.names.en, style: 'admin' }] });
        }
    }
    return wanted.sort((a, b) => a.rank - b.rank);
}

/** Draws names and chips; what can be clicked is added to `hits`. Event places come first. */
export function drawLabels(context, view, symbology, ground, places, spots, names, language, mirrored, hits) {
    const taken = spots.map((spot) => spot.box ?? [spot.x - 13, spot.y - 13, spot.x + 13, spot.y + 13]);
    taken.push(...(view.reserved ?? []));
    const onPage = (shape) => [shape.x * view.scale + view.dx, shape.y * view.scale + view.dy];
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
    const areas = places.filter((place) => ['hatch', 'soft', 'ring', 'fill'].includes(place.drawn) && !place.zonePart);
    for (const place of areas) drawArea(context, view, symbology, place, onPage(place.spot ?? place.shape), names(place), taken, hits);
    const drawn = new Set(places.map((place) => place.id));
    let towns = (view.width * view.height) / townRoom;
    for (const { shape, lines: words, dot } of groundNames(ground, view, language, drawn)) {
        const [x, y] = onPage(shape);
        if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
        const lines = setText(context, symbology, words);
        if (!lines.length || (dot && towns < 1)) continue;
        const [width, height] = sizeOf(lines);
        const choices = dot ? besides(x, y, [width, height], 6.5, mirrored) : around(x, y, [width, height]);
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
}

const areaStyles = { hatch: 'area_event', ring: 'area_event', soft: 'vague', fill: 'occupied' };

function drawArea(context, view, symbology, place, [x, y], [name, local], taken, hits) {
    const [west, north, east, south] = place.shape.box;
    const wide = (east - west) * view.scale;
    if (wide < 26 && (south - north) * view.scale < 26) return;
    const events = place.marks.filter((mark) => mark.event && place.drawn !== 'fill');
    const quotes = place.drawn === 'soft' ? `“${name}”` : name;
    const second = place.drawn === 'fill' ? 'occupied_local' : place.drawn === 'soft' ? 'vague_text' : 'area_event_local';
    const small = wide < 90;
    const lines = setText(context, symbology, small && events.length ? [] : [{ text: quotes, style: areaStyles[place.drawn] }, { text: view.width < 400 ? '' : local, style: second }, { text: place.status, style: 'occupied_status' }]);
    const [width, height] = lines.length ? sizeOf(lines) : [0, 0];
    const chip = events.length ? 34 : 0;
    const wideBox = Math.max(width, chip ? 12 + 24 * new Set(events.map((mark) => mark.kind)).size : 0);
    const offsets = [0, -1, 1, -2, 2].flatMap((j) => [0, -0.6, 0.6].map((i) => [i * wideBox, j * (height + chip) * 0.7]));
    const at = (dx, dy) => [x - wideBox / 2 + dx, y - (height + chip) / 2 + dy, x + wideBox / 2 + dx, y + (height + chip) / 2 + dy];
    const seen = x > 0 && x < view.width && y > 0 && y < view.height;
    const choices = offsets.map(([dx, dy]) => (seen ? inSight(at(dx, dy), view) : at(dx, dy)));
    const choice = choices.find((box) => fits(taken, box)) ?? choices[0];
    if (!events.length && !fits(taken, choice)) return;
    taken.push(choice.map((side, i) => side + (i < 2 ? -3 : 3)));
    if (lines.length) drawLines(context, symbology, lines, choice, 'centre');
    if (chip) drawChip(context, symbology, { ...place, marks: events }, (choice[0] + choice[2]) / 2, choice[3] - 15, hits);
}
