// Reads PMTiles files whole, with readers that are not ours, and says what is missing or wrong.
//
//     node read.mjs FOLDER        *.pmtiles in it, against ids.txt; exit code 1 if any is wrong
//     node read.mjs FOLDER URL    the same archives from `sitmap serve` at that address, by ranges

import { VectorTile } from "@mapbox/vector-tile";
import Pbf from "pbf";
import { FetchSource, PMTiles } from "pmtiles";
import { open, readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";

class FileSource {
    constructor(file, name) { this.file = file; this.name = name; }
    getKey() { return this.name; }
    async getBytes(offset, length) {
        const buffer = Buffer.alloc(length);
        const { bytesRead } = await this.file.read(buffer, 0, length, offset);
        return { data: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + bytesRead) };
    }
}

const unpack = async (data, compression) =>
    compression === 2 ? new Uint8Array(gunzipSync(new Uint8Array(data))).buffer : data;

/** The area of a ring in tile coordinates; positive for outer rings (specification 4.3.3.3). */
function area(ring) {
    let doubled = 0;
    for (let i = 1; i < ring.length; ++i) doubled += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
    return doubled / 2;
}

function wrong_with_feature(feature) {
    const rings = feature.loadGeometry();
    if (rings.length === 0) return "has no geometry";
    if (feature.type !== 3) return null;
    if (area(rings[0]) <= 0) return "begins with an inner ring";
    return rings.some((ring) => area(ring) === 0) ? "has a ring without area" : null;
}

async function read(source, name, expected) {
    const wrong = [];
    const archive = new PMTiles(source, undefined, unpack);
    const header = await archive.getHeader();
    const metadata = await archive.getMetadata();
    if (metadata.vector_layers.length !== 2) wrong.push("the metadata name not both layers");
    const seen = Array.from({ length: header.maxZoom + 1 }, () => new Set());
    let tiles = 0;
    for (let z = 0; z <= header.maxZoom; ++z) {
        const [west, north] = tile_of(header.minLon, header.maxLat, z);
        const [east, south] = tile_of(header.maxLon, header.minLat, z);
        for (let x = Math.max(west - 1, 0); x <= Math.min(east + 1, 2 ** z - 1); ++x) {
            for (let y = Math.max(north - 1, 0); y <= Math.min(south + 1, 2 ** z - 1); ++y) {
                const found = await archive.getZxy(z, x, y);
                if (!found) continue;
                ++tiles;
                const { layers } = new VectorTile(new Pbf(new Uint8Array(found.data)));
                for (const layer of Object.values(layers)) {
                    if (layer.version !== 2 || layer.extent !== 4096) wrong.push(`${z}/${x}/${y}: version or extent`);
                    for (let i = 0; i < layer.length; ++i) {
                        const feature = layer.feature(i);
                        seen[z].add(`${layer.name} ${feature.properties.id}`);
                        const what = wrong_with_feature(feature);
                        if (what) wrong.push(`${z}/${x}/${y}: ${feature.properties.id} ${what}`);
                        if (z === header.maxZoom && feature.properties.quote === undefined) wrong.push("a quote is missing");
                    }
                }
            }
        }
    }
    if (tiles !== header.numAddressedTiles) wrong.push(`${tiles} tiles found, ${header.numAddressedTiles} told`);
    const missing = expected.filter((id) => !seen[header.maxZoom].has(id));
    if (missing.length > 0) wrong.push(`${missing.length} features are missing: ${missing.slice(0, 5)}`);
    if (seen[header.maxZoom].size !== expected.length) wrong.push("features that nobody put in");
    for (let z = 1; z <= header.maxZoom; ++z) {
        for (const id of seen[z - 1]) if (!seen[z].has(id)) wrong.push(`${id} is at zoom ${z - 1} and not at ${z}`);
    }
    if (name.startsWith("whole") && seen[0].size !== expected.length) wrong.push("thinned, though all was to be kept");
    if (name.startsWith("thinned") && seen[0].size > 70 * 70) wrong.push("not thinned at zoom 0");
    console.log(`${name}: ${tiles} tiles, ${seen.map((ids) => ids.size).join(" ")} features by zoom`);
    return wrong.map((what) => `${name}: ${what}`);
}

function tile_of(lon, lat, z) {
    const sine = Math.sin((lat * Math.PI) / 180);
    const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    return [Math.floor((lon / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z)];
}

async function readFrom(folder, url, name) {
    if (url) return read(new FetchSource(`${url}/archives/${name}`), name, expected);
    const file = await open(join(folder, name));
    const wrong = await read(new FileSource(file, name), name, expected);
    await file.close();
    return wrong;
}

const [folder, url] = process.argv.slice(2);
const expected = (await readFile(join(folder, "ids.txt"), "utf8")).trim().split("\n");
const wrong = [];
for (const name of ["thinned.pmtiles", "whole.pmtiles"]) wrong.push(...await readFrom(folder, url, name));
for (const what of wrong.slice(0, 20)) console.error(what);
process.exit(wrong.length > 0 ? 1 : 0);
