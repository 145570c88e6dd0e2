import { button, h } from './element.js';
import { icon } from './icons.js';
import { act } from './server.js';
import { store, watch } from './store.js';
import { texts } from './texts.js';
import { thaiDayOf } from './when.js';

const CLOSED_KEPT = 'story-closed';
const MORNING = '08:30';

/**
 * The first story above the chats: its steps, ticked off as they are done, and what the next one asks.
 * @param {(key: string, text: string | null) => void} openChat opens a chat with a text in its composer
 */
export function story(openChat) {
  const steps = h('ol', { class: 'story-steps' });
  const next = h('p', { class: 'story-next', 'data-testid': 'story-next' });
  const go = button({ class: 'plain', 'data-testid': 'story-go' }, () => perform(), '');
  const element = h(
    'section',
    { class: 'intro', 'aria-label': texts.story.title, 'data-testid': 'intro' },
    steps,
    h('div', { class: 'story-now' }, next, go),
    button({ class: 'icon-button', 'aria-label': texts.dismiss }, close, icon('close')),
  );
  element.hidden = localStorage.getItem(CLOSED_KEPT) !== null;

  const current = () => store.world.office.story.find(({ isDone }) => !isDone);

  function close() {
    localStorage.setItem(CLOSED_KEPT, 'yes');
    element.hidden = true;
  }

  function perform() {
    const { chat, type, day } = current();
    if (day) act({ do: 'set-clock', date: day, time: MORNING });
    else openChat(chat, type);
  }

  function draw() {
    const now = current();
    steps.replaceChildren(
      ...store.world.office.story.map(({ key, title, isDone }) =>
        h(
          'li',
          {
            class: isDone ? 'is-done' : undefined,
            'aria-current': key === now?.key ? 'step' : undefined,
            'data-testid': `story-${key}`,
          },
          isDone && icon('check'),
          h('span', { text: title }),
          isDone && h('span', { class: 'only-heard', text: texts.story.done }),
        ),
      ),
    );
    next.textContent = now ? now.text : texts.story.allDone;
    go.hidden = !now;
    if (now) go.textContent = now.day ? texts.story.goDay(thaiDayOf(now.day)) : texts.story.goChat;
  }

  watch((kind) => {
    if (kind === 'start' || kind === 'world') draw();
  });
  return { element };
}
