import { button, h } from './element.js';
import { perform } from './perform.js';
import { find, messagesOf } from './store.js';
import { texts } from './texts.js';

/** The quick replies of the last message; any new message takes them away. */
export function quickReplies(context) {
  const element = h('div', {
    class: 'quick',
    role: 'group',
    'aria-label': texts.quickReplies,
    'data-testid': `quick-${context.key}`,
    hidden: true,
  });

  /** the message whose replies stand here: they are drawn once, or a tap would be lost that lasts while another change is drawn */
  let drawnFor = null;

  function draw() {
    const last = messagesOf(find(context.key).chatId).at(-1);
    if (drawnFor === (last?.id ?? null)) return;
    drawnFor = last?.id ?? null;
    const items = last?.sender === 'bot' ? (last.message.quickReply?.items ?? []) : [];
    element.hidden = items.length === 0;
    element.replaceChildren(
      ...items.map(({ action, imageUrl }) =>
        button(
          { class: 'quick-item' },
          () => perform(action, context, { messageId: last.id }),
          imageUrl ? h('img', { src: imageUrl, alt: '' }) : null,
          action.label,
        ),
      ),
    );
    element.scrollLeft = 0;
  }
  return { element, draw };
}
