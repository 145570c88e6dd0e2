import type { Recipient } from '../../delivery';
import { type OfficeId, officeId } from '../../domain/office-store';
import { officeOf } from '../../domain/people/directory.model';
import { people } from '../../domain/people/person.model';
import type { LateAnswer, LateAnswers, LateOutcome } from '../../line/late-answers';
import { notify } from '../notify';
import { isPerson } from './is-person';
import { lateAnswer } from './late-answer';
import { type Missed, notifyMissed } from './missed-answer';

/** Longer than the month whose messages may be used up. */
const CONFIRMED_WITHIN_MS = 35 * 24 * 3_600_000;

/**
 * Late answers go through the outbox like everything that the bot says on its own, so they wait for LINE, for the rates and for the
 * month's messages. What an event changed is confirmed in any case; a mere question is worth no message: the next reply says that it
 * was missed. Of somebody who belongs to no office nothing is kept.
 */
export function createLateAnswers({ now }: { now: () => Date }): LateAnswers {
  return {
    notSent: async (late) => {
      if (late.changed === null && !late.isApology) return note(late, 'question', now());
      return queue(late, now());
    },
    maybeSent: async (late) => {
      if (late.isApology && late.changed === null) return note(late, 'failed', now());
      return note(late, late.changed === null ? 'maybe' : 'maybe_done', now());
    },
  };
}

async function queue(late: LateAnswer, now: Date): Promise<LateOutcome> {
  const { eventId, receivedAt, to, messages } = late;
  const office = await officeFor(late);
  if (!to || !office || messages.length === 0) return 'left';
  const said = {
    office,
    occasion: `answer/${eventId}`,
    payload: { at: receivedAt.getTime() },
    said: JSON.stringify(messages),
    expiresAt: new Date(now.getTime() + CONFIRMED_WITHIN_MS),
  };
  await notify(lateAnswer, [await recipientOf(office, to)], said, now);
  return 'queued';
}

/** In a group whoever spoke sees that nothing came, and the talk has moved on. */
async function note(late: Omit<LateAnswer, 'messages'>, what: Missed, now: Date): Promise<LateOutcome> {
  const { to, receivedAt: at } = late;
  const office = to && isPerson(to) ? await officeFor(late) : null;
  if (!to || !office) return 'left';
  await notifyMissed({ office, to: await recipientOf(office, to), at, what }, now);
  return 'noted';
}

async function officeFor({ changed, to }: Pick<LateAnswer, 'changed' | 'to'>): Promise<OfficeId | null> {
  if (changed) return officeId(changed);
  return to === null ? null : officeOf(to);
}

/** Who has just left is told so all the same. */
async function recipientOf(office: OfficeId, to: string): Promise<Recipient> {
  if (!isPerson(to)) return { lineGroupId: to };
  const person = await people(office).findOne({ lineUserId: to });
  return { person: person?._id ?? null, lineUserId: to };
}
