import { button, h } from './element.js';
import { choice } from './fields.js';
import { act } from './server.js';
import { store, watch } from './store.js';
import { texts } from './texts.js';

const LATE_MS = 5000;

/** Orders faults, shows those that wait, and LINE's two switches. */
export function faultsPanel() {
  const words = texts.faults;
  const endpoint = choice(words.endpoint, words.endpoints, 'fault-endpoint');
  const answer = choice(words.answer, words.answers, 'fault-answer');
  answer.select.value = '500';
  const count = h('input', { type: 'number', min: '1', max: '100', value: '1', 'data-testid': 'fault-count' });
  const pending = h('ul', { class: 'pending', 'data-testid': 'fault-pending' });
  const form = h(
    'form',
    { class: 'fields' },
    endpoint.element,
    answer.element,
    h('label', {}, words.count, count),
    h('button', { type: 'submit', class: 'primary', text: words.order, 'data-testid': 'fault-order' }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act({ do: 'fail-calls', endpoint: endpoint.value, fault: answer.value, count: Number(count.value) });
  });
  const redelivery = toggle(words.redelivery, 'redelivery');
  const groupPostbacks = toggle(words.groupPostbacks, 'userIdInGroupPostbacks');
  const groupMessages = toggle(words.groupMessages, 'userIdInGroupMessages');

  watch((kind) => {
    if (kind !== 'start' && kind !== 'world') return;
    const { faults, settings } = store.world;
    redelivery.input.checked = settings.redelivery;
    groupPostbacks.input.checked = settings.userIdInGroupPostbacks;
    groupMessages.input.checked = settings.userIdInGroupMessages;
    const waiting = [
      ...faults.webhooks.map((one) => `${words.kinds[one.fault]} · ${words.times(one.count)}`),
      ...faults.calls.map(
        (one) =>
          `${words.endpoints[one.endpoint] ?? one.endpoint}: ${words.answers[one.fault]} · ${words.times(one.count)}`,
      ),
    ];
    pending.replaceChildren(...(waiting.length > 0 ? waiting : [words.none]).map((text) => h('li', { text })));
  });

  return h(
    'div',
    {},
    h('h3', { text: words.webhooks }),
    h(
      'div',
      { class: 'row' },
      ...Object.entries(words.kinds).map(([fault, text]) =>
        button(
          { class: 'plain', 'data-testid': `fault-${fault}` },
          () => act({ do: 'fail-webhooks', fault, count: 1, delayMs: fault === 'late' ? LATE_MS : 0 }),
          text,
        ),
      ),
    ),
    h('h3', { text: words.calls }),
    form,
    h('h3', { text: words.pending }),
    pending,
    button({ class: 'plain' }, () => act({ do: 'clear-faults' }), words.clear),
    redelivery.element,
    groupPostbacks.element,
    groupMessages.element,
  );
}

function toggle(text, setting) {
  const input = h('input', { type: 'checkbox', 'data-testid': `setting-${setting}` });
  input.addEventListener('change', () => act({ do: 'settings', [setting]: input.checked }));
  return { element: h('label', { class: 'switch' }, input, text), input };
}
