import { h } from './element.js';
import { act } from './server.js';
import { look, store, watch } from './store.js';
import { texts } from './texts.js';

/** The office whose people are played; another can be chosen where there are several. */
export function officeChoice() {
  const select = h('select', { 'aria-label': texts.office, 'data-testid': 'office' });
  select.addEventListener('change', async () => {
    const { value } = select;
    // Its chats have addresses of their own.
    window.location.hash = '';
    look(value);
    await act({ do: 'open-office', office: value });
  });
  watch((kind) => {
    if (kind !== 'start') return;
    const { offices, office } = store.world;
    select.replaceChildren(...offices.map(({ slug, name }) => h('option', { value: slug, text: name })));
    select.value = office.slug;
    select.disabled = offices.length < 2;
  });
  return { element: h('div', { class: 'office' }, select) };
}
