// Event glyphs and legend swatches, from the symbology's own outlines in a box of 18.

import { make } from './elements.js';

const verified = new Set(['confirmed', 'assessed']);
const paths = new Map();
const pathOf = (data) => paths.get(data) ?? paths.set(data, new Path2D(data)).get(data);

/** Whose status a kind's one glyph shows: the most verified. */
export const statusOf = (marks) => (marks.find((mark) => verified.has(mark.status)) ?? marks[0]).status;

/** What marks are told apart by: `look` is a mark, or an object with its kind and unit. */
export const lookOf = ({ kind, unit }) => `${kind} ${unit ?? ''}`;

/** A unit stands for the one glyph of its kind. */
const shapeOf = (symbology, { kind, unit }) => symbology.units[unit] ?? symbology.glyphs[symbology.kinds[kind].glyph];

export function drawGlyph(context, symbology, look, status, x, y, size) {
    const kind = symbology.kinds[look.kind];
    const glyph = shapeOf(symbology, look);
    const colour = status === 'retracted' ? symbology.colours.mute : symbology.colours[kind.colour];
    const outline = pathOf(glyph.outline);
    context.save();
    context.translate(x, y);
    context.scale(size / 18, size / 18);
    context.lineJoin = 'round';
    context.setLineDash([]);
    context.strokeStyle = symbology.colours.halo;
    context.lineWidth = 4.6;
    context.stroke(outline);
    if (glyph.badge) context.stroke(pathOf(glyph.badge));
    context.fillStyle = verified.has(status) ? colour : symbology.colours.paper;
    context.fill(outline);
    if (status === 'disputed') {
        context.save();
        context.clip(outline);
        context.fillStyle = colour;
        context.fillRect(-9, -9, 9, 18);
        context.restore();
    }
    context.strokeStyle = colour;
    context.lineWidth = 1.7;
    context.stroke(outline);
    if (glyph.marks) {
        context.fillStyle = verified.has(status) ? symbology.colours.paper : colour;
        context.fill(pathOf(glyph.marks));
    }
    if (glyph.lines) {
        context.lineWidth = 1.2;
        context.strokeStyle = verified.has(status) ? symbology.colours.paper : colour;
        context.stroke(pathOf(glyph.lines));
        context.lineWidth = 1.7;
        context.strokeStyle = colour;
    }
    if (glyph.badge) {
        context.fillStyle = colour;
        context.fill(pathOf(glyph.badge));
    }
    if (status === 'retracted') context.stroke(new Path2D('M-9 9 L9 -9'));
    context.restore();
}

/** The glyph as an image in the text; its meaning stands beside it in words. */
export function glyphElement(symbology, look, status, size) {
    const glyph = shapeOf(symbology, look);
    const colour = symbology.colours[symbology.kinds[look.kind].colour];
    const solid = verified.has(status);
    const inner = solid ? symbology.colours.paper : colour;
    return make(
        'svg',
        { viewBox: glyph.badge ? '-13.5 -16 27 27' : '-10.5 -10.5 21 21', width: size, height: size, 'aria-hidden': 'true', class: 'glyph' },
        make('path', { d: glyph.outline, fill: solid ? colour : symbology.colours.paper, stroke: colour, 'stroke-width': 1.7, 'stroke-linejoin': 'round' }),
        glyph.marks ? make('path', { d: glyph.marks, fill: inner }) : null,
        glyph.lines ? make('path', { d: glyph.lines, fill: 'none', stroke: inner, 'stroke-width': 1.2 }) : null,
        glyph.badge ? make('path', { d: glyph.badge, fill: colour }) : null,
    );
}

const slopes = { up: [[-22, 22], [22, -22]], down: [[-22, -22], [22, 22]], level: [[-22, 0], [22, 0]] };

function hatchLines(direction, spacing) {
    const lines = [];
    const [[x1, y1], [x2, y2]] = slopes[direction];
    for (let offset = -44; offset <= 44; offset += spacing * (direction === 'level' ? 1 : Math.SQRT2)) {
        lines.push(direction === 'level' ? `M-22 ${offset} L22 ${offset}` : `M${x1 + offset} ${y1} L${x2 + offset} ${y2}`);
    }
    return lines.join(' ');
}

/** What an area or a spot of this look is, 30 x 20. */
export function swatchElement(symbology, look, drawn) {
    const kind = symbology.kinds[look.kind];
    const colour = symbology.colours[kind.colour];
    const svg = (...children) => make('svg', { viewBox: '-15 -10 30 20', width: 30, height: 20, 'aria-hidden': 'true', class: 'swatch' }, ...children);
    const frame = { x: -14, y: -8.5, width: 28, height: 17 };
    if (drawn === 'hatch') {
        return svg(
            make('rect', { ...frame, fill: colour, 'fill-opacity': 0.05 }),
            make('path', { d: hatchLines(kind.hatch, 5), stroke: colour, 'stroke-width': 1.2, class: 'clipped' }),
            make('rect', { ...frame, fill: 'none', stroke: colour, 'stroke-width': 1.5 }),
        );
    }
    if (drawn === 'fill') return svg(make('rect', { ...frame, fill: symbology.colours[kind.fill], stroke: colour, 'stroke-width': 1.2 }));
    if (drawn === 'line') return svg(make('path', { d: 'M-14 0 L14 0', stroke: colour, 'stroke-width': 1.7 }));
    if (drawn === 'soft') {
        const dots = [-10, -5, 0, 5, 10].flatMap((x, i) => [-5, 0, 5].map((y) => make('circle', { cx: x, cy: y + (i % 2 ? 2.5 : 0), r: 1.1 * (1 - Math.abs(x) / 22), fill: colour })));
        return svg(make('rect', { ...frame, fill: colour, 'fill-opacity': 0.1, rx: 6 }), dots);
    }
    const inner = glyphElement(symbology, look, 'reported', 16);
    inner.setAttribute('x', -8);
    inner.setAttribute('y', -8);
    return svg(inner);
}
