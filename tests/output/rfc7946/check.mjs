// Reads GeoJSON files with a checker that is not ours and says what breaks RFC 7946.
//
//     node check.mjs FOLDER...        every *.geojson in them; exit code 1 if any is wrong

import { check } from "@placemarkio/check-geojson";
import rewind from "@mapbox/geojson-rewind";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** All positions of a geometry, line by line. */
function lines(geometry) {
    if (geometry === null) return [];
    switch (geometry.type) {
        case "Point": return [[geometry.coordinates]];
        case "MultiPoint": return geometry.coordinates.map((position) => [position]);
        case "LineString": return [geometry.coordinates];
        case "MultiLineString":
        case "Polygon": return geometry.coordinates;
        case "MultiPolygon": return geometry.coordinates.flat();
        default: throw new Error(`unexpected geometry ${geometry.type}`);
    }
}

function wrong_with_feature(feature) {
    const found = [];
    for (const line of lines(feature.geometry)) {
        line.forEach(([lon, lat], i) => {
            if (Math.abs(lon) > 180 || Math.abs(lat) > 90) found.push(`position ${lon},${lat} is not on Earth`);
            if (lon === 0 && lat === 0) found.push("a position at 0,0: a lost one");
            if (i > 0 && Math.abs(lon - line[i - 1][0]) > 180) found.push("crosses the antimeridian uncut (3.1.9)");
        });
    }
    if (typeof feature.id !== "string") found.push("has no id");
    return found.map((what) => `feature ${feature.id}: ${what}`);
}

function wrong_with(text) {
    const found = [];
    let collection;
    try {
        collection = check(text);
    } catch (error) {
        return (error.issues ?? [error]).map((issue) => issue.message);
    }
    if (collection.type !== "FeatureCollection") found.push("is no FeatureCollection");
    if ("crs" in collection) found.push("has a crs member (4)");
    if (/\d\.\d{8,}[,\]]/.test(text.replace(/"(\\.|[^"\\])*"/g, '""'))) found.push("has more than seven decimals (11.2)");
    const turned = JSON.stringify(rewind(JSON.parse(text), false));
    if (turned !== JSON.stringify(JSON.parse(text))) found.push("breaks the right-hand rule (3.1.6)");
    const ids = collection.features.map((feature) => feature.id);
    if (new Set(ids).size !== ids.length) found.push("has an id twice");
    return found.concat(collection.features.flatMap(wrong_with_feature));
}

let checked = 0;
let failed = 0;
for (const folder of process.argv.slice(2)) {
    for (const name of readdirSync(folder).filter((name) => name.endsWith(".geojson")).sort()) {
        const found = wrong_with(readFileSync(join(folder, name), "utf8"));
        found.forEach((what) => console.error(`${join(folder, name)}: ${what}`));
        checked += 1;
        failed += found.length > 0 ? 1 : 0;
    }
}
if (checked === 0) {
    console.error("no GeoJSON file found");
}
console.log(`${checked} files checked, ${failed} wrong`);
process.exit(checked === 0 || failed > 0 ? 1 : 0);
