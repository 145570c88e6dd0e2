import { z } from 'zod';
import { compact } from '../../../../compact';
import { latestSendAt, readSendTime, takeSendTime } from '../../../../domain/announcements/send-time.rules';
import { addDays, instantOf, localDate, localTime } from '../../../../domain/calendar/dates';
import { readTime } from '../../../../domain/calendar/read-time';
import { messageAction, textMessage, timePickerAction } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import type { Message } from '../../../../line/types';
import { isCorrection } from '../../../../notifications/announcements/draft';
import { texts as said } from '../../../../notifications/announcements/texts';
import type { Reading } from '../../../forms/field';
import { formReplies, optionAction } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { REVIEW } from '../../../forms/next-step';
import { change } from '../changes';
import { type AnnounceField, type AnnouncePrompt, notOfCorrections, type Values } from '../draft';
import { labels, texts } from '../texts';

const timeButton = definePostback('announce.time', z.object({}));

/** When it goes out, if not at once. */
export const timeField: AnnounceField = {
  name: 'time',
  isOptional: false,
  isAnswered: () => true,
  unavailable: notOfCorrections,
  takesAnyWords: true,
  ask: (prompt) => askTime(prompt),
  read: (text, { ctx }) => (text === labels.noTime ? { answer: { sendAt: null } } : typedTime(text, ctx.now)),
  readAtReview: (text, { ctx }) => (isTime(text, ctx.now) ? typedTime(text, ctx.now) : null),
  buttons: [
    formButton(timeButton, (_payload, { ctx, draft }, { pickedTime: picked }) =>
      isCorrection(draft) ? { ask: 'time' } : pickedTime(picked, ctx.now),
    ),
  ],
};

function askTime(prompt: AnnouncePrompt): Message {
  const { ctx, token: dialog, draft } = prompt;
  const picked = (at: Date): string => `${localDate(at)}T${localTime(at)}`;
  const picker = timePickerAction({
    label: labels.pickTime,
    kind: timeButton,
    payload: {},
    dialog,
    initial: `${addDays(ctx.today, 1)}T09:00`,
    min: picked(ctx.now),
    max: picked(latestSendAt(ctx.now)),
  });
  const atOnce = optionAction(prompt, REVIEW, change.dropTime);
  return textMessage(
    compact([prompt.notice, texts.askTime]).join('\n'),
    compact([
      picker,
      ...labels.times.map((time) => messageAction(time)),
      draft.sendAt === null ? null : atOnce,
      ...formReplies(prompt, false),
    ]),
  );
}

/** Whether words are meant as a time, be it one that cannot be. */
function isTime(text: string, now: Date): boolean {
  const read = readTime(text, now);
  return 'at' in read || read.problem !== 'not_understood';
}

const typedTime = (text: string, now: Date): Reading<Values> => answerOf(readSendTime(text, now));

/** @param picked `YYYY-MM-DDTHH:mm`, Bangkok's */
function pickedTime(picked: string | null, now: Date): Reading<Values> {
  const [day, time] = picked?.split('T') ?? [];
  if (day === undefined || time === undefined) return answerOf({ problem: 'not_understood' });
  return answerOf(takeSendTime(instantOf(day, time), now));
}

function answerOf(read: ReturnType<typeof readSendTime>): Reading<Values> {
  return 'problem' in read
    ? { ask: 'time', notice: said.time[read.problem] }
    : { answer: { sendAt: read.at.toISOString() } };
}
