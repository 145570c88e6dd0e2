import { h } from './element.js';
import { textSize } from './flex-measures.js';
import { tappable } from './tappable.js';

/** A text, plain or of spans. Without `wrap` it is one line that ends in an ellipsis. */
export function drawText(component, tap) {
  const { text, contents, wrap, maxLines, align, lineSpacing, size = 'md' } = component;
  const element = h(
    'div',
    {
      class: `flex-text${wrap ? ' flex-wrap' : ''}${wrap && maxLines ? ' flex-clamp' : ''}`,
      style: {
        ...letters({ size, ...component }),
        'text-align': align,
        'line-height': lineSpacing ? `calc(1.4em + ${lineSpacing})` : undefined,
        '-webkit-line-clamp': wrap && maxLines ? String(maxLines) : undefined,
      },
    },
    ...(contents ? contents.map((span) => h('span', { style: letters(span), text: span.text })) : [text]),
  );
  return tappable(element, component.action, tap);
}

function letters({ size, color, weight, style, decoration }) {
  return {
    'font-size': textSize(size),
    color,
    'font-weight': weight === 'bold' ? '700' : weight === 'regular' ? '400' : undefined,
    'font-style': style,
    'text-decoration': decoration,
  };
}
