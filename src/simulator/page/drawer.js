import { clockPanel } from './drawer-clock.js';
import { faultsPanel } from './drawer-faults.js';
import { logPanel } from './drawer-log.js';
import { peoplePanel } from './drawer-people.js';
import { button, h } from './element.js';
import { icon } from './icons.js';
import { texts } from './texts.js';

const PANELS = { clock: clockPanel, faults: faultsPanel, people: peoplePanel, log: logPanel };

/** The control drawer: the clock, faults, people, the raw log; one at a time, chosen by tabs. */
export function drawer() {
  const panels = Object.fromEntries(Object.entries(PANELS).map(([name, create]) => [name, create()]));
  const names = Object.keys(panels);
  const tabs = names.map((name) =>
    button(
      { role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, 'data-testid': `tab-${name}` },
      () => choose(name),
      texts[name].title,
    ),
  );
  const strip = h('div', { class: 'tabs', role: 'tablist' }, ...tabs);
  const bodies = names.map((name) =>
    h(
      'section',
      {
        id: `panel-${name}`,
        role: 'tabpanel',
        'aria-labelledby': `tab-${name}`,
        class: 'panel',
        'data-testid': `panel-${name}`,
      },
      h('p', { class: 'about', text: texts[name].about }),
      panels[name],
    ),
  );
  const element = h(
    'aside',
    { id: 'controls', class: 'drawer', 'aria-label': texts.controls, hidden: true },
    h(
      'header',
      { class: 'drawer-head' },
      h('h2', { text: texts.controls }),
      button({ class: 'icon-button', 'aria-label': texts.closeControls }, () => toggle(false), icon('close')),
    ),
    strip,
    ...bodies,
  );
  const self = { element, onToggle: (_isOpen) => undefined, toggle, show };

  function choose(name) {
    names.forEach((one, index) => {
      tabs[index].setAttribute('aria-selected', String(one === name));
      tabs[index].tabIndex = one === name ? 0 : -1;
      bodies[index].hidden = one !== name;
    });
  }

  function toggle(isOpen = element.hidden) {
    element.hidden = !isOpen;
    self.onToggle(isOpen);
    if (isOpen) tabs.find((tab) => tab.tabIndex === 0)?.focus();
  }

  function show(name) {
    choose(name);
    toggle(true);
  }

  strip.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = tabs.indexOf(document.activeElement);
    const next = (at + step + tabs.length) % tabs.length;
    choose(names[next]);
    tabs[next].focus();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') toggle(false);
  });
  choose('clock');
  return self;
}
