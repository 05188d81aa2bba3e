// Events on a canvas above the ground: texture says how well a place is known, shape what happened,
// fill whether it was verified. The order of painting is the symbology's; nothing is drawn finer than
// it is known.

import { drawGlyph, lookOf, statusOf } from './glyphs.js';
import { metresPerUnit } from './shapes.js';

export const font = '"Noto Sans", system-ui, sans-serif';
export const glyphSize = 21;
export const glyphStep = 24;

const ruleOf = (symbology, mark) => symbology.precision[mark.geo_prec] ?? {};
const colourOf = (symbology, mark) => symbology.colours[symbology.kinds[mark.kind].colour];

/** The canvas in units of the map for `paint`, and back in pixels. */
function onMap(context, view, paint) {
    context.save();
    context.translate(view.dx, view.dy);
    context.scale(view.scale, view.scale);
    paint(1 / view.scale);
    context.restore();
}

function inView(place, view, margin = 40) {
    const [west, north, east, south] = place.shape.box;
    return (
        east * view.scale + view.dx > -margin &&
        west * view.scale + view.dx < view.width + margin &&
        south * view.scale + view.dy > -margin &&
        north * view.scale + view.dy < view.height + margin
    );
}

function strokeShape(context, view, shape, colour, width, dash = []) {
    onMap(context, view, (px) => {
        context.lineJoin = 'round';
        context.strokeStyle = colour;
        context.lineWidth = width * px;
        context.setLineDash(dash.map((length) => length * px));
        context.stroke(shape.path);
    });
}

function fillShape(context, view, shape, colour, opacity) {
    context.save();
    context.globalAlpha *= opacity;
    onMap(context, view, () => {
        context.fillStyle = colour;
        context.fill(shape.path, 'evenodd');
    });
    context.restore();
}

/** Hatch lines of the whole canvas, kept to the page so that neighbours agree. */
export function hatchPath(view, direction, spacing) {
    const path = new Path2D();
    const { width, height } = view;
    if (direction === 'level') {
        for (let y = 0; y < height + spacing; y += spacing) {
            path.moveTo(0, y);
            path.lineTo(width, y);
        }
        return path;
    }
    const step = spacing * Math.SQRT2;
    for (let x = -height - (height % step); x < width + height; x += step) {
        path.moveTo(x, direction === 'up' ? height : 0);
        path.lineTo(x + height, direction === 'up' ? 0 : height);
    }
    return path;
}

function drawHatch(context, view, symbology, place, inZone) {
    const [mark] = place.marks;
    const rule = inZone ? symbology.precision.zone : ruleOf(symbology, mark).spacing && mark.geo_prec !== 'P6' ? ruleOf(symbology, mark) : symbology.precision.P5;
    const colour = colourOf(symbology, mark);
    fillShape(context, view, place.shape, colour, rule.tint ?? 0);
    context.save();
    context.translate(view.dx, view.dy);
    context.scale(view.scale, view.scale);
    context.clip(place.shape.path, 'evenodd');
    context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    context.globalAlpha *= 0.8;
    context.strokeStyle = colour;
    context.lineWidth = rule.hatch;
    context.stroke(hatchPath(view, symbology.kinds[mark.kind].hatch, rule.spacing));
    context.restore();
    if (!inZone) {
        strokeShape(context, view, place.shape, symbology.colours.halo, 3.4);
        strokeShape(context, view, place.shape, colour, rule.stroke ?? 1.5);
    }
}

function drawFill(context, view, symbology, place) {
    const [mark] = place.marks;
    const kind = symbology.kinds[mark.kind];
    const zone = mark.kind === 'zone';
    fillShape(context, view, place.shape, symbology.colours[kind.fill], zone ? 0.85 : 1);
    if (zone) strokeShape(context, view, place.shape, symbology.colours.halo, symbology.lines.zone.casing);
    strokeShape(context, view, place.shape, colourOf(symbology, mark), zone ? symbology.lines.zone.width : 0.9);
}

let softCanvas;

/** How far inside the edge: 0 at it, 1 where it has faded in; as an image a quarter of the size. */
function featherMask(view, shape, steps, stepUnits) {
    const small = 0.25;
    softCanvas ??= document.createElement('canvas');
    const width = Math.ceil(view.width * small);
    const height = Math.ceil(view.height * small);
    softCanvas.width = width;
    softCanvas.height = height;
    const context = softCanvas.getContext('2d', { willReadFrequently: true });
    context.setTransform(small * view.scale, 0, 0, small * view.scale, small * view.dx, small * view.dy);
    context.lineJoin = 'round';
    context.fillStyle = '#fff';
    context.fill(shape.path, 'evenodd');
    // What lies k steps inside keeps k shares: the stroke of i steps takes one in i away.
    context.globalCompositeOperation = 'destination-out';
    for (let i = steps; i >= 1; --i) {
        context.globalAlpha = 1 / i;
        context.lineWidth = 2 * i * stepUnits;
        context.stroke(shape.path);
    }
    return { data: context.getImageData(0, 0, width, height).data, width, height, small };
}

