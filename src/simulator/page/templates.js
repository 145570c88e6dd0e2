import { h } from './element.js';
import { drawFlex } from './flex.js';

const TITLE = { type: 'text', weight: 'bold', wrap: true, size: 'md' };
const TEXT = { type: 'text', wrap: true, size: 'sm', color: '#555555' };

/**
 * A template message, drawn as the card it looks like.
 * @param {{altText: string, template: object}} message
 * @param {(action: object) => void} tap
 */
export function drawTemplate({ altText, template }, tap) {
  const { columns } = template;
  const style = { shape: template.imageAspectRatio, fit: template.imageSize };
  const contents = columns
    ? { type: 'carousel', contents: columns.map((column) => card({ ...style, ...column })) }
    : card({ ...style, ...template });
  const drawn = drawFlex({ altText, contents }, tap);
  return h('div', { class: 'template' }, drawn);
}

function card({
  type,
  title,
  text,
  actions,
  action,
  thumbnailImageUrl,
  imageUrl,
  defaultAction,
  shape,
  fit,
  imageBackgroundColor,
}) {
  const picture = thumbnailImageUrl ?? imageUrl;
  const labels = actions ?? (action?.label ? [action] : []);
  return {
    type: 'bubble',
    size: 'kilo',
    action: defaultAction ?? (imageUrl ? action : undefined),
    hero: picture && {
      type: 'image',
      url: picture,
      size: 'full',
      aspectRatio: shape === 'square' || imageUrl ? '1:1' : '151:100',
      aspectMode: fit === 'contain' ? 'fit' : 'cover',
      backgroundColor: imageBackgroundColor,
    },
    body: text && {
      type: 'box',
      layout: 'vertical',
      spacing: 'sm',
      contents: [...(title ? [{ ...TITLE, text: title }] : []), { ...TEXT, text }],
    },
    footer: labels.length > 0 && {
      type: 'box',
      layout: type === 'confirm' ? 'horizontal' : 'vertical',
      contents: labels.map((one) => ({ type: 'button', height: 'sm', action: one })),
    },
  };
}
