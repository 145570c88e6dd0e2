import { avatar } from './avatar.js';
import { button, h } from './element.js';
import { drawFlex } from './flex.js';
import { icon } from './icons.js';
import { linked } from './linked-text.js';
import { perform } from './perform.js';
import { act } from './server.js';
import { nameOf, store } from './store.js';
import { drawTemplate } from './templates.js';
import { texts } from './texts.js';
import { thaiTime } from './when.js';

/**
 * One message in a chat.
 * @param {object} shown the message with its sender and state
 * @param {object} context the pane's
 */
export function drawMessage(shown, context) {
  const { sender, person, message, id, at } = shown;
  if (message.type === 'note' || sender === 'note') {
    return h('p', { class: 'note' }, h('span', { text: message.text }));
  }
  const isOwn = sender === 'person' && (!context.isGroup || person === context.person);
  const name = sender === 'bot' ? (message.sender?.name ?? texts.bot) : nameOf(person);
  const isWide = message.type === 'flex' || message.type === 'template';
  return h(
    'article',
    {
      class: `message ${isOwn ? 'own' : 'other'}${isWide ? ' wide' : ''}`,
      'data-testid': 'message',
      'data-id': id,
      'data-sender': sender,
      'data-type': message.type,
    },
    !isOwn && avatar(sender === 'bot' ? 'bot' : 'staff'),
    h(
      'div',
      { class: 'message-column' },
      h('span', { class: isOwn ? 'only-read-out' : 'message-name', text: name }),
      h('div', { class: 'message-row' }, content(shown, context), meta(shown, isOwn, at)),
      isOwn && !shown.unsent && own(shown, context),
    ),
  );
}

function content({ message, id }, context) {
  const tap = (action) => perform(action, context, { messageId: id });
  switch (message.type) {
    case 'text':
    case 'textV2':
      return h('div', { class: 'bubble' }, ...linked(plain(message)));
    case 'flex':
      return drawFlex(message, tap);
    case 'template':
      return drawTemplate(message, tap);
    case 'image':
      return h('img', {
        class: 'picture',
        src: message.previewImageUrl ?? `api/content/${id}`,
        alt: texts.picture,
        loading: 'lazy',
      });
    case 'file':
      return h(
        'a',
        { class: 'bubble file', href: `api/content/${id}`, download: message.fileName },
        icon('file'),
        message.fileName,
      );
    case 'sticker':
      return h('span', { class: 'sticker', role: 'img', 'aria-label': texts.sticker, text: '👍' });
    case 'location':
      return h(
        'div',
        { class: 'bubble place' },
        icon('pin'),
        h('b', { text: message.title }),
        h('span', { text: message.address }),
      );
    default:
      return h('div', { class: 'bubble', text: message.altText ?? texts.unknownMessage(message.type) });
  }
}

/** The text of a message; placeholders of textV2 as what they stand for. */
function plain({ text, substitution }) {
  if (!substitution) return text;
  return text.replace(/\{\{|\}\}|\{(\w+)\}/g, (match, key) => {
    if (!key) return match[0];
    const { mentionee } = substitution[key];
    return mentionee ? `@${mentionee.type === 'all' ? 'All' : nameOfUser(mentionee.userId)}` : '🙂';
  });
}

function nameOfUser(userId) {
  return store.world.people.find(({ chatId }) => chatId === userId)?.name ?? userId;
}

function meta({ delivery, edited }, isOwn, at) {
  const state = isOwn && delivery ? { read: texts.read, sending: texts.sending, failed: texts.failed }[delivery] : null;
  return h(
    'span',
    { class: 'meta' },
    edited && h('span', { text: texts.edited }),
    state && h('span', { class: `state-${delivery}`, text: state }),
    h('time', { datetime: new Date(at).toISOString(), text: thaiTime(at) }),
  );
}

/** What one can do with an own message. */
function own({ id, message, delivery }, context) {
  if (delivery === null) return null;
  const { person } = context;
  return h(
    'div',
    { class: 'own-tools' },
    context.isGroup &&
      message.type === 'text' &&
      button(
        { class: 'link' },
        () => {
          const text = window.prompt(texts.editPrompt, message.text)?.trim();
          if (text) act({ do: 'edit', person, messageId: id, text });
        },
        texts.edit,
      ),
    button({ class: 'link' }, () => act({ do: 'unsend', person, messageId: id }), texts.unsend),
  );
}
