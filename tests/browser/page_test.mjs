// Drives map.html in a real browser as people do: looks, filters, plays, searches, reads, links. Says
// what failed and exits 1; 77 where there is no Chromium.
//
//     node page_test.mjs SITMAP REPORT [folder for pictures]

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { executable, open, withBrowser } from './browser.mjs';

if (!existsSync(executable)) {
    console.log('no Chromium is installed; skipped');
    process.exit(77);
}
const [sitmap, report, pictures] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'sitmap-page-'));
const built = (text, name, ...options) => {
    execFileSync(sitmap, ['build', text, '-o', join(work, name), ...options]);
    return join(work, name, 'map.html');
};
const file = built(report, 'out');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { width: 390, height: 844 };
const tests = [];
const test = (name, run) => tests.push({ name, run });

// The browser's own remark on pictures taken of WebGL in software is not the page's.
const saidOf = (page) => page.said.filter((line) => !line.includes('GL Driver Message'));
const quiet = (page) => {
    assert.deepEqual(saidOf(page), [], 'the console is clean');
    const asked = page.asked.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'));
    assert.equal(asked.length, 1, `only the file itself is asked for: ${asked}`);
};
const ids = (page) => page.$$eval('#event-list button', (rows) => rows.length);
const hash = async (page) => (await page.waitForTimeout(250), new URLSearchParams(new URL(page.url()).hash.slice(1)));
const picture = (page, name) => pictures && page.screenshot({ path: join(pictures, `${name}.png`) });
const facts = (page) => page.evaluate(() => JSON.parse(document.getElementById('facts').textContent));

/** The share of the map that events and names are drawn on. */
async function inked(page) {
    return page.evaluate(() => {
        const canvas = document.getElementById('overlay');
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
        let inked = 0;
        for (let i = 3; i < data.length; i += 4) inked += data[i] > 0 ? 1 : 0;
        return inked / (data.length / 4);
    });
}

async function checkAxe(page, what) {
    const cdp = await page.context().newCDPSession(page);
    // Through the debugger: the page's own policy lets no other script in.
    await cdp.send('Runtime.evaluate', { expression: axe });
    const { result } = await cdp.send('Runtime.evaluate', {
        expression: "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => JSON.stringify(r.violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).slice(0, 4)])))",
        awaitPromise: true,
        returnByValue: true,
    });
    assert.deepEqual(JSON.parse(result.value), [], `axe finds nothing: ${what}`);
}

const unitsFile = () => {
    const data = join(dirname(fileURLToPath(import.meta.url)), '..', 'data');
    return built(join(data, 'units.csv'), 'units', '--map', join(data, 'units.map.json'), '--as-of', '2025-03-09', '--pictures', 'none');
};

test('draws units by their symbol codes, on the map and in the card', async (browser) => {
    const page = await open(browser, unitsFile());
    const { units, layers } = await facts(page);
    const [table] = layers.filter((layer) => layer.units);
    assert.equal(units.length, 5, 'each unit once');
    assert.equal(table.units.filter((name) => name === 'unit:F:UCI:H').length, 2);
    await page.evaluate(() => { document.querySelector('#list > details').open = true; });
    const drawn = await page.$$eval('#event-list svg path:first-child', (paths) => paths.map((path) => path.getAttribute('d')));
    for (const { name, outline } of units) assert.ok(drawn.includes(outline), `${name} is in the list`);
    assert.match(await page.textContent('.kinds'), /units as their source codes them/);
    await picture(page, 'units');
    await page.locator('#event-list button', { hasText: 'Izra' }).click();
    const neutral = units.find(({ name }) => name.startsWith('unit:N'));
    assert.equal(await page.$eval('#card .card-head svg path', (path) => path.getAttribute('d')), neutral.outline);
    await picture(page, 'units-card');
    quiet(page);
    await page.close();
});

