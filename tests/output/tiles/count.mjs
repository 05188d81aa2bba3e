// How many different features an archive has at a zoom, told by their id.
//
//     node count.mjs FILE.pmtiles ZOOM

import { VectorTile } from "@mapbox/vector-tile";
import Pbf from "pbf";
import { PMTiles } from "pmtiles";
import { open } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

const [name, zoom] = process.argv.slice(2);
const file = await open(name);
const source = {
    getKey: () => name,
    getBytes: async (offset, length) => {
        const buffer = Buffer.alloc(length);
        const { bytesRead } = await file.read(buffer, 0, length, offset);
        return { data: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + bytesRead) };
    },
};
const unpack = async (data, compression) => (compression === 2 ? new Uint8Array(gunzipSync(new Uint8Array(data))).buffer : data);
const archive = new PMTiles(source, undefined, unpack);
const header = await archive.getHeader();
const z = Number(zoom);
const column = (lon) => Math.min(2 ** z - 1, Math.max(0, Math.floor((lon / 360 + 0.5) * 2 ** z)));
const row = (lat) => {
    const sine = Math.sin((lat * Math.PI) / 180);
    return Math.min(2 ** z - 1, Math.max(0, Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z)));
};
const seen = new Set();
for (let x = column(header.minLon); x <= column(header.maxLon); ++x) {
    for (let y = row(header.maxLat); y <= row(header.minLat); ++y) {
        const found = await archive.getZxy(z, x, y);
        if (!found) continue;
        for (const layer of Object.values(new VectorTile(new Pbf(new Uint8Array(found.data))).layers)) {
            for (let i = 0; i < layer.length; ++i) seen.add(layer.feature(i).properties.id);
        }
    }
}
console.log(seen.size);
await file.close();
