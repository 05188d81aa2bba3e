// Makes the one page that `sitmap build` fills with facts: modules bundled, style sheet and MapLibre's
// worker put in, and a content security policy that lets these scripts run and nothing else, and nothing
// be fetched from anywhere.
//
//     node build.mjs page.html tiled.html
//
// The second is the page for events in a file of tiles beside it: of its own folder it may read.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const text = (name) => readFileSync(here(name), 'utf8');
const sum = (source) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
const inside = (source) => source.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

async function bundled(entry) {
    const result = await build({
        entryPoints: [here(entry)],
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2022',
        legalComments: 'inline',
        charset: 'utf8',
        write: false,
        logLevel: 'error',
        define: { 'import.meta.url': '""' },
    });
    return inside(result.outputFiles[0].text);
}

const library = 'node_modules/maplibre-gl/';
const worker = inside(text(`${library}dist/maplibre-gl-worker.mjs`));
const styles = `${text('maplibre.css')}\n${text('page.css')}`;
const licence = text(`${library}LICENSE.txt`).replaceAll('--', '- -');

const policyFor = (script, readable) => [
    "default-src 'none'",
    `script-src ${sum(script)}`,
    `style-src ${sum(styles)}`,
    // A page opened from a file has no origin: MapLibre then reads its worker's text back from the blob it
    // was given, and starts it as a data address. Neither leaves the page.
    'worker-src blob: data:',
    `connect-src ${readable}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');

async function write(file, entry, readable) {
    const script = await bundled(entry);
    const parts = { policy: policyFor(script, readable), styles, licence, worker, script };
    writeFileSync(file, text('page.html').replaceAll(/\{\{(\w+)\}\}/g, (mark, name) => parts[name] ?? mark));
}

const [page, tiled] = process.argv.slice(2);
await write(page, 'main.js', 'blob:');
await write(tiled, 'tiled.js', "blob: 'self'");
