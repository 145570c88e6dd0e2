import { button } from './element.js';

/** A button: its colour is the face of primary and secondary ones, the letters of links. */
export function drawButton({ action, style = 'link', height = 'md', color }, tap) {
  return button(
    {
      class: `flex-button flex-button-${style} flex-button-${height}`,
      style: style === 'link' ? { color } : { 'background-color': color },
      'data-testid': 'flex-button',
    },
    (event) => {
      event.stopPropagation();
      tap(action);
    },
    action.label,
  );
}
