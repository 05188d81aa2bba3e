// Geometries as paths in the Mercator square, so that a frame is drawn by moving the canvas and not
// the vertices; and what the drawing must know of them.

const turn = 2 ** 20;

/** Position in the Mercator square, 0..2^20 across; y down. */
export function mercator([lon, lat]) {
    const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
    return [((lon + 180) / 360) * turn, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * turn];
}

/** Pixels of one unit of the square. */
export const pixelsPerUnit = (zoom) => (512 * 2 ** zoom) / turn;
/** Metres on the ground of one unit of the square. */
export const metresPerUnit = (lat) => (40075016.686 * Math.cos((lat * Math.PI) / 180)) / turn;

function ringsOf(geometry) {
    switch (geometry.type) {
        case 'Polygon':
        case 'MultiLineString':
            return geometry.coordinates;
        case 'MultiPolygon':
            return geometry.coordinates.flat();
        case 'LineString':
            return [geometry.coordinates];
        default:
            return [];
    }
}

function insideRings(rings, x, y) {
    let inside = false;
    for (const ring of rings) {
        for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
            const [xi, yi] = ring[i];
            const [xj, yj] = ring[j];
            if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
        }
    }
    return inside;
}

function edgeDistance(rings, x, y) {
    let least = Infinity;
    for (const ring of rings) {
        for (let i = 1; i < ring.length; ++i) {
            const [ax, ay] = ring[i - 1];
            const dx = ring[i][0] - ax;
            const dy = ring[i][1] - ay;
            const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
            least = Math.min(least, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2);
        }
    }
    return Math.sqrt(least);
}

/** The place in the area that is farthest from its edge, by a grid made finer round the best. */
function roomiest(rings, box) {
    let best = { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, room: -1 };
    let [west, north, east, south] = box;
    for (let round = 0; round < 3; ++round) {
        const steps = 14;
        for (let i = 0; i <= steps; ++i) {
            for (let j = 0; j <= steps; ++j) {
                const x = west + ((east - west) * i) / steps;
                const y = north + ((south - north) * j) / steps;
                const room = insideRings(rings, x, y) ? edgeDistance(rings, x, y) : -1;
                if (room > best.room) best = { x, y, room };
            }
        }
        const half = [(east - west) / steps, (south - north) / steps];
        [west, north, east, south] = [best.x - half[0], best.y - half[1], best.x + half[0], best.y + half[1]];
    }
    return best;
}

/** The point of a line at a share of its length. */
function pointAlong(line, share) {
    const lengths = line.slice(1).map(([x, y], i) => Math.hypot(x - line[i][0], y - line[i][1]));
    let left = share * lengths.reduce((sum, length) => sum + length, 0);
    const i = lengths.findIndex((length) => (left -= length) <= 0);
    if (i < 0) return line.at(-1);
    const part = lengths[i] ? 1 + left / lengths[i] : 0;
    return [0, 1].map((n) => line[i][n] + part * (line[i + 1][n] - line[i][n]));
}

/** Path, box and label position of a geometry, in the square; relative to `origin` to keep digits. */
export function shapeOf(geometry, origin) {
    if (geometry.type === 'Point') {
        const [x, y] = mercator(geometry.coordinates);
        return { x: x - origin[0], y: y - origin[1], box: [x, y, x, y].map((n, i) => n - origin[i % 2]), point: true, lat: geometry.coordinates[1] };
    }
    const closed = geometry.type.endsWith('Polygon');
    const rings = ringsOf(geometry).map((ring) => ring.map((at) => mercator(at).map((n, i) => n - origin[i])));
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    const path = new Path2D();
    for (const ring of rings) {
        ring.forEach(([x, y], i) => {
            if (i === 0) path.moveTo(x, y);
            else path.lineTo(x, y);
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x);
            box[3] = Math.max(box[3], y);
        });
        if (closed) path.closePath();
    }
    const middle = closed ? roomiest(rings, box) : rings[0][Math.floor(rings[0].length / 2)];
    const at = closed ? middle : { x: middle[0], y: middle[1] };
    const along = (share) => pointAlong(rings[0], share);
    return { path, box, x: at.x, y: at.y, closed, point: false, along };
}
