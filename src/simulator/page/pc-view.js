import { button, h } from './element.js';
import { icon } from './icons.js';
import { texts } from './texts.js';

const KEPT_AS = 'pc-view';

/** A switch that shows the chats as LINE on a computer does: without rich menus and quick replies. The browser keeps it. */
export function pcViewSwitch() {
  const element = button(
    { class: 'bar-button', title: texts.pcView.about, 'data-testid': 'pc-view' },
    () => set(!document.body.classList.contains(KEPT_AS)),
    icon('screen'),
    h('span', { class: 'bar-label', text: texts.pcView.label }),
  );

  function set(isOn) {
    document.body.classList.toggle(KEPT_AS, isOn);
    element.setAttribute('aria-pressed', String(isOn));
    localStorage.setItem(KEPT_AS, isOn ? 'on' : 'off');
  }
  set(localStorage.getItem(KEPT_AS) === 'on');
  return element;
}
