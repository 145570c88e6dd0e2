import { pick } from './picker.js';
import { act } from './server.js';
import { texts } from './texts.js';
import { toast } from './toast.js';

/**
 * Does what tapping an action does in LINE.
 * @param {{type: string}} action
 * @param {object} context the pane's
 * @param {{messageId: string} | {area: number}} from the message it stands in, or the area of the rich menu
 */
export async function perform(action, context, from) {
  switch (action.type) {
    case 'uri':
      window.open(action.altUri?.desktop ?? action.uri, '_blank', 'noopener');
      return;
    case 'clipboard':
      await navigator.clipboard.writeText(action.clipboardText);
      toast(texts.copied);
      return;
    case 'camera':
    case 'cameraRoll':
      context.chooseImage();
      return;
    case 'datetimepicker': {
      const value = await pick(action);
      if (value) await tap(action, context, from, value);
      return;
    }
    default:
      openInput(action, context);
      await tap(action, context, from);
  }
}

function tap(action, { person }, from, value) {
  return 'area' in from
    ? act({ do: 'rich-menu', person, area: from.area, value })
    : act({ do: 'press', person, messageId: from.messageId, action, value });
}

function openInput({ inputOption, fillInText }, { composer, menu }) {
  if (inputOption === 'openKeyboard') composer.fill(fillInText ?? '');
  if (inputOption === 'closeRichMenu') menu.show(false);
  if (inputOption === 'openRichMenu') menu.show(true);
}
