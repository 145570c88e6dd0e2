import type { mongo } from 'mongoose';
import { type AuditAction, recordAudit } from '../audit/audit.model';
import type { Round } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { type Memo, type MemoEvent, memoEvents, memos } from './memo.model';
import type { MemoAction } from './memo-states.rules';

/** The report of which round. */
export interface RoundKey {
  fiscalYear: number;
  round: Round;
}

/** Who does it, and because of what. */
export interface Doer {
  by: mongo.ObjectId;
  eventId: string;
  now: Date;
}

/** The latest memo of a round, or null when none was ever begun. */
export async function latestMemo(office: OfficeId, { fiscalYear, round }: RoundKey): Promise<Memo | null> {
  return memos(office).findOne({ fiscalYear, round }, { sort: { run: -1 } });
}

/** The steps of a memo, the first first. */
export async function stepsOf(office: OfficeId, { fiscalYear, round, run }: Memo): Promise<MemoEvent[]> {
  return memoEvents(office).find({ fiscalYear, round, run }, { sort: { seq: 1 } });
}

/** Writes the event row of a memo's step and its audit event. Call it inside the transaction that makes the step. */
export async function recordMemoStep(
  office: OfficeId,
  { fiscalYear, round, run }: Pick<Memo, 'fiscalYear' | 'round' | 'run'>,
  action: MemoAction,
  { by, eventId, now }: Doer,
  said: { position: string | null; comment: string | null } = { position: null, comment: null },
): Promise<void> {
  const seq = (await memoEvents(office).count({ fiscalYear, round, run })) + 1;
  await memoEvents(office).insert({ fiscalYear, round, run, seq, action, by, at: now, eventId, ...said });
  const subject = [`memo ${fiscalYear} ${round}`, said.position].filter(Boolean).join(' ');
  await recordAudit(office, { at: now, actor: by, action: AUDITED[action], subject, eventId });
}

const AUDITED: Record<MemoAction, AuditAction> = {
  start: 'memo.started',
  endorse: 'memo.endorsed',
  stop: 'memo.stopped',
  release: 'memo.released',
  withdraw: 'memo.publication_withdrawn',
};