function drawSoft(context, view, symbology, place, covered) {
    const rule = symbology.precision.P6;
    const colour = colourOf(symbology, place.marks[0]);
    const shape = place.soft ?? place.shape;
    const stepUnits = (place.softStep ?? rule.step_m) / metresPerUnit(view.lat);
    const mask = featherMask(view, shape, rule.steps, stepUnits);
    context.save();
    context.globalCompositeOperation = 'source-over';
    context.globalAlpha *= rule.tint * rule.steps;
    const tint = softCanvas.getContext('2d');
    tint.setTransform(1, 0, 0, 1, 0, 0);
    tint.globalAlpha = 1;
    tint.globalCompositeOperation = 'source-in';
    tint.fillStyle = colour;
    tint.fillRect(0, 0, mask.width, mask.height);
    context.imageSmoothingEnabled = true;
    context.drawImage(softCanvas, 0, 0, mask.width / mask.small, mask.height / mask.small);
    context.restore();
    drawDots(context, view, rule, colour, mask, covered);
}

// The grid moves with the ground; between two zooms it is drawn anew.
function drawDots(context, view, rule, colour, mask, covered) {
    const step = rule.spacing;
    const row = step * Math.sin(Math.PI / 3);
    const startRow = Math.floor(-view.dy / row);
    context.save();
    context.globalAlpha *= 0.8;
    context.fillStyle = colour;
    context.beginPath();
    for (let j = startRow; j * row + view.dy < view.height + row; ++j) {
        const shift = j % 2 ? step / 2 : 0;
        const startColumn = Math.floor((-view.dx - shift) / step);
        for (let i = startColumn; i * step + shift + view.dx < view.width + step; ++i) {
            const x = i * step + shift + view.dx;
            const y = j * row + view.dy;
            const px = Math.floor(x * mask.small);
            const py = Math.floor(y * mask.small);
            if (px < 0 || py < 0 || px >= mask.width || py >= mask.height) continue;
            const depth = mask.data[(py * mask.width + px) * 4 + 3] / 255;
            if (depth < 0.06 || covered(x, y)) continue;
            const radius = rule.dot * depth * depth * (3 - 2 * depth);
            context.moveTo(x + radius, y);
            context.arc(x, y, radius, 0, 2 * Math.PI);
        }
    }
    context.fill();
    context.restore();
}

function drawCircle(context, view, symbology, spot) {
    for (const place of spot.places) {
        const [mark] = place.marks;
        const rule = ruleOf(symbology, mark);
        if (place.uncertainty <= 0 || place.drawn === 'glyph') continue;
        const radius = Math.max((place.uncertainty / metresPerUnit(place.shape.lat)) * view.scale, place.drawn === 'disc' ? rule.least : 0);
        const colour = colourOf(symbology, mark);
        context.save();
        context.beginPath();
        context.arc(spot.x, spot.y, radius, 0, 2 * Math.PI);
        context.fillStyle = colour;
        context.globalAlpha *= rule.tint ?? 0.16;
        context.fill();
        context.restore();
        if (rule.stroke) {
            context.save();
            context.strokeStyle = colour;
            context.lineWidth = rule.stroke;
            context.setLineDash(rule.dash ?? []);
            context.stroke();
            context.restore();
        }
        spot.radius = Math.max(spot.radius, radius);
    }
}

function drawRing(context, view, symbology, place) {
    const [mark] = place.marks;
    const rule = ruleOf(symbology, mark);
    fillShape(context, view, place.shape, colourOf(symbology, mark), rule.tint ?? 0.12);
    strokeShape(context, view, place.shape, colourOf(symbology, mark), rule.stroke ?? 1.2, rule.dash ?? []);
}

function drawLine(context, view, symbology, place) {
    const style = symbology.lines.zone;
    strokeShape(context, view, place.shape, symbology.colours.halo, style.casing);
    strokeShape(context, view, place.shape, colourOf(symbology, place.marks[0]), style.width);
}

/** One glyph a kind and unit, with how many events it stands for: [{kind, unit, marks}]. */
export function glyphsOf(marks) {
    const looks = new Map();
    for (const mark of marks) looks.set(lookOf(mark), [...(looks.get(lookOf(mark)) ?? []), mark]);
    return [...looks.values()].map((alike) => ({ kind: alike[0].kind, unit: alike[0].unit, marks: alike }));
}

export function drawCount(context, symbology, count, x, y) {
    context.font = `bold 10.5px ${font}`;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.lineJoin = 'round';
    context.strokeStyle = symbology.colours.halo;
    context.lineWidth = 3;
    context.strokeText(count, x, y);
    context.fillStyle = symbology.colours.ink;
    context.fillText(count, x, y);
}
/** Glyphs in a row; tells each one's box to `hits`. */
export function drawGlyphRow(context, symbology, groups, x, y, size, hits, place) {
    const step = (size * glyphStep) / glyphSize;
    let left = x - (step * (groups.length - 1)) / 2;
    for (const { kind, unit, marks } of groups) {
        drawGlyph(context, symbology, { kind, unit }, statusOf(marks), left, y, size);
        if (marks.length > 1) drawCount(context, symbology, String(marks.length), left + size * 0.32, y + size * 0.55);
        hits.push({ box: [left - 14, y - 14, left + 14, y + 14], marks, place });
        left += step;
    }
}

