// The search box: what is typed, what was found, and where a choice leads.

import { app, facts, motion, page } from './app.js';
import { find, showResults } from './search.js';
import { select } from './selection.js';
import { tab } from './tabs.js';

export function search() {
    const query = page.search.value;
    showResults(page.results, query, find(query, facts, [...facts.marks, ...(app.tiles?.seen.marks ?? [])]), {
        facts, language: app.language,
        onplace: (place) => {
            leaveSearch();
            const mark = facts.marks.find((one) => one.place_id && one.place_id === place.id && one.event && one.drawn !== 'off');
            if (mark) select(mark, true);
            else if (place.at) page.map.easeTo({ center: place.at, zoom: Math.max(page.map.getZoom(), 9), ...motion() });
        },
        onevent: (mark) => { leaveSearch(); select(mark, true); },
    });
}

function leaveSearch() {
    page.results.hidden = true;
    page.search.value = '';
    tab('map');
}
