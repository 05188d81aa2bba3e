// Where the name of an area stands with what happened in it: inside, where the whole of it lies within the
// area and on nothing else; else beside the area, with a leader to its outline. Never over another area's
// ground, as if it were that one's name.

import { fits } from './lettering.js';

const probe = document.createElement('canvas').getContext('2d');
const step = 13; // px between the positions that are tried
const mostSteps = 22;
const boxAt = (x, y, [width, height]) => [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
const within = (box, view) => box[0] > 4 && box[1] > 4 && box[2] < view.width - 4 && box[3] < view.height - 4;

/** Whether the pixel lies in the shape. */
export function holder(shape, view) {
    return (x, y) => probe.isPointInPath(shape.path, (x - view.dx) / view.scale, (y - view.dy) / view.scale, 'evenodd');
}

/** The shape's box in pixels. */
export function pixelBox({ box }, view) {
    return [box[0] * view.scale + view.dx, box[1] * view.scale + view.dy, box[2] * view.scale + view.dx, box[3] * view.scale + view.dy];
}

/** Whether all of the box is inside. */
export function coversBox(inside, [left, top, right, bottom]) {
    const middle = (left + right) / 2;
    const half = (top + bottom) / 2;
    return [[left, top], [right, top], [left, bottom], [right, bottom], [middle, top], [middle, bottom], [left, half], [right, half]].every(([x, y]) => inside(x, y));
}

/** Whether the box's middle third is inside, from top to bottom, so that what stands there is taken for the area's. */
export function coversMiddle(inside, [left, top, right, bottom]) {
    const third = (right - left) / 3;
    return coversBox(inside, [left + third, top, right - third, bottom]);
}

/** Of the positions on a grid over the part in sight, the one nearest to `pole` where the label's box is `clear`. */
export function placeInside(shape, pole, size, view, taken, clear) {
    const [left, top, right, bottom] = pixelBox(shape, view);
    const sight = [Math.max(left, 4), Math.max(top, 4), Math.min(right, view.width - 4), Math.min(bottom, view.height - 4)];
    const steps = [(sight[2] - sight[0]) / step, (sight[3] - sight[1]) / step].map((n) => Math.max(1, Math.min(mostSteps, Math.ceil(n))));
    const positions = [[pole[0], pole[1]]];
    for (let i = 0; i <= steps[0]; ++i) {
        for (let j = 0; j <= steps[1]; ++j) positions.push([sight[0] + ((sight[2] - sight[0]) * i) / steps[0], sight[1] + ((sight[3] - sight[1]) * j) / steps[1]]);
    }
    const away = ([x, y]) => Math.hypot(x - pole[0], y - pole[1]);
    for (const [x, y] of positions.sort((a, b) => away(a) - away(b))) {
        const box = boxAt(x, y, size);
        if (within(box, view) && fits(taken, box) && clear(box)) return { box, leader: null };
    }
    return null;
}

/** From the pole sideways or up and down to where the area ends. */
function outlineFrom([x, y], [dx, dy], inside, most) {
    let reach = 0;
    while (reach < most && inside(x + dx * (reach + 2), y + dy * (reach + 2))) reach += 2;
    return [x + dx * reach, y + dy * reach];
}

/** Round a circle or a small area as round a spot; farther off with a leader that ends at the outline. What lies
 *  on other areas costs, so that no name is taken for theirs: `cost` says how much a box would. With `led`, never without a leader. */
export function placeBeside(shape, pole, [width, height], view, taken, mirrored, cost, led = false) {
    const inside = holder(shape, view);
    const [left, top, right, bottom] = pixelBox(shape, view);
    const sides = mirrored ? [[-1, 0], [1, 0], [0, -1], [0, 1]] : [[1, 0], [-1, 0], [0, -1], [0, 1]];
    const reach = Math.max(right - left, bottom - top);
    let best = null;
    for (const [rank, [dx, dy]] of sides.entries()) {
        for (const slide of [0, -0.25, 0.25, -0.42, 0.42]) {
            const from = dx !== 0 ? [pole[0], pole[1] + slide * (bottom - top)] : [pole[0] + slide * (right - left), pole[1]];
            if (!inside(...from)) continue;
            const end = outlineFrom(from, [dx, dy], inside, reach);
            for (const gap of [6, 22, 46, 80, 120].filter((one) => one < view.width / 8 && (one > 6 || !led))) {
                const box = boxAt(end[0] + dx * (gap + width / 2), end[1] + dy * (gap + height / 2), [width, height]);
                const leader = gap > 6 ? [[end[0] + dx * (gap - 3), end[1] + dy * (gap - 3)], end] : null;
                if (!within(box, view) || !within([...end, ...end], view) || !fits(taken, box) || (leader && !fits(taken, lineBox(leader)))) continue;
                const price = gap + 4 * rank + 20 * Math.abs(slide) + cost(box);
                if (!best || price < best.price) best = { box, leader, side: [dx, dy], price };
            }
        }
    }
    return best;
}

/** What a leader covers. */
export const lineBox = ([[ax, ay], [bx, by]]) => [Math.min(ax, bx) - 1, Math.min(ay, by) - 1, Math.max(ax, bx) + 1, Math.max(ay, by) + 1];

export function drawLeader(context, symbology, [from, to]) {
    const { colour, width, casing } = symbology.lines.leader;
    context.save();
    context.setLineDash([]);
    for (const [ink, wide, opacity] of [['halo', casing, 0.6], [colour, width, 1]]) {
        context.beginPath();
        context.moveTo(...from);
        context.lineTo(...to);
        context.globalAlpha = opacity;
        context.strokeStyle = symbology.colours[ink];
        context.lineWidth = wide;
        context.stroke();
    }
    context.restore();
}
