/**
 * Makes an element. Styles go through the CSSOM, which the content security policy allows; text is never parsed as HTML.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] attributes; `class`, `style` (object), `on` (listeners by event), `text`
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (name === 'style') {
      for (const [property, measure] of Object.entries(value)) {
        if (measure !== undefined) element.style.setProperty(property, measure);
      }
    } else if (name === 'text') {
      element.textContent = value;
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * A button with a text or an icon.
 * @param {Record<string, unknown>} properties
 * @param {(event: Event) => void} onClick
 * @param {...(Node | string | null)} children
 */
export function button(properties, onClick, ...children) {
  return h('button', { type: 'button', ...properties, on: { click: onClick } }, ...children);
}
