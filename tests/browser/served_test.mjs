// What web maps see of `sitmap serve`: MapLibre GL JS and OpenLayers, each feature counted, and the page at
// "/", which shows itself anew when the data change.
//
//     node served_test.mjs SITMAP REPORT

import { spawn, execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { withBrowser } from './browser.mjs';

const [sitmap, report] = process.argv.slice(2);
const count = 800;
const wrong = [];
const token = 'a-token-of-the-test-77b1';

function expect(holds, words) {
    if (!holds) wrong.push(words);
}

/** Events on a grid, so that no two are drawn at one spot. */
function madeEvents() {
    const features = [];
    for (let number = 0; number < count; number++) {
        const at = [34.05 + 0.22 * (number % 40), 31.05 + 0.33 * Math.floor(number / 40)];
        features.push({ type: 'Feature', id: `m${number}`, properties: { id: `m${number}`, type: number % 2 ? 'strike' : 'clash', place: `Town ${number}`, place_local: `بلدة ${number}`, date_from: '2025-07-01' }, geometry: { type: 'Point', coordinates: at } });
    }
    return { type: 'FeatureCollection', name: 'made', features };
}

/** The server, once it has told its address. */
async function serve(...sources) {
    const env = { ...process.env, SITMAP_TOKEN: sources[0].endsWith('.gpkg') ? token : '' };
    const server = spawn(sitmap, ['serve', ...sources, '--port', '0', '--max-zoom', '5', '--cors', '*'], { stdio: ['ignore', 'pipe', 'inherit'], env });
    const [url] = await new Promise((resolve) => createInterface(server.stdout).once('line', (line) => resolve([line.replace(/\/$/, '')])));
    return { url, stop: () => new Promise((resolve) => server.once('exit', resolve).kill('SIGTERM')) };
}

const library = {
    '/': ['text/html', '<!DOCTYPE html><title>map</title><body style="margin:0"><div id="map" style="width:1400px;height:860px"></div></body>'],
    '/maplibre-gl.mjs': ['text/javascript', () => readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.mjs')],
    '/maplibre-gl-worker.mjs': ['text/javascript', () => readFileSync('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs')],
    '/ol.js': ['text/javascript', () => readFileSync('node_modules/ol/dist/ol.js')],
};

/** Another origin, from which somebody else's page reads. */
function otherSite() {
    const site = createServer((request, response) => {
        const [type, body] = library[request.url] ?? ['text/plain', ''];
        response.writeHead(200, { 'Content-Type': type }).end(typeof body === 'function' ? body() : body);
    });
    return new Promise((resolve) => site.listen(0, '127.0.0.1', () => resolve(site)));
}

async function newPage(browser, address) {
    const page = await browser.newPage();
    page.said = [];
    // The software renderer of a busy machine tells how slow it is; that is not the page's word.
    const ofPage = (message) => ['error', 'warning'].includes(message.type()) && !message.text().includes('GL Driver Message');
    page.on('console', (message) => ofPage(message) && page.said.push(message.text()));
    page.on('pageerror', (error) => page.said.push(error.message));
    await page.goto(address);
    return page;
}

async function testMaplibre(browser, site, url) {
    const page = await newPage(browser, site);
    const seen = await page.evaluate(async (server) => {
        const maplibre = await import('/maplibre-gl.mjs');
        maplibre.setWorkerUrl('/maplibre-gl-worker.mjs');
        const map = new maplibre.Map({ container: 'map', style: `${server}/style.json`, center: [38.5, 34.5], zoom: 5, fadeDuration: 0 });
        const failed = [];
        map.on('error', (event) => failed.push(event.error.message));
        await new Promise((resolve) => map.once('idle', resolve));
        const features = map.querySourceFeatures('sitmap', { sourceLayer: 'made' });
        const drawn = map.queryRenderedFeatures({ layers: ['made circle'] });
        map.jumpTo({ center: [38.35, 34.35], zoom: 7.5 });
        await new Promise((resolve) => map.once('idle', resolve));
        const named = map.queryRenderedFeatures({ layers: ['made names'] }).map((one) => one.properties.place);
        const glyphs = map.queryRenderedFeatures({ layers: ['made symbol'] }).length;
        return { failed, inTiles: new Set(features.map((one) => one.properties.id)).size, drawn: new Set(drawn.map((one) => one.properties.id)).size, type: features[0]?.properties.type, glyphs, named: new Set(named).size };
    }, url);
    expect(seen.inTiles === count, `MapLibre finds ${seen.inTiles} of ${count} events in the tiles`);
    expect(seen.glyphs > 20, `MapLibre draws ${seen.glyphs} glyphs from near`);
    expect(seen.named > 10, `MapLibre names ${seen.named} places from near`);
    expect(seen.drawn === count, `MapLibre draws ${seen.drawn} of ${count} events`);
    expect(['strike', 'clash'].includes(seen.type), `MapLibre reads the type ${seen.type}`);
    expect(seen.failed.length === 0, `MapLibre says ${seen.failed}`);
    await page.close();
}

async function testOpenLayers(browser, site, url) {
    const page = await newPage(browser, site);
    await page.addScriptTag({ url: '/ol.js' });
    const seen = await page.evaluate(async (server) => {
        const tilejson = await (await fetch(`${server}/tilejson.json`)).json();
        const source = new ol.source.VectorTile({ format: new ol.format.MVT({ idProperty: 'id' }), url: tilejson.tiles[0], maxZoom: tilejson.maxzoom });
        const layer = new ol.layer.VectorTile({ source });
        const view = new ol.View({ center: ol.proj.fromLonLat([38.5, 34.5]), zoom: 6 });
        const map = new ol.Map({ target: 'map', layers: [layer], view });
        await new Promise((resolve) => map.once('rendercomplete', resolve));
        const extent = ol.extent.buffer(ol.proj.transformExtent(tilejson.bounds, 'EPSG:4326', 'EPSG:3857'), 1000);
        const ids = new Set(layer.getFeaturesInExtent(extent).filter((one) => one.get('layer') === 'made').map((one) => one.getId()));
        const answer = await (await fetch(`${server}/collections/made/items?limit=10000&crs=http://www.opengis.net/def/crs/EPSG/0/3857`)).json();
        const read = new ol.format.GeoJSON().readFeatures(answer);
        return { tiles: ids.size, features: read.length, middle: read[0].getGeometry().getCoordinates() };
    }, url);
    expect(seen.tiles === count, `OpenLayers finds ${seen.tiles} of ${count} events in the tiles`);
    expect(seen.features === count, `OpenLayers reads ${seen.features} of ${count} features`);
    expect(Math.abs(seen.middle[0] - 3790428.6) < 1, `OpenLayers sees the first event at ${seen.middle}`);
    await page.close();
}

function textIn(page) {
    return page.frames()[1].evaluate(() => document.documentElement.textContent);
}

async function shownPage(page) {
    await page.waitForFunction(() => document.documentElement.dataset.shown);
    await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.querySelector('body[data-ready]'), null, { timeout: 60000 });
}

async function testLivePage(browser, url, folder) {
    const page = await newPage(browser, `${url}/#theme=dark`);
    await shownPage(page);
    const first = await page.evaluate(() => document.documentElement.dataset.shown);
    expect(!(await textIn(page)).includes('struck Tartus'), 'the page tells what is not in the report');
    const text = readFileSync(report, 'utf8').trimEnd() + '\n\nIsraeli warplanes also struck Tartus on Sunday, killing two people.\n';
    writeFileSync(join(folder, 'more.txt'), text);
    execFileSync(sitmap, ['build', join(folder, 'more.txt'), '-o', join(folder, 'out')]);
    await page.waitForFunction((old) => document.documentElement.dataset.shown !== old, first, { timeout: 30000 });
    await page.waitForTimeout(500);
    await shownPage(page);
    expect((await textIn(page)).includes('struck Tartus'), 'the page does not show what was added');
    expect(page.frames()[1].url().includes('#'), 'the page has lost its state over the reload');
    expect(page.said.length === 0, `the page's console says ${page.said}`);
    await page.close();
}

/** The page of a store shows by itself what is posted to the server. */
async function testLiveStore(browser, url) {
    const page = await newPage(browser, `${url}/`);
    await shownPage(page);
    const first = await page.evaluate(() => document.documentElement.dataset.shown);
    const text = 'DAMASCUS, 22 July 2025 (Agency) - Israeli warplanes struck Tartus on Monday, killing two people.\n';
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/plain' };
    const answer = await fetch(`${url}/reports?name=posted`, { method: 'POST', body: text, headers });
    expect(answer.status === 201, `the report was answered with ${answer.status}`);
    await page.waitForFunction((old) => document.documentElement.dataset.shown !== old, first, { timeout: 30000 });
    await page.waitForTimeout(500);
    await shownPage(page);
    expect((await textIn(page)).includes('struck Tartus'), 'the page does not show what was posted');
    expect(page.said.length === 0, `the page's console says ${page.said}`);
    await page.close();
}

const folder = mkdtempSync(join(tmpdir(), 'sitmap-served-'));
const site = await otherSite();
try {
    execFileSync(sitmap, ['build', report, '-o', join(folder, 'out')]);
    writeFileSync(join(folder, 'made.geojson'), JSON.stringify(madeEvents()));
    const server = await serve(join(folder, 'out'), join(folder, 'made.geojson'));
    await withBrowser(async (browser) => {
        const other = `http://127.0.0.1:${site.address().port}/`;
        for (const test of [() => testMaplibre(browser, other, server.url), () => testOpenLayers(browser, other, server.url), () => testLivePage(browser, server.url, folder)]) {
            await test().catch((error) => wrong.push(error.stack));
        }
    });
    expect((await server.stop()) === 0, 'the server did not end well');
    execFileSync(sitmap, ['add', report, '--to', join(folder, 'theatre.gpkg')]);
    const desk = await serve(join(folder, 'theatre.gpkg'));
    await withBrowser((browser) => testLiveStore(browser, desk.url).catch((error) => wrong.push(error.stack)));
    expect((await desk.stop()) === 0, 'the server of a store did not end well');
} finally {
    site.close();
    rmSync(folder, { recursive: true, force: true });
}
for (const words of wrong) console.log(words);
console.log(wrong.length ? `${wrong.length} wrong` : 'MapLibre, OpenLayers and the page show what was put in');
process.exit(wrong.length ? 1 : 0);
