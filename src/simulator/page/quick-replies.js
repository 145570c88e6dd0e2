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

  function draw() {
    const last = messagesOf(find(context.key).chatId).at(-1);
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
