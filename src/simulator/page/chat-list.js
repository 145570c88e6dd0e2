import { avatar } from './avatar.js';
import { button, h } from './element.js';
import { isPhone, open, openChats } from './layout.js';
import { messagesOf, nameOf, now, store, watch } from './store.js';
import { texts } from './texts.js';
import { thaiDay, thaiTime } from './when.js';

/** The list of all chats, with what was said last and what is unread. */
export function chatList() {
  const items = h('ul', {});
  const element = h('nav', { class: 'list', 'aria-label': texts.chats, 'data-testid': 'chat-list' }, items);

  function draw() {
    if (!store.world) return;
    const shown = openChats();
    for (const key of shown) store.unread.delete(chatIdOf(key));
    items.replaceChildren(
      ...[
        ...store.world.people.map((person) => ({ ...person, kind: person.role })),
        ...store.world.groups.map((group) => ({ ...group, kind: 'group' })),
      ].map((chat) => item(chat, shown.includes(chat.key))),
    );
  }

  watch((kind, detail) => {
    if (kind === 'message' && detail.isNew && detail.message.sender === 'bot') count(detail.chatId);
    if (kind === 'start' || kind === 'world' || kind === 'message') draw();
  });
  return { element, draw };
}

function chatIdOf(key) {
  return [...store.world.people, ...store.world.groups].find((one) => one.key === key)?.chatId;
}

function count(chatId) {
  const isShown = openChats().some((key) => chatIdOf(key) === chatId) && (!isPhone() || document.hasFocus());
  if (!isShown) store.unread.set(chatId, (store.unread.get(chatId) ?? 0) + 1);
}

function item({ key, name, kind, chatId }, isOpen) {
  const last = messagesOf(chatId).at(-1);
  const unread = store.unread.get(chatId) ?? 0;
  return h(
    'li',
    {},
    button(
      { class: 'list-item', 'aria-current': isOpen ? 'true' : undefined, 'data-testid': `chat-${key}` },
      () => open(key),
      avatar(kind),
      h('span', { class: 'list-name', text: name }),
      h('span', { class: 'list-time', text: last ? moment(last.at) : '' }),
      h('span', { class: 'list-last', text: last ? preview(last) : texts.noMessage }),
      unread > 0 && h('span', { class: 'badge', text: String(unread) }),
    ),
  );
}

function moment(at) {
  return thaiDay(at) === thaiDay(now()) ? thaiTime(at) : thaiDay(at).split(' ').slice(0, 2).join(' ');
}

function preview({ message, sender, person }) {
  const said = message.altText ?? message.text ?? words(message.type);
  const who = sender === 'bot' ? texts.bot : sender === 'person' ? nameOf(person) : '';
  return who && sender === 'bot' ? `${who}: ${said}` : said;
}

function words(type) {
  return { image: texts.picture, sticker: texts.sticker }[type] ?? texts.unknownMessage(type);
}
