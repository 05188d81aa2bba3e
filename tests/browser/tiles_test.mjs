// The page whose events are in tiles beside it, as a person meets it: from a web server that answers
// ranges, and opened from the disk. Every event is counted.
//
//     node tiles_test.mjs SITMAP

import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from './browser.mjs';

const [sitmap] = process.argv.slice(2);
const grid = 21000;
const inKadugli = 30;
const count = grid + inKadugli;
const wrong = [];

function expect(holds, words) {
    if (!holds) wrong.push(words);
}

const columns = 'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'.split(',');
const kinds = [['Battles', 'Armed clash'], ['Explosions/Remote violence', 'Air/drone strike']];

/** On a grid, none at the spot of another, each on a day of its own kind and place; and thirty in one town that
 *  the gazetteer knows. */
function madeRows() {
    return Array.from({ length: count }, (unused, i) => {
        const town = i >= grid && { admin1: 'South Kordofan', location: 'Kadugli', latitude: '11.0110', longitude: '29.7183' };
        const [event_type, sub_event_type] = kinds[i % 2];
        const day = new Date(Date.UTC(2024, 0, 1 + (i % 300))).toISOString().slice(0, 10);
        return { event_id_cnty: `MADE${i}`, event_date: day, year: 2024, time_precision: 1, disorder_type: 'Political violence', event_type, sub_event_type, actor1: `Group ${i % 7}`, inter1: 'Rebel group', iso: 729, region: 'Northern Africa', country: 'Sudan', admin1: 'Made', location: `Site ${i}`, latitude: (10 + 0.05 * Math.floor(i / 175)).toFixed(4), longitude: (25 + 0.05 * (i % 175)).toFixed(4), geo_precision: 1, source: 'made up', notes: `What happened at site ${i} <b>is made up</b>.`, fatalities: 0, timestamp: 1767225600, ...town };
    });
}

function csv(rows) {
    const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
    return [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name] ?? '')).join(','))].join('\n') + '\n';
}

