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
/** What the bot says within so many milliseconds is one answer. */
const ONE_ANSWER = 2000;
/** What stays free above the head of an answer. */
const ABOVE_HEAD = 8;

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
  /** the first message of the last answer; where the answer is taller than the view, this stands at its top */
  let head = null;
  let answeredAt = 0;
  /** where the chat was scrolled to by itself */
  let placedAt = 0;

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
    const messages = messagesOf(chat.chatId);
    for (const message of messages) add(message);
    const last = messages.at(-1);
    head = last?.sender === 'bot' ? drawn.get(last.id) : null;
    follow();
  }

  function take({ message, isNew }) {
    const wasAtEnd = log.dataset.atEnd === 'yes';
    if (message.sender === 'bot') stopTyping();
    const old = drawn.get(message.id);
    if (old) {
      const fresh = drawMessage(message, context);
      drawn.set(message.id, fresh);
      old.replaceWith(fresh);
      if (head === old) head = fresh;
    } else {
      add(message);
      if (message.sender === 'person') head = null;
      if (message.sender === 'bot') beginAnswer(drawn.get(message.id));
    }
    quick.draw();
    if (wasAtEnd || (isNew && message.sender === 'person')) follow();
  }

  function beginAnswer(element) {
    const now = Date.now();
    if (head === null || now - answeredAt > ONE_ANSWER) head = element;
    answeredAt = now;
  }

  /** From now on the chat shows its end by itself, or of a tall answer the head. */
  function follow() {
    log.dataset.atEnd = 'yes';
    requestAnimationFrame(place);
  }

  function place() {
    if (log.dataset.atEnd !== 'yes') return;
    const end = log.scrollHeight - log.clientHeight;
    const top = head ? head.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop : end;
    log.scrollTop = Math.min(end, top - ABOVE_HEAD);
    placedAt = log.scrollTop;
  }

  function startTyping(seconds) {
    stopTyping();
    lines.append(typing);
    head = null;
    follow();
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
  // Pictures grow after they are drawn, and the room for messages changes; a chat that is followed stays where it was placed.
  const growth = new ResizeObserver(place);
  growth.observe(log);
  growth.observe(lines);
  // Only somebody who scrolls leaves it: an event of the chat's own scrolling comes late, when it may have grown past where it was.
  log.addEventListener('scroll', () => {
    if (Math.abs(log.scrollTop - placedAt) <= 1) return;
    const isNearEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
    head = null;
    log.dataset.atEnd = isNearEnd ? 'yes' : 'no';
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
