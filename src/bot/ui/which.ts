import { textMessage } from '../../line/compose';
import type { ShownButton } from '../../line/shown-buttons';
import type { Action, Message } from '../../line/types';
import { texts } from '../texts';

/** As many as quick replies. */
const MOST = 13;

/** Asks which of several buttons of the same label was meant; each gets a name of its own, which can be typed as well. */
export function whichMessage(several: readonly ShownButton[]): Message {
  const asked = several.slice(0, MOST).map((button, index) => ({ button, name: texts.buttonAt(index + 1) }));
  const lines = asked.map(({ button, name }) => `${name}: ${button.labels.join(' ')}`);
  return textMessage(
    [texts.whichButton, ...lines].join('\n'),
    asked.map(({ button, name }) => named(button, name)),
  );
}

function named({ does }: ShownButton, name: string): Action {
  return 'data' in does
    ? { type: 'postback', label: name, data: does.data, displayText: name }
    : { type: 'message', label: name, text: does.says };
}
