import { h } from './element.js';
import { icon } from './icons.js';

/** The round picture of a person, a group or the bot; its colour tells the role. */
export function avatar(kind) {
  const name = kind === 'bot' ? 'check' : kind === 'group' ? 'people' : 'person';
  return h('span', { class: `avatar avatar-${kind}`, 'aria-hidden': 'true' }, icon(name));
}
