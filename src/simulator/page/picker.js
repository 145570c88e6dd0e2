import { button, h } from './element.js';
import { now } from './store.js';
import { texts } from './texts.js';
import { isoDay, isoTime, thaiDayOf } from './when.js';

const INPUTS = { date: 'date', time: 'time', datetime: 'datetime-local' };

/**
 * Lets somebody pick a date or a time with the browser's own input.
 * @param {{mode: 'date' | 'time' | 'datetime', initial?: string, min?: string, max?: string, label?: string}} action
 * @returns {Promise<string | null>} null when it was called off
 */
export function pick({ mode, initial, min, max, label }) {
  const input = h('input', {
    type: INPUTS[mode],
    min: upper(min),
    max: upper(max),
    'aria-label': texts.pick[mode],
    'data-testid': 'picker-input',
    required: true,
  });
  input.value = upper(initial) ?? standard(mode);
  const inWords = h('p', { class: 'picker-words', 'aria-live': 'polite' });
  const say = () => {
    inWords.textContent = mode === 'time' || !input.value ? '' : thaiDayOf(input.value);
  };
  input.addEventListener('input', say);
  say();
  return new Promise((resolve) => {
    const form = h(
      'form',
      { method: 'dialog' },
      h('h2', { text: label || texts.pick[mode] }),
      input,
      inWords,
      h(
        'div',
        { class: 'dialog-buttons' },
        button({ class: 'plain' }, () => dialog.close(), texts.cancel),
        h('button', { type: 'submit', class: 'primary', value: 'ok', text: texts.ok, 'data-testid': 'picker-ok' }),
      ),
    );
    const dialog = h('dialog', { class: 'dialog' }, form);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'ok' ? input.value : null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

const upper = (value) => value?.replace('t', 'T');

function standard(mode) {
  if (mode === 'date') return isoDay(now());
  return mode === 'time' ? isoTime(now()) : `${isoDay(now())}T${isoTime(now())}`;
}
