// The canvas over the ground: what happened, and the names. Drawn anew with every frame of the map.

import { clustersOf } from './cluster.js';
import { drawEvents, drawSelection } from './draw.js';
import { drawLabels } from './labels.js';
import { mercator, metresPerUnit, pixelsPerUnit, shapeOf } from './shapes.js';

const probe = document.createElement('canvas').getContext('2d');
const holds = ({ path, box }, x, y) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && probe.isPointInPath(path, x, y, 'evenodd');

/** The point of a grid over the box that lies inside with the most of its neighbours; null if none does. */
function roomiestOf(inside, [west, north, east, south], steps) {
    const at = (i, j) => [west + ((east - west) * (i + 0.5)) / steps, north + ((south - north) * (j + 0.5)) / steps];
    const grid = Array.from({ length: steps * steps }, (unused, n) => inside(...at(n % steps, Math.floor(n / steps))));
    const is = (i, j) => i >= 0 && j >= 0 && i < steps && j < steps && grid[j * steps + i];
    let best = null;
    let room = 0;
    for (let j = 0; j < steps; ++j) {
        for (let i = 0; i < steps; ++i) {
            let reach = 0;
            while (is(i, j) && [-1, 0, 1].every((dx) => [-1, 0, 1].every((dy) => is(i + dx * reach, j + dy * reach)))) ++reach;
            // Names are wide: what lies beside counts with what lies round about.
            const beside = is(i - 1, j) && is(i + 1, j) ? 0.5 : 0;
            if (reach + beside > room) {
                room = reach + beside;
                best = { x: at(i, j)[0], y: at(i, j)[1] };
            }
        }
    }
    return best;
}

export class Overlay {
    constructor(map, canvas, facts) {
        this.map = map;
        this.canvas = canvas;
        this.facts = facts;
        this.origin = mercator(map.getCenter().toArray());
        this.shapes = new Map();
        this.places = [];
        this.hits = [];
        this.selected = null;
        this.ground = Object.fromEntries(
            ['countries', 'provinces', 'waters', 'towns', 'occupied'].map((name) => [
                name,
                facts.ground[name].map((one) => ({ ...one, shape: shapeOf(one.geometry, this.origin) })),
            ]),
        );
        this.soft = new Map(facts.ground.soft.map((one) => [one.properties.id, { shape: shapeOf(one.geometry, this.origin), step: one.properties.step_m }]));
        this.land = facts.ground.land.map((one) => ({ iso: one.properties.iso, shape: shapeOf(one.geometry, this.origin) }));
        map.on('render', () => this.draw());
        map.on('moveend', () => this.placeCountries());
        new ResizeObserver(() => this.draw()).observe(canvas);
    }

    /** A geometry's shape, worked out once. */
    shapeOf(geometry) {
        if (!this.shapes.has(geometry)) this.shapes.set(geometry, shapeOf(geometry, this.origin));
        return this.shapes.get(geometry);
    }

    show(places, symbology, language) {
        const hatched = new Set(places.filter((place) => place.drawn === 'hatch').map((place) => place.id));
        for (const place of places) {
            place.shape = this.shapeOf(place.geometry);
            place.zonePart = place.drawn === 'fill' && hatched.has(place.id);
            const soft = this.soft.get(place.id);
            if (place.drawn === 'soft' && soft) Object.assign(place, { soft: soft.shape, softStep: soft.step });
        }
        const order = { fill: 0, soft: 1, hatch: 2, line: 3, ring: 4 };
        const size = ({ shape: { box } }) => (box[2] - box[0]) * (box[3] - box[1]);
        this.places = places.sort((a, b) => (order[a.drawn] ?? 5) - (order[b.drawn] ?? 5) || size(b) - size(a) || (a.id < b.id ? -1 : 1));
        this.points = this.places.filter((place) => place.shape.point).sort((a, b) => b.marks.length - a.marks.length || (a.id < b.id ? -1 : 1));
        this.symbology = symbology;
        this.language = language;
        this.clustered = null;
        for (const place of this.places) if (place.drawn === 'soft') place.spot = this.openSpot(place);
        this.placeCountries();
    }

