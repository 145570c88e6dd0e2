import { h } from './element.js';
import { store, watch } from './store.js';
import { texts } from './texts.js';
import { thaiTime } from './when.js';

/** Every call and webhook, newest on top, with LINE's refusals in sight. */
export function logPanel() {
  const quota = h('p', { class: 'quota' });
  const list = h('ol', { class: 'entries', 'data-testid': 'log' });
  const empty = h('p', { class: 'about', text: texts.log.none });

  watch((kind, detail) => {
    if (kind === 'start') list.replaceChildren(...[...store.log].reverse().map(entry));
    if (kind === 'log') list.prepend(entry(detail));
    while (list.children.length > store.log.length && list.lastChild) list.lastChild.remove();
    empty.hidden = store.log.length > 0;
    if (store.world) quota.textContent = texts.log.quota(store.world.quota.used, store.world.quota.limit);
  });
  return h('div', {}, quota, empty, list);
}

function entry({ at, direction, title, status, path, method, request, response, note }) {
  const isWell = status !== null && status < 300;
  const refusal = !isWell && direction === 'call' ? refusalOf(response) : null;
  return h(
    'li',
    { class: `entry entry-${direction}` },
    h(
      'details',
      {},
      h(
        'summary',
        {},
        h('span', { class: 'entry-time', text: thaiTime(at) }),
        h('span', { class: 'entry-way', text: texts.log.ways[direction] }),
        h('b', { text: title }),
        h('span', {
          class: `chip ${isWell ? 'chip-well' : 'chip-ill'}`,
          text: status === null ? texts.log.noAnswer : String(status),
        }),
        refusal && h('span', { class: 'entry-refusal', text: refusal }),
      ),
      h('p', { class: 'entry-path', text: `${method} ${path}${note ? ` · ${note}` : ''}` }),
      h('h4', { text: texts.log.request }),
      h('pre', { text: pretty(request) }),
      h('h4', { text: texts.log.response }),
      h('pre', { text: pretty(response) }),
    ),
  );
}

function refusalOf(response) {
  if (!response?.message) return null;
  const details = (response.details ?? []).map(({ property, message }) => `${property}: ${message}`);
  return [response.message, ...details].join(' · ');
}

function pretty(value) {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
