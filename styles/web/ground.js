// MapLibre draws the ground: style and data come from the page itself, nothing is fetched. North is
// always up, so that scale and hatch directions hold.

import { Map as GroundMap, setWorkerUrl } from 'maplibre-gl';

const sources = ['land', 'occupied', 'lakes', 'rivers', 'coast', 'admin', 'boundaries', 'wide'];

const collection = (features) => ({ type: 'FeatureCollection', features });

function boxFeature([west, south, east, north]) {
    const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
    return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** The theme's style with the ground's data in its sources. */
export function styleOf(facts, theme) {
    const style = structuredClone(facts.themes[theme].style);
    for (const name of sources) style.sources[name].data = collection(facts.ground[name]);
    style.sources.detail.data = collection([boxFeature(facts.box)]);
    return style;
}

export function makeGround(container, facts, style, view, { title, padding, bounds }) {
    const worker = document.getElementById('worker').textContent;
    setWorkerUrl(URL.createObjectURL(new Blob([worker], { type: 'text/javascript' })));
    const [west, south, east, north] = facts.wideBox;
    const map = new GroundMap({
        container,
        style,
        bounds: view ? undefined : bounds,
        fitBoundsOptions: { padding },
        center: view ? [view[2], view[1]] : undefined,
        zoom: view ? view[0] : undefined,
        maxBounds: [[west, south], [east, north]],
        maxZoom: 13,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        renderWorldCopies: false,
        fadeDuration: 0,
        canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
        locale: { 'Map.Title': title },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    return map;
}