/** Answers ranges, and keeps what was asked for. */
function fileServer(folder, asked) {
    const server = createServer((request, response) => {
        const name = request.url.split(/[?#]/)[0].slice(1);
        const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
        asked.push({ name, range: range !== null });
        const bytes = readFileSync(join(folder, name));
        const type = name.endsWith('.html') ? 'text/html' : 'application/octet-stream';
        if (!range) return response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes);
        const [first, last] = [Number(range[1]), Math.min(Number(range[2]), bytes.length - 1)];
        response.writeHead(206, { 'Content-Type': type, 'Content-Range': `bytes ${first}-${last}/${bytes.length}`, 'Content-Length': last - first + 1 }).end(bytes.subarray(first, last + 1));
    });
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function opened(browser, address) {
    const page = await browser.newPage();
    page.said = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !message.text().includes('GL Driver Message') && page.said.push(message.text()));
    page.on('pageerror', (error) => page.said.push(error.message));
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    await page.waitForSelector('body[data-ready]', { timeout: 60000 });
    return page;
}

const settled = (page) => page.evaluate(() => new Promise((resolve) => {
    const { map } = window.sitmap;
    const look = () => (map.loaded() && map.areTilesLoaded() ? resolve() : map.once('idle', look));
    look();
}));

/** Ids and kinds of the spots in sight, each once. */
const seen = (page) => page.evaluate(() => {
    const { map } = window.sitmap;
    const layers = map.getStyle().layers.map((layer) => layer.id).filter((id) => id.startsWith('event-spots'));
    const found = map.queryRenderedFeatures({ layers });
    return [...new Map(found.map(({ properties }) => [properties.id, properties.kind])).entries()];
});

async function jump(page, zoom, center) {
    await page.evaluate(([z, at]) => window.sitmap.map.jumpTo({ zoom: z, center: at }), [zoom, center]);
    await settled(page);
}

const inBounds = (rows, [west, south, east, north]) => rows.filter(({ longitude: x, latitude: y }) => x > west && x < east && y > south && y < north);
const bounds = (page) => page.evaluate(() => window.sitmap.map.getBounds().toArray().flat());

/** Glyphs of the kinds stand over the dots, where there is room for them: not from afar. */
async function checkGlyphs(page) {
    const glyphs = () => page.evaluate(() => {
        const { map } = window.sitmap;
        const layers = map.getStyle().layers.map(({ id }) => id).filter((id) => id.startsWith('event-glyphs'));
        const kinds = map.queryRenderedFeatures({ layers }).map(({ properties }) => properties.kind);
        return { kinds: [...new Set(kinds)].sort(), drawn: map.listImages().filter((id) => id.startsWith('glyph/')).length };
    });
    const far = await glyphs();
    expect(far.kinds.length === 0, `from afar there are glyphs of ${far.kinds}`);
    await jump(page, 11, [29.5, 13]);
    const near = await glyphs();
    expect(near.kinds.join() === 'clash,strike' && near.drawn >= 2, `near by there are glyphs of ${near.kinds}, ${near.drawn} drawn`);
}

/** The last day moved to the first: what happened then is drawn, counted and listed, and nothing else. */
async function checkTime(page, rows) {
    await jump(page, 9, [29.5, 13]);
    expect((await page.locator('#time .bar').count()) >= 2, 'the strip has no bars');
    await page.focus('.handle.end');
    await page.keyboard.press('Home');
    await settled(page);
    const onFirst = rows.filter(({ event_date: day }) => day === '2024-01-01');
    expect((await page.textContent('.counts')).includes(`${count - onFirst.length} hidden`), `of one day the count says ${await page.textContent('.counts')}`);
    const expected = inBounds(onFirst, await bounds(page));
    await page.waitForFunction((n) => Number(document.getElementById('seen-count').textContent) <= n, expected.length + 2);
    const listed = Number(await page.textContent('#seen-count'));
    expect(expected.length > 2 && Math.abs(listed - expected.length) <= 1, `${listed} events of a day are listed, not ${expected.length}`);
    expect((await page.locator('#event-list li').count()) === listed, 'the list has other rows than its head says');
    await page.locator('#event-list button').first().click();
    await page.waitForSelector('#card:not([hidden])');
    expect((await page.textContent('#card')).includes('1 January 2024'), 'a row opens an event of another day');
    await page.keyboard.press('Escape');
    await page.click('#time .buttons button:last-child');
    await settled(page);
    expect(!(await page.textContent('.counts')).includes('hidden'), 'all dates do not show all');
    await page.waitForFunction((n) => Number(document.getElementById('seen-count').textContent) > n, expected.length + 10);
}

/** A place in letters of one's own: the list tells how much happened there, and a click leads to it. */
async function checkSearch(page) {
    await page.fill('#search', 'KADUGLÍ');
    const row = page.locator('#results button').first();
    expect((await row.textContent()).includes(`${inKadugli} events`), `the search says ${await row.textContent()}`);
    await row.click();
    await settled(page);
    const centre = await page.evaluate(() => window.sitmap.map.getCenter().toArray());
    expect(Math.abs(centre[0] - 29.72) < 0.1 && Math.abs(centre[1] - 11.01) < 0.1, `the search leads to ${centre}`);
}

async function checkServed(browser, folder, rows) {
    const asked = [];
    const server = await fileServer(folder, asked);
    const page = await opened(browser, `http://127.0.0.1:${server.address().port}/map.html`);
    await settled(page);
    expect((await seen(page)).length > 500, 'few spots are seen of all');
    expect((await page.textContent('.counts')).includes(`${count} events mapped`), `the count says ${await page.textContent('.counts')}`);

    await checkGlyphs(page);

    await jump(page, 10, [29.5, 13]);
    const expected = inBounds(rows, await bounds(page)).length;
    const near = await seen(page);
    expect(expected > 100 && Math.abs(near.length - expected) <= 0.06 * expected, `${near.length} spots in sight, not ${expected}`);

    await page.uncheck('#kind-clash');
    await settled(page);
    const left = await seen(page);
    expect(left.length > 40 && left.every(([, kind]) => kind === 'strike'), 'a hidden kind is seen');
    expect((await page.textContent('.counts')).includes(`${count / 2} hidden`), 'what is hidden is not counted');
    await page.check('#kind-clash');

    await checkTime(page, rows);
    await checkSearch(page);

    await jump(page, 12, [29.5, 13]);
    const spot = await page.evaluate(() => { const { x, y } = window.sitmap.map.project([29.5, 13]); const box = window.sitmap.map.getCanvas().getBoundingClientRect(); return [box.left + x, box.top + y]; });
    await page.mouse.click(...spot);
    await page.waitForSelector('#card:not([hidden])');
    const card = await page.textContent('#card');
    expect(/What happened at site \d+ <b>is made up<\/b>/.test(card), `the card says ${card}`);

    await page.click('button[aria-label="Dark colours"]');
    await settled(page);
    expect((await seen(page)).length > 0, 'in the dark nothing is seen');
    const tiles = asked.filter(({ name }) => name === 'map.pmtiles');
    expect(tiles.length > 0 && tiles.every(({ range }) => range), 'the tiles are read whole');
    expect(asked.every(({ name }) => ['map.html', 'map.pmtiles'].includes(name)), `asked for ${[...new Set(asked.map(({ name }) => name))]}`);
    expect(page.said.length === 0, `the page says ${page.said}`);
    await page.close();
    server.close();
}

async function checkOpened(browser, folder) {
    const page = await opened(browser, pathToFileURL(join(folder, 'map.html')).href);
    expect((await page.textContent('#tiles-note')).includes('map.pmtiles'), 'from the disk the page does not say what it needs');
    await page.setInputFiles('#tiles-file', join(folder, 'map.pmtiles'));
    await page.waitForFunction(() => window.sitmap.map.getStyle()?.layers.some(({ id }) => id.startsWith('event-spots')));
    await settled(page);
    expect((await seen(page)).length > 500, 'the chosen file is not seen');
    expect(await page.isHidden('#tiles-note'), 'the note stays');
    expect(page.said.length === 0, `from the disk the page says ${page.said}`);
    await page.close();
}

/** Areas tell by their texture how well they are known. */
async function checkTextures(browser, out) {
    const asked = [];
    const server = await fileServer(out, asked);
    const page = await opened(browser, `http://127.0.0.1:${server.address().port}/map.html`);
    await settled(page);
    const found = await page.evaluate(() => {
        const { map } = window.sitmap;
        const ids = (start) => map.getStyle().layers.map((layer) => layer.id).filter((id) => id.startsWith(start));
        const kinds = (start) => [...new Set(map.queryRenderedFeatures({ layers: ids(start) }).map(({ properties }) => properties.kind))].sort().join();
        const dotted = (at) => map.queryRenderedFeatures(map.project(at), { layers: ids('event-dots') }).length > 0;
        return { golan: dotted([35.75, 32.98]), daraa: dotted([36.1, 32.75]), hatch: kinds('event-hatch'), dots: kinds('event-dots'), edges: kinds('event-edges'), images: ['hatch/strike', 'dots/advance'].every((id) => map.hasImage(id)) };
    });
    expect(found.hatch === 'strike', `hatched are ${found.hatch}`);
    expect(found.dots === 'advance', `dotted are ${found.dots}`);
    expect(found.daraa && !found.golan, 'the dots of southern Syria do not end where the Golan begins');
    expect(found.edges === 'strike', `an edge have ${found.edges}`);
    expect(found.images, 'a texture is not drawn');
    expect(page.said.length === 0, `with textures the page says ${page.said}`);
    await page.close();
    server.close();
}

const report = 'DAMASCUS, May 7, 2025 - Artillery shelled Daraa province on Monday. Rebels advanced in southern Syria on Tuesday.\n';

const folder = mkdtempSync(join(tmpdir(), 'sitmap-tiles-'));
try {
    const rows = madeRows();
    writeFileSync(join(folder, 'made.csv'), csv(rows));
    execFileSync(sitmap, ['build', join(folder, 'made.csv'), '-o', join(folder, 'out'), '--tiles'], { stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(join(folder, 'report.txt'), report);
    execFileSync(sitmap, ['build', join(folder, 'report.txt'), '-o', join(folder, 'areas'), '--tiles'], { stdio: ['ignore', 'ignore', 'inherit'] });
    expect(statSync(join(folder, 'out', 'map.html')).size < 3e6, 'the page holds the events');
    await withBrowser(async (browser) => {
        await checkServed(browser, join(folder, 'out'), rows);
        await checkOpened(browser, join(folder, 'out'));
        await checkTextures(browser, join(folder, 'areas'));
    });
} finally {
    rmSync(folder, { recursive: true, force: true });
}
console.log(wrong.length > 0 ? wrong.join('\n') : `${count} events in tiles: counted, filtered, opened`);
process.exit(wrong.length > 0 ? 1 : 0);
