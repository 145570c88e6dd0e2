import { button, h } from './element.js';
import { act } from './server.js';
import { now, store, watch } from './store.js';
import { texts } from './texts.js';
import { isoDay, isoTime, thaiDayOf, thaiTime, thaiWeekday } from './when.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The clock that can be moved. */
export function clockPanel() {
  const current = h('p', { class: 'big-clock', 'data-testid': 'big-clock' });
  const date = h('input', { type: 'date', required: true, 'data-testid': 'clock-date' });
  const time = h('input', { type: 'time', required: true, value: '08:30', 'data-testid': 'clock-time' });
  const inWords = h('span', { class: 'in-words' });
  const say = () => {
    inWords.textContent = date.value ? thaiDayOf(date.value) : '';
  };
  date.addEventListener('input', say);
  const advance = (ms) => act({ do: 'advance-clock', ms });
  const form = h(
    'form',
    { class: 'fields' },
    h('label', {}, texts.clock.date, date, inWords),
    h('label', {}, texts.clock.time, time),
    h('button', { type: 'submit', class: 'primary', text: texts.clock.go, 'data-testid': 'clock-go' }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act({ do: 'set-clock', date: date.value, time: time.value });
  });
  watch((kind) => {
    if (!store.world) return;
    current.textContent = `${thaiWeekday(now())} ${thaiTime(now())} น.`;
    if (kind === 'start' && !date.value) {
      date.value = isoDay(now());
      time.value = isoTime(now());
      say();
    }
  });
  return h(
    'div',
    {},
    current,
    h(
      'div',
      { class: 'row' },
      button({ class: 'plain' }, () => advance(2 * MINUTE), texts.clock.minute),
      button({ class: 'plain', 'data-testid': 'clock-day' }, () => advance(DAY), texts.clock.day),
      button({ class: 'plain' }, () => advance(7 * DAY), texts.clock.week),
      button(
        { class: 'plain', 'data-testid': 'clock-morning' },
        () => act({ do: 'set-clock', date: isoDay(now() + DAY), time: '08:30' }),
        texts.clock.morning,
      ),
    ),
    form,
    button({ class: 'plain', 'data-testid': 'clock-reset' }, () => act({ do: 'reset-clock' }), texts.clock.reset),
  );
}
