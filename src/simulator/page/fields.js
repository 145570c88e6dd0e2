import { h } from './element.js';

/**
 * A labelled choice.
 * @param {string} label
 * @param {Record<string, string>} words value → what it is called
 * @param {string} testId
 */
export function choice(label, words, testId) {
  const select = h(
    'select',
    { 'data-testid': testId },
    ...Object.entries(words).map(([value, text]) => h('option', { value, text })),
  );
  return {
    element: h('label', {}, label, select),
    select,
    get value() {
      return select.value;
    },
  };
}