test('is drawn from one file and asks for nothing', async (browser) => {
    const page = await open(browser, file);
    assert.ok((await inked(page)) > 0.02, 'events are drawn');
    assert.ok((await page.title()).length > 3);
    const ground = await page.evaluate(() => new Set([...Array(40)].map((unused, i) => {
        const canvas = document.querySelector('#ground canvas');
        const gl = canvas.getContext('webgl2');
        const pixel = new Uint8Array(4);
        gl.readPixels((canvas.width * (i + 1)) / 42, canvas.height / 2, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
        return pixel.join();
    })).size);
    assert.ok(ground > 1, 'land and sea differ');
    await picture(page, 'desk');
    quiet(page);
    await page.close();
});

test('shows its first frame within two seconds, in three megabytes beside the data', async (browser) => {
    const page = await open(browser, file);
    const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
    const data = await page.evaluate(() => document.getElementById('facts').textContent.length);
    console.log(`  first frame after ${Math.round(painted)} ms; ${statSync(file).size} bytes, of which data ${data}`);
    assert.ok(statSync(file).size - data < 3e6);
    await page.close();
});

test('filters by kind, precision, actor and status, and says what is hidden', async (browser) => {
    const page = await open(browser, file);
    await page.evaluate(() => { document.querySelector('#list > details').open = true; });
    const all = await ids(page);
    const first = page.locator('.kind input').first();
    const before = await inked(page);
    await first.click();
    assert.ok((await ids(page)) < all);
    assert.notEqual(await inked(page), before);
    assert.match(await page.textContent('.counts'), /hidden by filters/);
    assert.ok((await hash(page)).get('hide'));
    await page.getByRole('button', { name: 'none', exact: true }).click();
    assert.equal(await ids(page), 0);
    assert.ok(await page.isVisible('#empty'));
    await page.getByRole('button', { name: 'all', exact: true }).click();
    assert.equal(await ids(page), all);
    await page.locator('.segments input').first().check();
    assert.ok((await ids(page)) < all, 'only cities');
    await page.locator('.segments input').last().check();
    const actor = await page.$eval('#actor option:nth-child(2)', (option) => option.value);
    await page.selectOption('#actor', actor);
    assert.ok((await ids(page)) > 0 && (await ids(page)) < all);
    await page.selectOption('#actor', '');
    const status = await page.$eval('#status option:nth-child(2)', (option) => option.value);
    await page.selectOption('#status', status);
    assert.ok((await ids(page)) > 0);
    quiet(page);
    await page.close();
});

test('goes through time by handle, key and Play', async (browser) => {
    const page = await open(browser, file);
    await page.evaluate(() => { document.querySelector('#list > details').open = true; });
    const all = await ids(page);
    const [start, end] = [page.locator('.handle.start'), page.locator('.handle.end')];
    const box = await page.locator('.track').boundingBox();
    const grip = await end.boundingBox();
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 2, grip.y + 5, { steps: 4 });
    await page.mouse.up();
    assert.ok((await ids(page)) < all, 'fewer events in the first days');
    assert.ok((await hash(page)).get('to'));
    const day = Number(await end.getAttribute('aria-valuenow'));
    await end.focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(Number(await end.getAttribute('aria-valuenow')), day + 1);
    await page.keyboard.press('End');
    assert.equal(await end.getAttribute('aria-valuenow'), await end.getAttribute('aria-valuemax'));
    await start.focus();
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Play' }).click();
    const played = Number(await end.getAttribute('aria-valuenow'));
    await page.waitForFunction((from) => Number(document.querySelector('.handle.end').getAttribute('aria-valuenow')) > from, played, { timeout: 4000 });
    await page.getByRole('button', { name: 'Pause' }).click();
    quiet(page);
    await page.close();
});

