import { button, h } from './element.js';
import { icon } from './icons.js';
import { perform } from './perform.js';
import { find } from './store.js';
import { texts } from './texts.js';

/** The rich menu under a 1:1 chat: its picture with areas to tap, and the bar that opens and closes it. */
export function richMenu(context) {
  const element = h('div', { class: 'rich', hidden: true, 'data-testid': `rich-${context.key}` });
  let shownId = null;
  let isOpen = false;

  function draw() {
    const menu = find(context.key).richMenu ?? null;
    if (shownId === (menu?.richMenuId ?? null)) return;
    shownId = menu?.richMenuId ?? null;
    element.hidden = menu === null;
    if (!menu) return element.replaceChildren();
    isOpen = menu.selected;
    const { width, height } = menu.size;
    const percent = (part, whole) => `${(part / whole) * 100}%`;
    const areas = menu.areas.map(({ bounds, action }, index) =>
      button(
        {
          class: 'rich-area',
          'aria-label': action.label ?? action.displayText ?? action.text ?? texts.area(index + 1),
          style: {
            left: percent(bounds.x, width),
            top: percent(bounds.y, height),
            width: percent(bounds.width, width),
            height: percent(bounds.height, height),
          },
        },
        () => perform(action, context, { area: index }),
      ),
    );
    const picture = h('img', { src: `api/rich-menu/${menu.richMenuId}`, alt: '' });
    const sheet = h(
      'div',
      {
        class: 'rich-sheet',
        role: 'group',
        'aria-label': texts.richMenu,
        style: { 'aspect-ratio': `${width} / ${height}` },
      },
      picture,
      ...areas,
    );
    const toggle = button(
      {
        class: 'rich-bar',
        'aria-label': texts.toggleMenu(menu.chatBarText),
        'data-testid': `rich-toggle-${context.key}`,
      },
      () => show(!isOpen),
      menu.chatBarText,
      icon('down'),
    );
    element.replaceChildren(toggle, sheet);
    show(isOpen);
  }

  function show(shouldOpen) {
    isOpen = shouldOpen;
    element.classList.toggle('rich-open', isOpen);
    element.querySelector('.rich-bar')?.setAttribute('aria-expanded', String(isOpen));
  }
  return { element, draw, show };
}
