/**
 * What the page knows, kept true by the server's events. Watchers hear `world`, `message`, `loading`, `log`, `unread` or
 * `connection`, with what belongs to it.
 */
export const store = {
  /** what the page shows of the office that is looked at @type {object | null} */
  world: null,
  /** all of it, every office's @type {object | null} */
  whole: null,
  /** messages by chat id @type {Map<string, object[]>} */
  chats: new Map(),
  /** newest last @type {object[]} */
  log: [],
  /** chat ids → number of unread messages @type {Map<string, number>} */
  unread: new Map(),
  isConnected: false,
  /** how far the simulated clock is ahead of this machine's, in milliseconds */
  clockOffset: 0,
};

const LOG_KEPT = 300;
const OFFICE_KEPT = 'office';
const watchers = new Set();

/** @param {(kind: string, detail?: object) => void} watcher @returns {() => void} ends the watching */
export function watch(watcher) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** @param {string} kind @param {object} [detail] */
function tell(kind, detail) {
  for (const watcher of [...watchers]) watcher(kind, detail);
}

/** The simulated instant in milliseconds. */
export const now = () => Date.now() + store.clockOffset;

/** A person or a group, by key. */
export function find(key) {
  const { people, groups } = store.world;
  const person = people.find((one) => one.key === key);
  if (person) return { ...person, isGroup: false };
  const group = groups.find((one) => one.key === key);
  return group ? { ...group, isGroup: true } : null;
}

export const nameOf = (key) => store.world.people.find((one) => one.key === key)?.name ?? key;
export const messagesOf = (chatId) => store.chats.get(chatId) ?? [];

/** Listens to the server for as long as the page is open; the browser connects again by itself. */
export function connect() {
  const events = new EventSource('api/events');
  events.addEventListener('start', ({ data }) => {
    const { world, chats, log } = JSON.parse(data);
    takeWorld(world);
    store.chats = new Map(Object.entries(chats));
    store.log = log;
    store.isConnected = true;
    tell('start');
  });
  events.addEventListener('world', ({ data }) => {
    takeWorld(JSON.parse(data));
    tell('world');
  });
  events.addEventListener('message', ({ data }) => takeMessage(JSON.parse(data)));
  events.addEventListener('loading', ({ data }) => tell('loading', JSON.parse(data)));
  events.addEventListener('log', ({ data }) => {
    const { entry } = JSON.parse(data);
    store.log = [...store.log, entry].slice(-LOG_KEPT);
    tell('log', entry);
  });
  events.addEventListener('error', () => {
    store.isConnected = false;
    tell('connection');
  });
}

function takeWorld(world) {
  store.whole = world;
  store.clockOffset = world.now - Date.now();
  const kept = localStorage.getItem(OFFICE_KEPT);
  const office = world.offices.find(({ slug }) => slug === kept) ?? world.offices[0];
  const isOfOffice = (one) => one.office === office.slug;
  store.world = { ...world, office, people: world.people.filter(isOfOffice), groups: world.groups.filter(isOfOffice) };
}

/** Looks at another office from now on, in this browser. @param {string} slug */
export function look(slug) {
  localStorage.setItem(OFFICE_KEPT, slug);
  takeWorld(store.whole);
  tell('start');
}

function takeMessage({ chatId, message }) {
  const messages = store.chats.get(chatId) ?? [];
  const at = messages.findIndex(({ id }) => id === message.id);
  if (at >= 0) messages[at] = message;
  else messages.push(message);
  store.chats.set(chatId, messages);
  tell('message', { chatId, message, isNew: at < 0 });
}
