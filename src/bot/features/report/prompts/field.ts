import { postbackAction, textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { fieldButton } from '../buttons';
import { EDITABLE } from '../draft';
import { FIELD_NAMES, texts } from '../texts';
import { lines, type PromptAbout, waysOn } from './prompt';

/** Asks which part is to be changed. */
export function askField(prompt: PromptAbout): Message {
  return textMessage(lines(prompt.notice, texts.chooseField), [
    ...EDITABLE.map((field) =>
      postbackAction({ label: FIELD_NAMES[field], kind: fieldButton, payload: { field }, dialog: prompt.token }),
    ),
    ...waysOn(prompt, 'edit', false),
  ]);
}
