import { button, h } from './element.js';
import { icon } from './icons.js';
import { act } from './server.js';
import { find, nameOf, store } from './store.js';
import { texts } from './texts.js';

/** What one can do with a chat besides talking: block, unblock, invite the bot or people, or remove them. */
export function paneMenu(context) {
  const list = h('div', { class: 'pop', role: 'menu', hidden: true });
  const opener = button(
    { class: 'icon-button', 'aria-label': texts.more, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    () => toggle(list.hidden),
    icon('more'),
  );
  const holder = h('div', { class: 'pop-holder' }, opener, list);

  function toggle(isOpen) {
    list.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    list.replaceChildren(
      ...entries(find(context.key), context.person).map(([text, action]) =>
        button(
          { role: 'menuitem', class: 'pop-item' },
          () => {
            toggle(false);
            act(action);
          },
          text,
        ),
      ),
    );
    list.querySelector('button')?.focus();
  }

  holder.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    toggle(false);
    opener.focus();
  });
  document.addEventListener('click', (event) => {
    if (!holder.contains(event.target)) toggle(false);
  });
  return holder;
}

/** @returns {[string, {do: string}][]} */
function entries(chat, speaker) {
  if (chat.isGroup) {
    const group = chat.key;
    const others = store.world.people.filter(({ key }) => !chat.members.includes(key));
    return [
      chat.hasBot ? [texts.removeBot, { do: 'remove-bot', group }] : [texts.inviteBot, { do: 'invite-bot', group }],
      // The last one cannot go: somebody must be there to speak.
      ...(chat.members.length > 1 ? [[texts.leave(nameOf(speaker)), { do: 'leave', person: speaker, group }]] : []),
      ...others.map(({ key, name }) => [texts.join(name), { do: 'join', person: key, group }]),
    ];
  }
  const person = chat.key;
  const newCode = chat.role === 'guest' || chat.role === 'admin' ? [] : [[texts.newCode, { do: 'new-code', person }]];
  if (chat.friendship === 'friend') return [[texts.block, { do: 'block', person }], ...newCode];
  const word = chat.friendship === 'blocked' ? texts.unblock : texts.addFriend;
  return [[word, { do: 'follow', person }], ...newCode];
}
