import { h } from './element.js';
import { imageWidth, ratio, textSize } from './flex-measures.js';
import { tappable } from './tappable.js';

const ALIGN = { start: 'flex-start', center: 'center', end: 'flex-end' };

/** An image: as wide as its size says at most, in its aspect ratio. */
export function drawImage(component, layout, tap) {
  const { url, size, aspectRatio, aspectMode = 'fit', align = 'center', backgroundColor } = component;
  const frame = h(
    'div',
    {
      class: 'flex-image',
      style: {
        width: imageWidth(size),
        'aspect-ratio': ratio(aspectRatio),
        'background-color': backgroundColor,
      },
    },
    picture(url, aspectMode === 'cover' ? 'cover' : 'contain'),
  );
  const holder = h(
    'div',
    { class: `flex-image-holder flex-image-in-${layout}`, style: { 'justify-content': ALIGN[align] } },
    frame,
  );
  return tappable(holder, component.action, tap);
}

/** Videos are shown by their preview. */
export function drawVideo({ previewUrl, aspectRatio, action }, tap) {
  return drawImage({ url: previewUrl, size: 'full', aspectRatio, aspectMode: 'cover', action }, 'vertical', tap);
}

/** An icon is as high as letters of its size. */
export function drawIcon({ url, size = 'md', aspectRatio }) {
  const image = picture(url, 'contain');
  image.className = 'flex-icon';
  image.style.setProperty('height', textSize(size));
  image.style.setProperty('aspect-ratio', ratio(aspectRatio));
  return image;
}

function picture(url, fit) {
  const image = h('img', { src: url, alt: '', style: { 'object-fit': fit } });
  image.addEventListener('error', () => {
    image.classList.add('broken');
    image.title = url;
  });
  return image;
}
