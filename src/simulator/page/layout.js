import { store } from './store.js';

// Which chats are open stands in the address: `#newcomer,staff-1`. On a phone the last one is shown.
const PHONE = window.matchMedia('(max-width: 760px)');
const PANE_WIDTH = 350;
const LIST_WIDTH = 290;
const DRAWER_WIDTH = 380;
const FIRST = ['newcomer', 'staff-1', 'unit-group', 'supervisor'];

export const isPhone = () => PHONE.matches;

/** How many panes have room side by side. */
function room() {
  if (isPhone()) return 1;
  const controls = document.body.classList.contains('with-controls') ? DRAWER_WIDTH : 0;
  return Math.max(1, Math.floor((window.innerWidth - LIST_WIDTH - controls) / PANE_WIDTH));
}

function inAddress() {
  return decodeURIComponent(window.location.hash.slice(1)).split(',').filter(Boolean);
}

/** Keys of the chats to show, in order. */
export function openChats() {
  const named = inAddress();
  if (named.length > 0) return named.slice(-room());
  if (isPhone() || window.location.hash === '#') return [];
  const keys = [...store.world.people, ...store.world.groups].map(({ key }) => key);
  // An office that is not the first puts its name before the keys of its people.
  const isFor = (name) => (key) => key === name || key.endsWith(`.${name}`);
  return FIRST.flatMap((name) => keys.find(isFor(name)) ?? []).slice(0, room());
}

/** Opens a chat beside those that are open; the one that has been open longest makes room. */
export function open(key) {
  if (openChats().includes(key)) {
    document.querySelector(`[data-pane="${CSS.escape(key)}"] textarea`)?.focus();
    return;
  }
  window.location.hash = [...openChats(), key].slice(-room()).join(',');
}

export function close(key) {
  window.location.hash = openChats()
    .filter((one) => one !== key)
    .join(',');
}

/** @param {() => void} draw is called whenever other chats are to be shown */
export function startLayout(draw) {
  window.addEventListener('hashchange', draw);
  window.addEventListener('resize', draw);
}
