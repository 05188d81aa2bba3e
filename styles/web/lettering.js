// Lines of words on the canvas: set, measured and drawn by the browser's own text engine, which shapes Arabic and
// Hebrew; no glyph files are needed.

import { font } from './draw.js';

export const overlap = (one, box) => one[0] < box[2] && one[2] > box[0] && one[1] < box[3] && one[3] > box[1];
export const fits = (taken, box) => !taken.some((one) => overlap(one, box));
const rightToLeft = /[\u0590-\u08FF]/;

/** Arabic and Hebrew have no italic, nor have figures beside them. */
function fontOf(style, text) {
    return `${style.italic && /\p{L}/u.test(text) && !rightToLeft.test(text) ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${style.size}px ${font}`;
}

/** Lines of text with their widths: [{text, style, width}]; a line's colour is its style's, unless it has its own. */
export function setText(context, symbology, lines) {
    return lines
        .filter(({ text }) => text)
        .map(({ text, style: name, colour }) => {
            const style = colour ? { ...symbology.type[name], colour } : symbology.type[name];
            const words = style.caps && !rightToLeft.test(text) ? text.toUpperCase() : text;
            const tracking = rightToLeft.test(text) ? 0 : (style.tracking ?? 0);
            context.font = fontOf(style, text);
            context.letterSpacing = `${tracking}px`;
            return { text: words, style, tracking, width: context.measureText(words).width };
        });
}

export function drawLines(context, symbology, lines, box, align) {
    let y = box[1];
    for (const { text, style, tracking, width } of lines) {
        const x = align === 'left' ? box[0] : align === 'right' ? box[2] - width : (box[0] + box[2] - width) / 2;
        const baseline = y + style.leading * 0.77;
        context.font = fontOf(style, text);
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

export const sizeOf = (lines) => [Math.max(...lines.map((line) => line.width)), lines.reduce((sum, line) => sum + line.style.leading, 0)];
