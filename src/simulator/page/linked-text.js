import { h } from './element.js';

const ADDRESS = /https?:\/\/[^\s]+/g;

/** A text whose web addresses can be opened. @param {string} text @returns {(Node | string)[]} */
export function linked(text) {
  const parts = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    parts.push(text.slice(end, index), h('a', { href: address, target: '_blank', rel: 'noopener', text: address }));
    end = index + address.length;
  }
  return [...parts, text.slice(end)];
}