test('opens an event from the map with sentence, precision, claims and source', async (browser) => {
    const page = await open(browser, file);
    const { layers } = await facts(page);
    const at = await page.evaluate(() => {
        // The first glyph that the page has drawn: found by its colour, as an eye finds it.
        const canvas = document.getElementById('overlay');
        const strike = getComputedStyle(document.documentElement).getPropertyValue('--strike').trim();
        const wanted = [1, 3, 5].map((i) => parseInt(strike.slice(i, i + 2), 16));
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
        const near = (i) => data[i + 3] > 250 && wanted.every((part, k) => Math.abs(data[i + k] - part) < 4);
        for (let y = 40; y < canvas.height - 60; y += 1) {
            for (let x = 40; x < canvas.width - 60; x += 1) {
                if (near((y * canvas.width + x) * 4)) return [x, y + 3];
            }
        }
        return null;
    });
    const map = await page.locator('#ground').boundingBox();
    await page.mouse.click(map.x + at[0], map.y + at[1]);
    await page.waitForSelector('#card:not([hidden])');
    const words = await page.textContent('#card');
    const quotes = layers.flatMap((layer) => layer.rows.map((row) => row[layer.columns.indexOf('quote')] ?? layer.same.quote)).filter(Boolean);
    assert.ok(quotes.some((quote) => words.includes(quote)), 'the sentence is there, whole');
    assert.match(words, /Report: .*characters \d+–\d+/);
    assert.ok(await page.isVisible('#card .known svg'));
    assert.ok((await hash(page)).get('event'));
    await picture(page, 'card');
    await page.keyboard.press('Escape');
    assert.ok(await page.isHidden('#card'));
    assert.equal((await hash(page)).get('event'), null);
    quiet(page);
    await page.close();
});

test('names each area where nobody takes the name for another place', async (browser) => {
    const page = await open(browser, file);
    const { layers } = await facts(page);
    const named = await page.evaluate(() => window.sitmap.areaNames());
    const areas = new Set(layers.flatMap((layer) => layer.rows.map((row, i) => (['hatch', 'soft', 'ring'].includes(layer.drawn[i]) ? (row[layer.columns.indexOf('place_id')] ?? layer.same.place_id) : null))).filter(Boolean));
    for (const id of areas) assert.ok(named.some((one) => one.id === id), `${id} has its name`);
    for (const [i, one] of named.entries()) {
        for (const other of named.slice(i + 1)) assert.ok(one.box[0] >= other.box[2] || other.box[0] >= one.box[2] || one.box[1] >= other.box[3] || other.box[1] >= one.box[3], `${one.id} lies upon ${other.id}`);
    }
    assert.ok(named.some((one) => one.inside), 'where there is room the name stands within');
    quiet(page);
    await page.close();
});

test('names an occupied area on its own ground or not at all, in the reader\'s language', async (browser) => {
    for (const hash of ['#lang=ar', '#lang=ar&view=8/32.9/36.8', '#lang=en']) {
        const page = await open(browser, file, { hash });
        const names = (await page.evaluate(() => window.sitmap.areaNames())).filter((one) => one.occupied);
        assert.ok(names.length > 0 || hash.includes('view'), 'the Golan is named in the first view');
        for (const one of names) assert.ok(one.inside, `${one.id} stands beside its ground`);
        if (hash.includes('ar')) {
            assert.doesNotMatch(await page.textContent('#time'), /[A-Za-z]{3}/);
            assert.doesNotMatch(await page.textContent('#actor'), /Israel/);
        }
        quiet(page);
        await page.close();
    }
});

test('speaks of what it could not place in the reader\'s language, and quotes in the report\'s', async (browser) => {
    const page = await open(browser, file, { hash: '#lang=ar' });
    assert.doesNotMatch(await page.textContent('.said-list .mute'), /[A-Za-z]{3}/);
    assert.doesNotMatch(await page.$eval('#credit bdi', (element) => element.textContent), /[A-Za-z]{3}/);
    await page.evaluate(() => { document.querySelector('#list > details').open = true; });
    await page.locator('#event-list button').first().click();
    const quote = await page.$eval('#card blockquote bdi', (element) => [element.textContent, getComputedStyle(element).direction]);
    assert.match(quote[0], /^“.*”$/s);
    assert.equal(quote[1], 'ltr');
    await page.close();
});

test('opens at what a link says: event, filters, dates, language, theme, view', async (browser) => {
    const page = await open(browser, file);
    await page.locator('#list > details > summary').click();
    await page.locator('#event-list button').last().click();
    const event = (await hash(page)).get('event');
    await page.close();
    const link = `#event=${event}&hide=diplomacy&lang=he&theme=dark&view=8.2/33/36`;
    const other = await open(browser, file, { hash: link });
    assert.ok(await other.isVisible('#card'));
    assert.equal(await other.getAttribute('html', 'dir'), 'rtl');
    assert.equal(await other.getAttribute('html', 'data-theme'), 'dark');
    assert.equal(await other.isChecked('#kind-strike'), true);
    if (await other.$('#kind-diplomacy')) assert.equal(await other.isChecked('#kind-diplomacy'), false);
    const back = await hash(other);
    assert.equal(back.get('event'), event);
    assert.equal(back.get('view'), '8.2/33/36');
    quiet(other);
    await other.close();
});

