import { h } from './element.js';

const SHOWN_MS = 4000;
const holder = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
document.body.append(holder);

/** Says something for a few seconds. @param {string} text */
export function toast(text) {
  const element = h('p', { class: 'toast', text });
  holder.append(element);
  setTimeout(() => element.remove(), SHOWN_MS);
}
