import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theHandover } from '../abilities/things';
import { recordAudit } from '../audit/audit.model';
import { localDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { type HandoverState, handovers } from './handover.model';
import { latestAnswer } from './handover.rules';
import type { StoredHandover } from './offer-handover';
import { texts } from './texts';

/** What may become of an offer, and who may decide it. */
const ANSWERS = {
  accepted: { by: 'answer', from: ['offered'] },
  declined: { by: 'answer', from: ['offered'] },
  cancelled: { by: 'cancel', from: ['offered', 'accepted'] },
} as const satisfies Record<string, { by: 'answer' | 'cancel'; from: readonly HandoverState[] }>;
export type HandoverAnswer = keyof typeof ANSWERS;

export interface Answering {
  office: OfficeId;
  handover: mongo.ObjectId;
  /** who answers */
  person: Person;
  answer: HandoverAnswer;
  now: Date;
  eventId: string;
}

/**
 * Accepts, declines or takes back an offer. Call it inside a transaction. The same answer again changes nothing.
 * @throws Refusal `not_ones_own` when it is not theirs to answer, which is audited; `handover_over` when it was answered otherwise;
 * `offer_too_old` when it is too late to take it
 */
export async function answerHandover(answering: Answering): Promise<StoredHandover> {
  const { office, handover: _id, person, answer, now, eventId } = answering;
  const { by, from } = ANSWERS[answer];
  const found = await handovers(office).findOne({ _id });
  if (found && !abilitiesOf(person, theHandover(found))[by]) {
    const refusal = new Refusal('not_ones_own', by === 'answer' ? texts.notYours : texts.notYourOffer);
    await refuseTry(office, answering, { ability: 'handover', subject: String(_id) }, refusal);
  }
  if (found?.state === answer) return found;
  if (found?.state === 'offered' && answer === 'accepted' && latestAnswer(found) < localDate(now)) {
    throw new Refusal('offer_too_old', found.endsOn === latestAnswer(found) ? texts.standInOver : texts.lateOffer);
  }
  const changed =
    found && (await handovers(office).updateOne({ _id, state: { $in: [...from] } }, { $set: { state: answer } }));
  if (!changed) throw new Refusal('handover_over', texts.over);
  await recordAudit(office, {
    at: now,
    actor: person._id,
    action: `handover.${answer}`,
    subject: String(_id),
    eventId,
  });
  return changed;
}
