import { h } from './element.js';
import { drawButton } from './flex-button.js';
import { borderWidth, space } from './flex-measures.js';
import { drawIcon, drawImage } from './flex-media.js';
import { place } from './flex-place.js';
import { drawText } from './flex-text.js';
import { tappable } from './tappable.js';

/**
 * A box and all that is in it.
 * @param {object} box
 * @param {(action: object) => void} tap
 */
export function drawBox(box, tap) {
  const element = h('div', { class: `flex-box flex-${box.layout}`, style: look(box) });
  let isFirst = true;
  for (const component of box.contents) {
    const drawn = drawComponent(component, box.layout, tap);
    place(drawn, component, box, isFirst);
    element.append(drawn);
    if (component.position !== 'absolute') isFirst = false;
  }
  return tappable(element, box.action, tap);
}

function drawComponent(component, layout, tap) {
  switch (component.type) {
    case 'box':
      return drawBox(component, tap);
    case 'text':
      return drawText(component, tap);
    case 'button':
      return drawButton(component, tap);
    case 'image':
      return drawImage(component, layout, tap);
    case 'icon':
      return drawIcon(component);
    case 'separator':
      return h('hr', { class: 'flex-separator', style: { 'border-color': component.color } });
    default:
      return h('div', { class: 'flex-filler' });
  }
}

/** Everything about a box that does not depend on what is around it. */
function look(box) {
  const border = borderWidth(box.borderWidth);
  return {
    'background-color': box.backgroundColor,
    'background-image': gradient(box.background),
    'border-radius': space(box.cornerRadius),
    border: border ? `${border} solid ${box.borderColor ?? '#d4d6da'}` : undefined,
    width: box.width,
    'max-width': box.maxWidth,
    height: box.height,
    'max-height': box.maxHeight,
    'padding-top': space(box.paddingTop ?? box.paddingAll),
    'padding-bottom': space(box.paddingBottom ?? box.paddingAll),
    'padding-inline-start': space(box.paddingStart ?? box.paddingAll),
    'padding-inline-end': space(box.paddingEnd ?? box.paddingAll),
    'justify-content': box.justifyContent,
    'align-items': box.layout === 'baseline' ? undefined : box.alignItems,
  };
}

function gradient(background) {
  if (!background) return undefined;
  const { angle, startColor, centerColor, centerPosition = '50%', endColor } = background;
  const center = centerColor ? `, ${centerColor} ${centerPosition}` : '';
  return `linear-gradient(${angle}, ${startColor}${center}, ${endColor})`;
}
