// SVG path data as milsymbol writes it, in the few absolute commands that themes know: M, L, C and Z.

const takes = {M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0};

/** [["M", x, y], ["C", ...], ...]; throws for a command that is not in the table. */
export function segments(data) {
    const tokens = data.match(/[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?/g) ?? [];
    const found = [];
    let [x, y, startX, startY] = [0, 0, 0, 0];
    let command = '';
    for (let i = 0; i < tokens.length;) {
        if (/[A-Za-z]/.test(tokens[i])) {
            command = tokens[i++];
        }
        const upper = command.toUpperCase();
        if (takes[upper] === undefined) {
            throw new Error(`path command ${command} is not known: ${data}`);
        }
        const relative = command !== upper;
        const numbers = tokens.slice(i, i + takes[upper]).map(Number);
        i += takes[upper];
        if (upper === 'Z') {
            found.push(['Z']);
            [x, y] = [startX, startY];
            continue;
        }
        const from = [relative ? x : 0, relative ? y : 0];
        const points = upper === 'H' ? [numbers[0] + from[0], y]
            : upper === 'V' ? [x, numbers[0] + from[1]]
            : numbers.map((number, at) => number + from[at % 2]);
        [x, y] = points.slice(-2);
        if (upper === 'M') {
            [startX, startY] = [x, y];
            command = relative ? 'l' : 'L';  // what follows without a command are lines
        }
        found.push([upper === 'H' || upper === 'V' ? 'L' : upper, ...points]);
    }
    return found;
}

/** Four curves. */
export function circle(cx, cy, r) {
    const k = 0.5522847498 * r;
    return [['M', cx + r, cy], ['C', cx + r, cy + k, cx + k, cy + r, cx, cy + r],
            ['C', cx - k, cy + r, cx - r, cy + k, cx - r, cy], ['C', cx - r, cy - k, cx - k, cy - r, cx, cy - r],
            ['C', cx + k, cy - r, cx + r, cy - k, cx + r, cy], ['Z']];
}

/** Straight strokes as areas, so that they can be filled: one four-cornered area a line. */
export function widened(path, width) {
    const areas = [];
    let from = [0, 0];
    for (const [command, ...to] of path) {
        if (command === 'L') {
            const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
            const [dx, dy] = [(to[1] - from[1]) / length * width / 2, (from[0] - to[0]) / length * width / 2];
            areas.push(['M', from[0] + dx, from[1] + dy], ['L', to[0] + dx, to[1] + dy],
                       ['L', to[0] - dx, to[1] - dy], ['L', from[0] - dx, from[1] - dy], ['Z']);
        } else if (command !== 'M') {
            throw new Error('only straight lines are widened');
        }
        from = to;
    }
    return areas;
}

/** The same about a new middle, smaller, with two decimals. */
export function placed(path, {scale, middle}) {
    return path.map(([command, ...numbers]) =>
        [command, ...numbers.map((number, at) => +((number - middle[at % 2]) * scale).toFixed(2))]);
}

export const written = (path) => path.map(([command, ...numbers]) => command + numbers.join(' ')).join('');
