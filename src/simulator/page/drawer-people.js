import { h } from './element.js';
import { choice } from './fields.js';
import { open } from './layout.js';
import { act } from './server.js';
import { store, watch } from './store.js';
import { texts } from './texts.js';

/** Adds somebody to the cast. */
export function peoplePanel() {
  const words = texts.people;
  const name = h('input', { type: 'text', required: true, maxlength: '40', 'data-testid': 'person-name' });
  const role = choice(words.role, words.roles, 'person-role');
  const unit = choice(words.unit, {}, 'person-unit');
  role.select.value = 'staff';
  const form = h(
    'form',
    { class: 'fields' },
    h('label', {}, words.name, name),
    role.element,
    unit.element,
    h('button', { type: 'submit', class: 'primary', text: words.add, 'data-testid': 'person-add' }),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const known = store.world.people.map(({ key }) => key);
    const stop = watch((kind) => {
      const added = kind === 'world' && store.world.people.find(({ key }) => !known.includes(key));
      if (!added) return;
      stop();
      open(added.key);
    });
    if (
      await act({
        do: 'add-person',
        name: name.value,
        role: role.value,
        unit: unit.value || null,
        office: store.world.office.slug,
      })
    )
      name.value = '';
    else stop();
  });
  watch((kind) => {
    if (kind !== 'start') return;
    unit.select.replaceChildren(
      h('option', { value: '', text: words.wholeOffice }),
      ...store.world.office.units.map(({ key, name: unitName }) => h('option', { value: key, text: unitName })),
    );
    unit.select.selectedIndex = store.world.office.units.length > 0 ? 1 : 0;
  });
  return form;
}
