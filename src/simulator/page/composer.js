import { attachMenu } from './attach.js';
import { button, h } from './element.js';
import { icon } from './icons.js';
import { act } from './server.js';
import { find, nameOf } from './store.js';
import { texts } from './texts.js';

const MAX_HEIGHT = 110;

/** Where a person writes; in a group one chooses who speaks. */
export function composer(context) {
  const input = h('textarea', {
    rows: '1',
    maxlength: '5000',
    placeholder: texts.write,
    'aria-label': texts.write,
    'data-testid': `write-${context.key}`,
    enterkeyhint: 'send',
  });
  const send = button(
    { class: 'send', 'aria-label': texts.send, disabled: true, 'data-testid': `send-${context.key}` },
    submit,
    icon('send'),
  );
  const speaker = h('select', { 'aria-label': texts.speakAs, 'data-testid': `speaker-${context.key}` });
  speaker.addEventListener('change', () => {
    context.person = speaker.value;
  });
  const add = button({ class: 'add-friend', 'data-testid': `follow-${context.key}` }, () =>
    act({ do: 'follow', person: context.person }),
  );
  const element = h(
    'div',
    { class: 'foot' },
    context.isGroup && h('label', { class: 'speaker' }, texts.speakAs, speaker),
    !context.isGroup && add,
    h('div', { class: 'composer' }, attachMenu(context), input, send),
  );

  async function submit() {
    const text = input.value.trim();
    if (!text) return;
    fill('');
    await act({ do: 'text', person: context.person, group: context.group, text });
  }

  function grow() {
    send.disabled = input.value.trim() === '';
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, MAX_HEIGHT)}px`;
  }

  function fill(text) {
    input.value = text;
    grow();
    input.focus();
    input.setSelectionRange(text.length, text.length);
  }

  input.addEventListener('input', grow);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });

  function draw() {
    const chat = find(context.key);
    if (!chat.isGroup) {
      add.hidden = chat.friendship === 'friend';
      add.textContent = chat.friendship === 'blocked' ? texts.unblock : texts.addFriend;
      return;
    }
    const same = [...speaker.options].map(({ value }) => value).join() === chat.members.join();
    if (!same) {
      speaker.replaceChildren(...chat.members.map((member) => h('option', { value: member, text: nameOf(member) })));
    }
    speaker.value = context.person;
  }

  return { element, draw, fill };
}
