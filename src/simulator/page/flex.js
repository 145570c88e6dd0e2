import { button, h } from './element.js';
import { drawBox } from './flex-box.js';
import { BUBBLE } from './flex-measures.js';
import { drawImage, drawVideo } from './flex-media.js';
import { icon } from './icons.js';
import { tappable } from './tappable.js';
import { texts } from './texts.js';

/** Roomy bubbles have wider margins inside; nano and micro narrow ones. */
const NARROW = new Set(['nano', 'micro']);

/**
 * A Flex message.
 * @param {{altText: string, contents: object}} message
 * @param {(action: object) => void} tap
 */
export function drawFlex({ altText, contents }, tap) {
  const drawn = contents.type === 'carousel' ? carousel(contents, tap) : bubble(contents, tap);
  drawn.setAttribute('role', 'group');
  drawn.setAttribute('aria-label', altText);
  return drawn;
}

function carousel({ contents }, tap) {
  const strip = h('div', { class: 'flex-strip', tabindex: '0' }, ...contents.map((one) => bubble(one, tap)));
  const move = (by) => strip.scrollBy({ left: by * (strip.firstElementChild.offsetWidth + 8), behavior: 'smooth' });
  return h(
    'div',
    { class: 'flex-carousel', 'data-testid': 'carousel' },
    strip,
    contents.length > 1 &&
      h(
        'div',
        { class: 'flex-arrows' },
        button({ class: 'flex-arrow', 'aria-label': texts.moveBack }, () => move(-1), icon('back')),
        button({ class: 'flex-arrow flex-arrow-on', 'aria-label': texts.moveOn }, () => move(1), icon('back')),
      ),
  );
}

function bubble({ size = 'mega', direction, styles = {}, action, ...blocks }, tap) {
  const element = h(
    'div',
    {
      class: `flex-bubble flex-${size}${NARROW.has(size) ? ' flex-narrow' : ''}`,
      dir: direction,
      style: { width: `${BUBBLE[size]}px` },
      'data-testid': 'bubble',
    },
    ...['header', 'hero', 'body', 'footer']
      .filter((name) => blocks[name])
      .map((name) => block(name, blocks[name], styles[name] ?? {}, tap)),
  );
  return tappable(element, action, tap);
}

function block(name, component, { backgroundColor, separator, separatorColor }, tap) {
  return h(
    'div',
    {
      class: `flex-block flex-${name}`,
      style: {
        'background-color': backgroundColor,
        'border-top': separator ? `1px solid ${separatorColor ?? '#d4d6da'}` : undefined,
      },
    },
    draw(component, tap, name),
  );
}

function draw(component, tap, name) {
  if (component.type === 'image') return drawImage(component, 'vertical', tap);
  if (component.type === 'video') return drawVideo(component, tap);
  const box = drawBox(component, tap);
  // A block's own padding is the standard one unless the box says otherwise.
  if (name !== 'hero') box.classList.add('flex-outer');
  return box;
}
