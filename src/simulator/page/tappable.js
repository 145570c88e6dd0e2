/**
 * Makes any element do an action when it is tapped, by keyboard too.
 * @param {HTMLElement} element
 * @param {object | undefined} action
 * @param {(action: object) => void} tap
 */
export function tappable(element, action, tap) {
  if (!action) return element;
  element.classList.add('flex-tappable');
  element.setAttribute('role', 'button');
  element.setAttribute('tabindex', '0');
  if (action.label) element.setAttribute('aria-label', action.label);
  const run = (event) => {
    event.stopPropagation();
    tap(action);
  };
  element.addEventListener('click', run);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.target !== element) return;
    event.preventDefault();
    run(event);
  });
  return element;
}
