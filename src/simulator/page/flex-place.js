import { space } from './flex-measures.js';

const GRAVITY = { top: 'flex-start', center: 'center', bottom: 'flex-end' };

/**
 * Puts a component into its box: its share of the room, the space before it, its offsets.
 * In horizontal and baseline boxes everything but icons and separators shares the width unless told otherwise; in vertical
 * ones everything is as high as it is. A component's margin stands instead of the box's spacing; the first has none.
 */
export function place(element, component, box, isFirst) {
  const { style } = element;
  const isVertical = box.layout === 'vertical';
  if (component.position === 'absolute') {
    style.setProperty('position', 'absolute');
    offsets(style, component);
    return;
  }
  if (component.position === 'relative' || hasOffset(component)) {
    style.setProperty('position', 'relative');
    offsets(style, component);
  }
  style.setProperty('flex', share(component, isVertical));
  const before = isFirst ? undefined : (space(component.margin) ?? space(box.spacing));
  if (before) style.setProperty(isVertical ? 'margin-top' : 'margin-inline-start', before);
  gravity(style, component, isVertical);
}

function share(component, isVertical) {
  const { type, flex } = component;
  if (type === 'separator' || type === 'icon') return 'none';
  if (flex === undefined && hasOwnSize(component, isVertical)) return 'none';
  const ratio = flex ?? (isVertical && type !== 'filler' ? 0 : 1);
  if (ratio === 0) return isVertical ? '0 0 auto' : '0 1 auto';
  return isVertical ? `${ratio} 0 auto` : `${ratio} 1 0`;
}

function hasOwnSize({ type, width, height }, isVertical) {
  return type === 'box' && (isVertical ? height : width) !== undefined;
}

function gravity(style, { gravity: value, type }, isVertical) {
  if (!value || type === 'icon') return;
  if (isVertical) {
    if (value !== 'top') style.setProperty('margin-top', 'auto');
    if (value === 'center') style.setProperty('margin-bottom', 'auto');
  } else style.setProperty('align-self', GRAVITY[value]);
}

const hasOffset = ({ offsetTop, offsetBottom, offsetStart, offsetEnd }) =>
  [offsetTop, offsetBottom, offsetStart, offsetEnd].some((value) => value !== undefined);

function offsets(style, { offsetTop, offsetBottom, offsetStart, offsetEnd }) {
  const sides = {
    top: offsetTop,
    bottom: offsetBottom,
    'inset-inline-start': offsetStart,
    'inset-inline-end': offsetEnd,
  };
  for (const [side, value] of Object.entries(sides)) {
    if (value !== undefined) style.setProperty(side, space(value));
  }
}