test('finds places in any spelling and script, sources and words', async (browser) => {
    const page = await open(browser, file);
    const first = async (query) => {
        await page.fill('#search', query);
        return (await page.locator('#results li').first().textContent()).trim();
    };
    for (const query of ['Damascus', 'damas', 'DIMASHQ', 'دمشق', 'דמשק']) assert.match(await first(query), /Damascus/, query);
    for (const query of ['Soueida', 'Suwayda', 'Sweida', 'السويداء']) assert.match(await first(query), /Suwayda/, query);
    await page.fill('#search', 'zzzz');
    assert.match(await page.textContent('#results'), /Nothing found/);
    await page.keyboard.press('Escape');
    assert.ok(await page.isHidden('#results'));
    await page.locator('h1').click();
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
    quiet(page);
    await page.close();
});

test('speaks four languages, two of them from right to left', async (browser) => {
    const page = await open(browser, file);
    for (const [code, dir] of [['ar', 'rtl'], ['he', 'rtl'], ['fr', 'ltr'], ['en', 'ltr']]) {
        await page.selectOption('#language', code);
        assert.equal(await page.getAttribute('html', 'lang'), code);
        assert.equal(await page.getAttribute('html', 'dir'), dir);
        const panel = await page.locator('#panel').boundingBox();
        assert.equal(panel.x > 500, dir === 'rtl', 'the panel stands where reading starts');
        assert.doesNotMatch(await page.innerText('body'), /undefined|\{\w+\}/);
        const country = { ar: /سوريا/, he: /סוריה/, fr: /Syrie/, en: /Syria/ }[code];
        assert.match(await page.innerText('h1'), country, 'the headline says where');
        await picture(page, code);
    }
    quiet(page);
    await page.close();
});

test('lists what is not mapped, and opens it without a place', async (browser) => {
    const page = await open(browser, file);
    const { not_mapped: entries } = await facts(page);
    const events = entries.filter((one) => one.what === 'event');
    assert.equal(await page.locator('.said-list li').count(), events.length);
    await page.locator('.said-list button').first().click();
    assert.ok((await page.textContent('#card')).length > 20);
    quiet(page);
    await page.close();
});

test('gives each layer to download as the file beside it', async (browser) => {
    const page = await open(browser, file);
    await page.locator('#sources > details').last().locator('summary').click();
    for (const button of await page.locator('.downloads button').all()) {
        const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
        const name = download.suggestedFilename();
        let beside;
        try {
            beside = readFileSync(join(dirname(file), name), 'utf8');
        } catch {
            continue; // an empty layer has no file
        }
        assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')), JSON.parse(beside), name);
    }
    await page.close();
});

test('is read by a keyboard alone', async (browser) => {
    const page = await open(browser, file);
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement.className), /skip/);
    const met = new Set();
    for (let i = 0; i < 60; ++i) {
        await page.keyboard.press('Tab');
        met.add(await page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName));
    }
    for (const wanted of ['language', 'search', 'actor', 'status']) assert.ok(met.has(wanted), `Tab reaches ${wanted}: ${[...met]}`);
    assert.ok([...met].some((name) => String(name).includes('maplibregl-canvas')), 'and the map');
    await page.focus('.skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.ok(await page.isVisible('#card'));
    assert.equal(await page.evaluate(() => document.activeElement.id), 'card-title');
    await page.close();
});

test('breaks no rule of WCAG 2.2 AA that axe knows', async (browser) => {
    for (const [what, options] of Object.entries({ desk: {}, dark: { dark: true }, arabic: { hash: '#lang=ar' }, phone: { size: phone } })) {
        const page = await open(browser, file, options);
        await checkAxe(page, what);
        if (what === 'phone') await page.locator('#tabs button').nth(1).click();
        else {
            await page.locator('#list > details > summary').click();
            await page.locator('#event-list button').first().click();
        }
        await checkAxe(page, `${what}, opened`);
        await picture(page, what === 'desk' ? 'opened' : what);
        await page.close();
    }
});

