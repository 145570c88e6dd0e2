import { button, h } from './element.js';
import { act } from './server.js';
import { find } from './store.js';
import { texts } from './texts.js';

/** The card above a chat's messages: what to do next, and texts to tap instead of typing them. */
export function hintCard(context) {
  const element = h('div', { class: 'hint', 'data-testid': `hint-${context.key}` });

  function take(text) {
    const { friendship, isGroup } = find(context.key);
    context.composer.fill(text);
    // Who is new adds the bot first, as in LINE; one tap does both.
    if (!isGroup && friendship !== 'friend') act({ do: 'follow', person: context.person });
  }

  /** what stands here: it is drawn again only where it is another, so that no tap is lost that lasts meanwhile */
  let drawn = '';

  function draw() {
    const chat = find(context.key);
    const { text, type } = chat.isGroup ? { text: '', type: chat.hasBot ? chat.tries : [] } : chat.hint;
    const isQuiet = type.length === 0 && !text;
    element.hidden = isQuiet;
    element.classList.toggle(
      'hint-strong',
      !chat.isGroup && (chat.enrolment === 'by-hand' || chat.enrolment === 'failed'),
    );
    const toDraw = JSON.stringify([text, type]);
    if (drawn === toDraw) return;
    drawn = toDraw;
    element.replaceChildren(
      h('span', { class: 'hint-text', text: text || texts.tryThis }),
      ...type.map((one) => button({ class: 'hint-chip', 'data-testid': 'hint-chip' }, () => take(one), one)),
    );
  }
  return { element, draw };
}
