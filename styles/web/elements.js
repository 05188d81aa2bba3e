// Elements by hand. Text goes in as text nodes alone, so that nothing a report says is ever markup.

const svgNames = new Set(['svg', 'path', 'rect', 'line', 'circle', 'g', 'text']);

/** An element with properties (`on…` are listeners, `class`, `text` and attributes) and children. */
export function make(name, properties = {}, ...children) {
    const element = svgNames.has(name)
        ? document.createElementNS('http://www.w3.org/2000/svg', name)
        : document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (value === undefined || value === null || value === false) continue;
        if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
        else if (key === 'text') element.textContent = value;
        else if (key === 'checked' || key === 'value') element[key] = value;
        else element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

/** Text of a report, whose direction is its own and whose bidi controls end with it. */
export function quoted(text, properties = {}) {
    return make('bdi', { dir: 'auto', ...properties, text: text ?? '' });
}

/** Replaces what the element holds. */
export function fill(element, ...children) {
    element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}
