import { avatar } from './avatar.js';
import { composer } from './composer.js';
import { button, h } from './element.js';
import { hintCard } from './hint.js';
import { icon } from './icons.js';
import { close } from './layout.js';
import { drawMessage } from './message.js';
import { paneMenu } from './pane-menu.js';
import { quickReplies } from './quick-replies.js';
import { richMenu } from './rich-menu.js';
import { find, messagesOf, nameOf, watch } from './store.js';
import { texts } from './texts.js';
import { thaiWeekday } from './when.js';

const NEAR_END = 80;

/**
 * One chat, like a phone: header, messages, quick replies, rich menu and composer.
 * @param {string} key of a person or a group
 */
export function createPane(key) {
  const chat = find(key);
  /** who taps and writes here; in a group one of its members */
  const context = {
    key,
    isGroup: chat.isGroup,
    person: chat.isGroup ? chat.members[0] : key,
    group: chat.isGroup ? key : undefined,
  };
  const log = h('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': texts.messagesOf(chat.name),
    tabindex: '0',
    'data-testid': `log-${key}`,
  });
  const lines = h('div', {});
  log.append(lines);
  const status = h('p', { class: 'pane-status' });
  const typing = h('div', { class: 'typing', role: 'img', 'aria-label': texts.typing }, h('i'), h('i'), h('i'));
  const menu = richMenu(context);
  const write = composer(context);
  context.composer = write;
  context.menu = menu;
  const quick = quickReplies(context);
  const hint = hintCard(context);
  const element = h(
    'section',
    { class: 'pane', 'aria-label': texts.chatOf(chat.name), 'data-pane': key, 'data-testid': `pane-${key}` },
    h(
      'header',
      { class: 'pane-head' },
      button({ class: 'icon-button only-phone', 'aria-label': texts.back }, () => close(key), icon('back')),
      avatar(chat.isGroup ? 'group' : chat.role),
      h('div', { class: 'pane-title' }, h('h2', { text: chat.name }), status),
      paneMenu(context),
      button(
        { class: 'icon-button only-desk', 'aria-label': texts.closeChat(chat.name) },
        () => close(key),
        icon('close'),
      ),
    ),
    hint.element,
    log,
    quick.element,
    write.element,
    menu.element,
  );

  /** elements by message id */
  let drawn = new Map();
  let lastDay = '';
  let typingTimer = 0;

  function add(message) {
    const day = thaiWeekday(message.at);
    if (day !== lastDay) lines.append(h('p', { class: 'day' }, h('span', { text: day })));
    lastDay = day;
    const drawnMessage = drawMessage(message, context);
    drawn.set(message.id, drawnMessage);
    lines.append(drawnMessage);
  }

  function drawAll() {
    drawn = new Map();
    lastDay = '';
    lines.replaceChildren();
    for (const message of messagesOf(chat.chatId)) add(message);
    toEnd();
  }

  function take({ message, isNew }) {
    const wasAtEnd = log.dataset.atEnd === 'yes';
    if (message.sender === 'bot') stopTyping();
    const old = drawn.get(message.id);
    if (old) {
      const fresh = drawMessage(message, context);
      drawn.set(message.id, fresh);
      old.replaceWith(fresh);
    } else add(message);
    quick.draw();
    if (wasAtEnd || (isNew && message.sender === 'person')) toEnd();
  }

  function toEnd() {
    log.dataset.atEnd = 'yes';
    requestAnimationFrame(() => {
      log.scrollTop = log.scrollHeight;
    });
  }

  function startTyping(seconds) {
    stopTyping();
    lines.append(typing);
    toEnd();
    typingTimer = setTimeout(stopTyping, seconds * 1000);
  }

  function stopTyping() {
    clearTimeout(typingTimer);
    typing.remove();
  }

  function drawAround() {
    const current = find(key);
    status.textContent = current.isGroup
      ? current.hasBot
        ? texts.members(current.members.map(nameOf).join(', '))
        : texts.noBot
      : texts.friendship[current.friendship];
    if (current.isGroup && !current.members.includes(context.person)) context.person = current.members[0];
    hint.draw();
    menu.draw();
    write.draw();
  }

  const stop = watch((kind, detail) => {
    if (kind === 'world') drawAround();
    if (kind === 'message' && detail.chatId === chat.chatId) take(detail);
    if (kind === 'loading' && detail.chatId === chat.chatId) startTyping(detail.seconds);
  });
  // Pictures grow after they are drawn, and the room for messages changes; a chat at its end stays there.
  const growth = new ResizeObserver(() => {
    if (log.dataset.atEnd === 'yes') log.scrollTop = log.scrollHeight;
  });
  growth.observe(log);
  growth.observe(lines);
  // Only somebody scrolling up leaves the end: the event comes late, when the chat may have grown past where it was.
  let lastTop = 0;
  log.addEventListener('scroll', () => {
    const isNearEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
    if (isNearEnd) log.dataset.atEnd = 'yes';
    else if (log.scrollTop < lastTop) log.dataset.atEnd = 'no';
    lastTop = log.scrollTop;
  });
  log.dataset.atEnd = 'yes';
  drawAll();
  drawAround();
  quick.draw();
  return {
    element,
    fill: write.fill,
    remove() {
      stop();
      stopTyping();
      growth.disconnect();
      element.remove();
    },
  };
}