function drawCluster(context, symbology, spot, hits) {
    const count = spot.places.reduce((sum, place) => sum + place.marks.length, 0);
    const radius = count < 10 ? 14 : count < 100 ? 17 : count < 1000 ? 21 : 25;
    context.save();
    context.beginPath();
    context.arc(spot.x, spot.y, radius, 0, 2 * Math.PI);
    context.fillStyle = symbology.colours.paper;
    context.strokeStyle = symbology.colours.ink;
    context.lineWidth = 1.1;
    context.fill();
    context.stroke();
    context.font = `bold ${count < 1000 ? 13 : 12}px ${font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = symbology.colours.ink;
    context.fillText(String(count), spot.x, spot.y + 0.5);
    context.restore();
    hits.push({ box: [spot.x - radius, spot.y - radius, spot.x + radius, spot.y + radius], cluster: spot });
    spot.box = hits.at(-1).box;
}

/** An area's kinds in a pill under its name: it has no tail and no dot, and is no pin. */
export function drawChip(context, symbology, place, x, y, hits) {
    const groups = glyphsOf(place.marks);
    const width = 12 + 24 * groups.length;
    const height = 30;
    context.save();
    context.globalAlpha = place.sure === 1 ? 0.45 : 1;
    context.beginPath();
    context.roundRect(x - width / 2, y - height / 2, width, height, 15);
    context.fillStyle = symbology.colours.paper;
    context.strokeStyle = symbology.colours.ink;
    context.lineWidth = place.selected ? 3.2 : 1.1;
    context.fill();
    context.stroke();
    drawGlyphRow(context, symbology, groups, x, y, 17, hits, place);
    context.restore();
}

const probe = document.createElement('canvas').getContext('2d');

/** Whether a pixel lies under one of the areas. */
export function coveredBy(areas, view) {
    return (x, y) => areas.some(({ shape }) => probe.isPointInPath(shape.path, (x - view.dx) / view.scale, (y - view.dy) / view.scale, 'evenodd'));
}

/**
 * Everything that happened, but names and chips: those are placed with the labels. `spots` are the
 * points of `places` after clustering; what can be clicked is added to `hits`.
 */
export function drawEvents(context, view, symbology, places, spots, hits) {
    const zones = new Set(places.filter((place) => place.drawn === 'fill').map((place) => place.id));
    const visible = places.filter((place) => inView(place, view));
    const each = (drawn, paint) => {
        for (const place of visible.filter((one) => one.drawn === drawn)) {
            context.save();
            context.globalAlpha = place.sure === 1 ? 0.45 : 1;
            paint(place);
            context.restore();
        }
    };
    const covering = visible.filter((place) => place.drawn === 'hatch' || place.drawn === 'fill');
    const covered = coveredBy(covering, view);
    each('fill', (place) => place.marks[0].kind === 'occupied' && drawFill(context, view, symbology, place));
    each('soft', (place) => drawSoft(context, view, symbology, place, covered));
    each('fill', (place) => place.marks[0].kind !== 'occupied' && drawFill(context, view, symbology, place));
    each('hatch', (place) => drawHatch(context, view, symbology, place, zones.has(place.id)));
    each('line', (place) => drawLine(context, view, symbology, place));
    each('ring', (place) => drawRing(context, view, symbology, place));
    for (const spot of spots) {
        context.save();
        context.globalAlpha = spot.places.some((place) => place.sure === 2) ? 1 : 0.45;
        if (spot.places.length > 1) drawCluster(context, symbology, spot, hits);
        else {
            drawCircle(context, view, symbology, spot);
            const groups = glyphsOf(spot.places[0].marks);
            spot.reach += ((groups.length - 1) * glyphStep) / 2;
            drawGlyphRow(context, symbology, groups, spot.x, spot.y, glyphSize, hits, spot.places[0]);
        }
        context.restore();
    }
}

/** What is selected has an ink outline over a white casing; the others stay as they are. A region without an edge gets
 *  none: its chip alone is outlined. */
export function drawSelection(context, view, symbology, place, spots) {
    if (place.drawn === 'soft') return;
    if (!place.shape.point) {
        strokeShape(context, view, place.shape, symbology.colours.paper, 6.5);
        strokeShape(context, view, place.shape, symbology.colours.ink, 3.2);
        return;
    }
    const spot = spots.find((one) => one.places.includes(place));
    if (!spot) return;
    for (const [colour, width] of [[symbology.colours.paper, 6.5], [symbology.colours.ink, 3.2]]) {
        context.beginPath();
        context.arc(spot.x, spot.y, Math.max(spot.radius, 17), 0, 2 * Math.PI);
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.setLineDash([]);
        context.stroke();
    }
}