test('fits a phone: tabs, sheet, nothing wider than the screen', async (browser) => {
    const page = await open(browser, file, { size: phone });
    await picture(page, 'phone-map');
    assert.ok(await page.isVisible('#tabs'));
    await page.locator('#tabs button').nth(2).click();
    assert.ok(await page.locator('.said-list').isVisible());
    await picture(page, 'phone-not-mapped');
    await page.locator('.said-list button').first().click();
    const sheet = await page.locator('#card').boundingBox();
    assert.ok(sheet.width <= phone.width && sheet.y > 300, JSON.stringify(sheet));
    await page.locator('#tabs button').first().click();
    const wide = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('#chips, #map, #panel, .track')).map((one) => one.outerHTML.slice(0, 80)));
    assert.deepEqual(wide, []);
    for (const button of await page.locator('#tabs button, #zoom button').all()) {
        const box = await button.boundingBox();
        assert.ok(box.width >= 44 && box.height >= 44, 'large enough to touch');
    }
    quiet(page);
    await page.close();
});

test('prints without controls', async (browser) => {
    const page = await open(browser, file);
    await page.emulateMedia({ media: 'print' });
    for (const control of ['#search-box', '#time', '#zoom', '#language']) assert.ok(await page.isHidden(control), control);
    assert.ok(await page.isVisible('#map'));
    await picture(page, 'print');
    await page.close();
});

test('shows hostile text as text', async (browser) => {
    const tricks = '</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1> {{title}} \u202Edesrever\u2066 \u2028 <!--';
    const text = join(work, 'hostile.txt');
    writeFileSync(text, `date 2025-07-21\n\nIsraeli air strikes hit Damascus ${tricks} on 20 July 2025, killing 5 people, the Ministry said.\n`);
    const page = await open(browser, built(text, 'hostile', '--title', `Title ${tricks}`), { hash: '#event=<img src=x onerror=window.hacked=1>&hide="><script>window.hacked=1</script>&lang=<b>' });
    await page.locator('#list > details > summary').click();
    await page.locator('#event-list button').first().click();
    await page.fill('#search', 'script');
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator('#app img, #app script').count(), 0);
    assert.match(await page.textContent('#card blockquote'), /<\/script><script>window\.hacked=1/);
    assert.match(await page.textContent('h1'), /<img src=x onerror/);
    // What a report turns round ends with it: each stands in an isolate of its own.
    assert.ok(await page.$$eval('blockquote, h1', (all) => all.every((one) => getComputedStyle(one.querySelector('bdi')).unicodeBidi.startsWith('isolate'))));
    quiet(page);
    await page.close();
});

test('opens clusters by going nearer', async (browser) => {
    const text = join(work, 'close.txt');
    writeFileSync(text, 'date 2025-07-21\n\nShelling hit Douma on 18 July 2025. Shelling hit Harasta on 19 July 2025. Clashes broke out in Aleppo on 20 July 2025. An air strike hit Daraa on 17 July 2025.\n');
    const page = await open(browser, built(text, 'close'), { hash: '#view=6/33.6/36.5' });
    const at = await page.evaluate(() => window.sitmap.spots().find((spot) => spot.places > 1));
    assert.ok(at, 'Douma and Harasta are one at this zoom');
    const map = await page.locator('#ground').boundingBox();
    await page.mouse.click(map.x + at.x, map.y + at.y);
    await page.waitForFunction(() => window.sitmap.map.getZoom() > 7 && window.sitmap.spots().length > 1);
    assert.ok(await page.evaluate(() => window.sitmap.spots().every((spot) => spot.places === 1)));
    quiet(page);
    await page.close();
});

if (pictures) mkdirSync(pictures, { recursive: true });
let failed = 0;
await withBrowser(async (browser) => {
    for (const { name, run } of tests) {
        try {
            await run(browser);
            console.log(`ok ${name}`);
        } catch (error) {
            failed += 1;
            console.log(`FAILED ${name}\n  ${error.message.slice(0, 1200)}`);
        }
        for (const page of browser.pages().slice(1)) await page.close();
    }
});
rmSync(work, { recursive: true, force: true });
console.log(`${tests.length - failed} of ${tests.length} hold`);
process.exit(failed ? 1 : 0);
