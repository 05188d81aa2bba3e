// What is chosen, kept in the address after "#", so that a link shows the same map.

import { dateOf, dayOf } from './facts.js';

export function readState(hash) {
    const given = new URLSearchParams(hash.replace(/^#/, ''));
    const number = (text) => (text !== null && text !== '' && Number.isFinite(Number(text)) ? Number(text) : null);
    const view = (given.get('view') ?? '').split('/').map(number);
    const day = (name) => (/^\d{4}-\d\d-\d\d$/.test(given.get(name) ?? '') ? dayOf(given.get(name)) : null);
    return {
        event: given.get('event'),
        hidden: new Set((given.get('hide') ?? '').split(',').filter(Boolean)),
        precision: ['P2', 'P5'].includes(given.get('known')) ? given.get('known') : 'P8',
        actor: given.get('actor') ?? '',
        status: given.get('status') ?? '',
        from: day('from'),
        to: day('to'),
        language: given.get('lang'),
        theme: given.get('theme'),
        view: view.length === 3 && view.every((one) => one !== null) ? view : null,
    };
}

export function hashOf(state) {
    const said = new URLSearchParams();
    const put = (name, value) => value && said.set(name, value);
    put('event', state.event);
    put('hide', [...state.hidden].sort().join(','));
    put('known', state.precision === 'P8' ? '' : state.precision);
    put('actor', state.actor);
    put('status', state.status);
    put('from', state.from === null ? '' : dateOf(state.from));
    put('to', state.to === null ? '' : dateOf(state.to));
    put('lang', state.language);
    put('theme', state.theme);
    put('view', state.view ? state.view.join('/') : '');
    return `#${said.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
}
