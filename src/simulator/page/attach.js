import { button, h } from './element.js';
import { icon } from './icons.js';
import { samplePicture } from './sample-picture.js';
import { act, upload } from './server.js';
import { texts } from './texts.js';

/** The plus button: pictures, files, a sticker, a place. */
export function attachMenu(context) {
  const image = fileInput(context, 'image/png,image/jpeg');
  const file = fileInput(context, '');
  context.chooseImage = () => image.click();
  const place = () => ({ person: context.person, group: context.group });
  const entries = [
    [texts.attachments.sample, async () => upload(place(), await samplePicture())],
    [texts.attachments.image, () => image.click()],
    [texts.attachments.file, () => file.click()],
    [texts.attachments.sticker, () => act({ do: 'sticker', ...place() })],
    [texts.attachments.location, () => act({ do: 'location', ...place() })],
  ];
  const list = h(
    'div',
    { class: 'pop pop-up', role: 'menu', hidden: true },
    ...entries.map(([text, run]) =>
      button(
        { role: 'menuitem', class: 'pop-item' },
        () => {
          toggle(false);
          run();
        },
        text,
      ),
    ),
  );
  const opener = button(
    {
      class: 'icon-button',
      'aria-label': texts.attach,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'data-testid': `attach-${context.key}`,
    },
    () => toggle(list.hidden),
    icon('plus'),
  );
  const holder = h('div', { class: 'pop-holder' }, opener, list, image, file);

  function toggle(isOpen) {
    list.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) list.querySelector('button')?.focus();
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

function fileInput(context, accept) {
  const input = h('input', { type: 'file', accept, hidden: true });
  input.addEventListener('change', async () => {
    const [chosen] = input.files;
    if (chosen) await upload({ person: context.person, group: context.group, name: chosen.name }, chosen);
    input.value = '';
  });
  return input;
}