    /** Where a region without an edge has most room beside the areas that are drawn over it. */
    openSpot(place) {
        const covering = this.places.filter((one) => one.drawn === 'hatch' || one.drawn === 'fill').map((one) => one.shape);
        const [west, north, east, south] = place.shape.box;
        const inside = (x, y) => holds(place.shape, x, y) && !covering.some((shape) => holds(shape, x, y));
        return roomiestOf(inside, [west, north, east, south], 16) ?? undefined;
    }

    /** A country's name stands in the middle of what is seen of it. */
    placeCountries() {
        if (!this.symbology || !this.canvas.clientWidth) return;
        const view = this.view();
        const box = [-view.dx, -view.dy, view.width - view.dx, view.height - view.dy].map((side) => side / view.scale);
        for (const country of this.ground.countries) {
            const land = this.land.find((one) => one.iso === country.properties.iso);
            country.spot = land ? (roomiestOf((x, y) => holds(land.shape, x, y) && !this.places.some((one) => one.shape.closed && holds(one.shape, x, y)), box, 14) ?? undefined) : undefined;
        }
        this.draw();
    }

    view() {
        const ratio = window.devicePixelRatio || 1;
        const { clientWidth: width, clientHeight: height } = this.canvas;
        const centre = this.map.getCenter();
        const [x, y] = mercator(centre.toArray());
        const scale = pixelsPerUnit(this.map.getZoom());
        const at = this.map.project(centre);
        return {
            width, height, ratio, scale,
            dx: at.x - (x - this.origin[0]) * scale,
            dy: at.y - (y - this.origin[1]) * scale,
            lat: centre.lat,
            pixelsPerKm: (1000 / metresPerUnit(centre.lat)) * scale,
            reserved: this.reserved?.() ?? [],
        };
    }

    spotsIn(view) {
        // By half steps of zoom, so that clusters do not flicker while the map is moved.
        const zoom = Math.floor(this.map.getZoom() * 2) / 2;
        if (this.clustered?.zoom !== zoom) this.clustered = { zoom, groups: clustersOf(this.points, 1 / pixelsPerUnit(zoom)) };
        return this.clustered.groups
            .map(({ places, x, y }) => ({ places, x: x * view.scale + view.dx, y: y * view.scale + view.dy, radius: 0, reach: 13 }))
            .filter(({ x, y }) => x > -200 && y > -200 && x < view.width + 200 && y < view.height + 200);
    }

    draw() {
        if (!this.symbology || !this.canvas.clientWidth) return;
        const view = this.view();
        const context = this.canvas.getContext('2d');
        const [width, height] = [Math.round(view.width * view.ratio), Math.round(view.height * view.ratio)];
        if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
        context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
        context.clearRect(0, 0, view.width, view.height);
        const spots = this.spotsIn(view);
        this.spots = spots;
        this.hits = [];
        drawEvents(context, view, this.symbology, this.places, spots, this.hits);
        for (const place of this.places) place.selected = place === this.selected;
        if (this.selected) drawSelection(context, view, this.symbology, this.selected, spots);
        this.areaNames = drawLabels(context, view, this.symbology, this.ground, this.places, spots, this.names, this.language.code, this.language.words.dir === 'rtl', this.hits);
        this.last = view;
        this.onDrawn?.(view);
    }

    /** What is under the pixel: {marks, place} or {cluster}; glyphs before areas, the smallest area first. */
    at(x, y) {
        const hit = this.hits.findLast(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
        if (hit) return hit;
        const circle = this.spots.find((spot) => spot.places.length === 1 && Math.hypot(spot.x - x, spot.y - y) <= spot.radius);
        if (circle) return { place: circle.places[0], marks: circle.places[0].marks };
        const view = this.last;
        const areas = this.places.filter((place) => place.shape.closed && place.marks.some((mark) => mark.event));
        const found = areas.findLast(({ shape }) => holds(shape, (x - view.dx) / view.scale, (y - view.dy) / view.scale));
        return found ? { place: found, marks: found.marks } : null;
    }
}
