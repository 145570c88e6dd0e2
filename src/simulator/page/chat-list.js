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

  /** the items by key: each stays where it is and changes inside, so that no tap is lost that lasts meanwhile */
  const drawn = new Map();

  function draw() {
    if (!store.world) return;
    const shown = openChats();
    for (const key of shown) store.unread.delete(chatIdOf(key));
    const chats = [
      ...store.world.people.map((person) => ({ ...person, kind: person.role })),
      ...store.world.groups.map((group) => ({ ...group, kind: 'group' })),
    ];
    for (const { key, kind } of chats) if (!drawn.has(key)) drawn.set(key, item(key, kind));
    for (const chat of chats) drawn.get(chat.key).draw(chat, shown.includes(chat.key));
    const elements = chats.map(({ key }) => drawn.get(key).element);
    const isSame = elements.length === items.children.length && elements.every((one, at) => items.children[at] === one);
    if (!isSame) items.replaceChildren(...elements);
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

function item(key, kind) {
  const nameShown = h('span', { class: 'list-name' });
  const time = h('span', { class: 'list-time' });
  const said = h('span', { class: 'list-last' });
  const badge = h('span', { class: 'badge' });
  const link = button(
    { class: 'list-item', 'data-testid': `chat-${key}` },
    () => open(key),
    avatar(kind),
    nameShown,
    time,
    said,
    badge,
  );

  function draw({ name, chatId }, isOpen) {
    const last = messagesOf(chatId).at(-1);
    const unread = store.unread.get(chatId) ?? 0;
    nameShown.textContent = name;
    time.textContent = last ? moment(last.at) : '';
    said.textContent = last ? preview(last) : texts.noMessage;
    badge.textContent = String(unread);
    badge.hidden = unread === 0;
    if (isOpen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  return { element: h('li', {}, link), draw };
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
