// Debian's Chromium, alone with one page: nothing of the machine's own profile, no network, WebGL in
// software.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';

const flags = ['--no-sandbox', '--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Runs `work` with a browser that is shut down after it. */
export async function withBrowser(work) {
    const profile = mkdtempSync(join(tmpdir(), 'sitmap-browser-'));
    const browser = await chromium.launchPersistentContext(profile, { executablePath: executable, args: flags, headless: true, viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'America/New_York', acceptDownloads: true });
    try {
        return await work(browser);
    } finally {
        await browser.close();
        rmSync(profile, { recursive: true, force: true });
    }
}

/** Opens the file; what it says on the console and asks for is kept in `page.said` and `page.asked`. */
export async function open(browser, file, { hash = '', size = { width: 1440, height: 900 }, dark = false } = {}) {
    const page = await browser.newPage();
    page.said = [];
    page.asked = [];
    page.on('console', (message) => page.said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => page.said.push(`error: ${error.message}`));
    page.on('request', (request) => page.asked.push(request.url()));
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await page.goto(pathToFileURL(file).href + hash);
    await page.waitForSelector('body[data-ready]', { timeout: 30000 });
    return page;
}
