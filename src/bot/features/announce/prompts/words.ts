import { compact } from '../../../../compact';
import { addDays, localDate, localTime } from '../../../../domain/calendar/dates';
import { messageAction, postbackAction, textMessage, timePickerAction } from '../../../../line/compose';
import { clipGraphemes } from '../../../../line/limits';
import type { Message } from '../../../../line/types';
import { dropButton, timeButton } from '../buttons';
import { labels, texts } from '../texts';
import { latestSendAt } from '../when';
import { backToPreview, lines, type Prompt, waysOn } from './prompt';

const LONGEST_KNOWN = 300;

/** Asks for the text of the announcement. */
export function askText(prompt: Prompt): Message {
  const { text, version } = prompt.draft;
  const asks = version > 1 ? texts.askCorrection : texts.askText;
  const known = text === null ? null : texts.soFar(clipGraphemes(text, LONGEST_KNOWN));
  return textMessage(lines(prompt.notice, asks, known), waysOn(prompt, backToPreview(prompt)));
}

/** Asks for a title, a link or a picture. */
export function askExtra(prompt: Prompt, what: 'title' | 'link' | 'picture'): Message {
  const asks = { title: texts.askTitle, link: texts.askLink, picture: texts.askPicture }[what];
  return textMessage(lines(prompt.notice, asks), waysOn(prompt, 'preview'));
}

/** Asks when the announcement is to go out: a picker, or words. */
export function askTime(prompt: Prompt): Message {
  const { ctx, token: dialog, draft } = prompt;
  const picked = (at: Date): string => `${localDate(at)}T${localTime(at)}`;
  const tomorrow = `${addDays(ctx.today, 1)}T09:00`;
  const picker = timePickerAction({
    label: labels.pickTime,
    kind: timeButton,
    payload: {},
    dialog,
    initial: tomorrow,
    min: picked(ctx.now),
    max: picked(latestSendAt(ctx.now)),
  });
  const atOnce = postbackAction({ label: labels.noTime, kind: dropButton, payload: { what: 'time' }, dialog });
  return textMessage(
    lines(prompt.notice, texts.askTime),
    compact([
      picker,
      ...labels.times.map((time) => messageAction(time)),
      draft.sendAt === null ? null : atOnce,
      ...waysOn(prompt, 'preview'),
    ]),
  );
}
