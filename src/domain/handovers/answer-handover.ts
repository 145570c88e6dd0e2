import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { type HandoverState, handovers } from './handover.model';
import type { StoredHandover } from './offer-handover';
import { texts } from './texts';

/** What may become of an offer, and who may decide it. */
const ANSWERS = {
  accepted: { by: 'to', from: ['offered'] },
  declined: { by: 'to', from: ['offered'] },
  cancelled: { by: 'from', from: ['offered', 'accepted'] },
} as const satisfies Record<string, { by: 'to' | 'from'; from: readonly HandoverState[] }>;
export type HandoverAnswer = keyof typeof ANSWERS;

export interface Answering {
  office: OfficeId;
  handover: mongo.ObjectId;
  /** who answers */
  by: mongo.ObjectId;
  answer: HandoverAnswer;
  now: Date;
  eventId: string;
}

/**
 * Accepts, declines or takes back an offer. Call it inside a transaction. The same answer again changes nothing.
 * @throws Refusal `handover_over` when it is not theirs to answer, or answered otherwise already
 */
export async function answerHandover(answering: Answering): Promise<StoredHandover> {
  const { office, handover: _id, by, answer, now, eventId } = answering;
  const { by: side, from } = ANSWERS[answer];
  const found = await handovers(office).findOne({ _id, [side]: by });
  if (found?.state === answer) return found;
  const changed =
    found && (await handovers(office).updateOne({ _id, state: { $in: [...from] } }, { $set: { state: answer } }));
  if (!changed) throw new Refusal('handover_over', texts.over);
  await recordAudit(office, { at: now, actor: by, action: `handover.${answer}`, subject: String(_id), eventId });
  return changed;
}
