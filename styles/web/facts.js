// The facts in the page, as values: events with their geometry, zones, the ground.

const degree = 1e4;

function lineOf(numbers) {
    const positions = [];
    let x = 0;
    let y = 0;
    for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i];
        y += numbers[i + 1];
        positions.push([x / degree, y / degree]);
    }
    return positions;
}

function depth(shape) {
    return Array.isArray(shape[0]) ? 1 + depth(shape[0]) : 0;
}

function geometryOf(shape) {
    switch (depth(shape)) {
        case 0:
            return { type: 'Point', coordinates: lineOf(shape)[0] };
        case 1:
            return { type: 'MultiLineString', coordinates: shape.map(lineOf) };
        default:
            return { type: 'MultiPolygon', coordinates: shape.map((polygon) => polygon.map(lineOf)) };
    }
}

function tableOf(table) {
    return table.rows.map((properties, i) => ({ type: 'Feature', properties, geometry: geometryOf(table.shapes[i]) }));
}

const dayLength = 86400000;
/** Days since 1970 of a date, or null. Dates are days of no time zone. */
export const dayOf = (text) => (text ? Math.round(Date.parse(`${text}T00:00:00Z`) / dayLength) : null);
export const dateOf = (day) => new Date(day * dayLength).toISOString().slice(0, 10);

function propertiesOf(layer, row) {
    const values = new Map(layer.columns.map((name, i) => [name, row[i]]));
    return Object.fromEntries(
        layer.head.schema.map(({ name }) => [name, values.has(name) ? values.get(name) : (layer.same[name] ?? null)]),
    );
}

function marksOf(facts) {
    return facts.layers.flatMap((layer) =>
        layer.rows.map((row, i) => {
            const properties = propertiesOf(layer, row);
            return {
                ...properties,
                geometry: layer.shapes[i] === null ? null : facts.geometries[layer.shapes[i]],
                drawn: layer.drawn[i],
                kind: layer.kinds[i],
                unit: layer.units?.[i] ?? '',
                evidence: layer.evidence[i],
                from: dayOf(properties.date_from),
                to: dayOf(properties.date_to),
                event: !String(properties.type).startsWith('zone'),
            };
        }),
    );
}

/** Events in tiles beside the page, as the page counts them without having them: so many (`count`) of a kind,
 *  status, precision and time. */
function talliesOf({ tallies, words }) {
    return tallies.map(([kind, status, precision, from, to, ofDays, count]) => ({ kind: words[kind], status: words[status] || null, geo_prec: words[precision], from, to, time_prec: words[ofDays], count, event: true, drawn: 'glyph' }));
}

/** How many events they are. */
export const counted = (marks) => marks.reduce((sum, { count }) => sum + (count ?? 1), 0);

/** The layer as the GeoJSON file beside the page has it. */
export function collectionOf(facts, name) {
    const layer = facts.layers.find((one) => one.name === name);
    const features = layer.rows.map((row, i) => {
        const properties = propertiesOf(layer, row);
        const geometry = layer.shapes[i] === null ? null : facts.geometries[layer.shapes[i]];
        return { type: 'Feature', id: properties.id, properties, geometry };
    });
    return { ...layer.head, features };
}

export function readFacts() {
    const facts = JSON.parse(document.getElementById('facts').textContent);
    const ground = Object.fromEntries(
        Object.entries(facts.ground).filter(([, table]) => table.rows).map(([name, table]) => [name, tableOf(table)]),
    );
    const marks = marksOf(facts);
    const tallies = facts.tiles ? talliesOf(facts.tiles) : [];
    return { ...facts, marks, tallies, told: [...marks, ...tallies], ground, box: facts.ground.detail, wideBox: facts.ground.wide_box };
}
