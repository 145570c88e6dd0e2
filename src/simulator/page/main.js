import { chatList } from './chat-list.js';
import { drawer } from './drawer.js';
import { button, h } from './element.js';
import { icon } from './icons.js';
import { open, openChats, startLayout } from './layout.js';
import { officeChoice } from './office-choice.js';
import { createPane } from './pane.js';
import { pcViewSwitch } from './pc-view.js';
import { connect, find, now, store, watch } from './store.js';
import { story } from './story.js';
import { texts } from './texts.js';
import { thaiTime, thaiWeekday } from './when.js';

const CLOCK_EVERY_MS = 5000;

const clockText = h('span', { 'data-testid': 'clock' });
const controls = drawer();
const gear = button(
  { class: 'bar-button', 'aria-expanded': 'false', 'aria-controls': 'controls', 'data-testid': 'open-controls' },
  () => controls.toggle(),
  icon('gear'),
  h('span', { class: 'bar-label', text: texts.controls }),
);
controls.onToggle = (isOpen) => {
  gear.setAttribute('aria-expanded', String(isOpen));
  document.body.classList.toggle('with-controls', isOpen);
  drawPanes();
};

const bar = h(
  'header',
  { class: 'bar' },
  h('h1', {}, h('img', { src: 'page/icon.svg', alt: '', width: '26', height: '26' }), texts.title),
  officeChoice().element,
  button(
    { class: 'bar-button clock', title: texts.clock.title },
    () => controls.show('clock'),
    icon('clock'),
    clockText,
  ),
  pcViewSwitch(),
  gear,
);
const list = chatList();
const panes = h('main', { class: 'panes', 'data-testid': 'panes' });
const connection = h('p', { class: 'connection', role: 'status', text: texts.connecting });
const app = document.getElementById('app');
app.append(
  bar,
  story(openWith).element,
  connection,
  h('div', { class: 'desk' }, list.element, panes, controls.element),
);

/** panes that are drawn, by key */
const drawn = new Map();

function drawPanes() {
  if (!store.world) return;
  const open = openChats().filter((key) => find(key));
  for (const [key, pane] of drawn) {
    if (open.includes(key)) continue;
    pane.remove();
    drawn.delete(key);
  }
  const elements = open.map((key) => {
    if (!drawn.has(key)) drawn.set(key, createPane(key));
    return drawn.get(key).element;
  });
  // Panes that stay where they are must not be moved: that would lose their scrolling and focus.
  elements.forEach((element, index) => {
    if (panes.children[index] !== element) panes.insertBefore(element, panes.children[index] ?? null);
  });
  for (const child of [...panes.children]) if (!elements.includes(child)) child.remove();
  if (open.length === 0) panes.append(h('p', { class: 'empty', text: texts.noChat }));
  document.body.dataset.view = open.length > 0 ? 'chat' : 'list';
  list.draw();
}

/** Opens a chat with a text that is ready to be sent. */
function openWith(key, text) {
  open(key);
  drawPanes();
  if (text) drawn.get(key)?.fill(text);
}

function drawClock() {
  if (store.world) clockText.textContent = `${thaiWeekday(now())} ${thaiTime(now())} น.`;
}

watch((kind) => {
  if (kind === 'start' || kind === 'world') {
    drawClock();
  }
  if (kind === 'start') {
    connection.hidden = true;
    for (const pane of drawn.values()) pane.remove();
    drawn.clear();
    drawPanes();
  }
  if (kind === 'connection') {
    connection.hidden = false;
    connection.textContent = texts.lost;
  }
});
setInterval(drawClock, CLOCK_EVERY_MS);
startLayout(drawPanes);
connect();
