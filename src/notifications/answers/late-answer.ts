import { z } from 'zod';
import { textMessage } from '../../line/compose';
import { LIMITS } from '../../line/limits';
import type { Message } from '../../line/types';
import { defineNotification } from '../define-notification';
import { isPerson } from './is-person';
import { notifyMissed } from './missed-answer';
import { saidAt } from './said-at';
import { texts } from './texts';

/** An answer that could not be sent by reply, as it was: it tells of something that was done. `at`: when the event came (ms). */
export const lateAnswer = defineNotification('answer.late', z.object({ at: z.int() }), {
  why: texts.lateReason,
  // Should the person say something first, it goes with the answer to that, free of charge.
  urgency: 'may_wait',
  isAnswer: true,
  load: async (_office, _notices, now) => now,
  write({ payload, said }, now) {
    if (said === undefined) throw new TypeError('a late answer without its messages');
    const messages = JSON.parse(said) as Message[];
    if (messages.length >= LIMITS.messagesPerSend) return messages;
    return [textMessage(texts.late(saidAt(payload.at, now))), ...messages];
  },
  // Nothing of it is said a second time, but of what was done people learn in any case.
  async onUnclear({ to, person, payload }, office, now) {
    if (!isPerson(to)) return;
    const at = new Date(payload.at);
    await notifyMissed({ office, to: { person, lineUserId: to }, at, what: 'maybe_done' }, now);
  },
});
