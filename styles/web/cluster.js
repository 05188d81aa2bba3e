// Points that would lie over each other become one, until the zoom is near enough. They are grouped in
// the Mercator square, so that moving the map changes nothing; no point is ever moved.

const nearest = 42; // px

/** Groups of point places at this zoom: [{places, x, y}] in the square's units. */
export function clustersOf(points, unitsPerPixel) {
    const reach = nearest * unitsPerPixel;
    const cells = new Map();
    const clusters = [];
    const cell = (x, y) => `${x}/${y}`;
    for (const place of points) {
        const column = Math.floor(place.shape.x / reach);
        const row = Math.floor(place.shape.y / reach);
        let found = null;
        for (let i = -1; i <= 1 && !found; ++i) {
            for (let j = -1; j <= 1 && !found; ++j) {
                const near = cells.get(cell(column + i, row + j)) ?? [];
                found = near.find((one) => Math.hypot(one.x - place.shape.x, one.y - place.shape.y) < reach) ?? null;
            }
        }
        if (found) {
            found.places.push(place);
            continue;
        }
        const fresh = { places: [place], x: place.shape.x, y: place.shape.y };
        clusters.push(fresh);
        const key = cell(column, row);
        cells.set(key, [...(cells.get(key) ?? []), fresh]);
    }
    return clusters;
}
