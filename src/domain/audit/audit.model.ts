import { mongo, Schema } from 'mongoose';
import { type OfficeId, officeRecords, type Question } from '../office-store';
import { beforeCommit, currentSession, refuseWhileReading } from '../transaction';
import type { auditWords } from './texts';

/** What was done (`report.submitted`), or tried and refused (`refused.review`). */
export type AuditAction = keyof typeof auditWords | `refused.${string}`;

/** One thing that was done or refused: who, what, to what, caused by which event. Written in the same transaction as the change. */
export interface AuditEvent {
  office: OfficeId;
  at: Date;
  /** null: the system itself */
  actor: mongo.ObjectId | null;
  action: AuditAction;
  /** what it was done to, e.g. `measure 2570/3 6m` */
  subject: string;
  eventId: string | null;
}

const schema = new Schema<AuditEvent>(
  {
    at: { type: Date, required: true },
    actor: { type: Schema.Types.ObjectId, default: null },
    action: { type: String, required: true },
    subject: { type: String, default: '' },
    eventId: { type: String, default: null },
  },
  { versionKey: false, collection: 'audit_events' },
);
schema.index({ office: 1, at: 1 });
schema.index({ office: 1, actor: 1, action: 1, eventId: 1 });
schema.index({ office: 1, _id: 1 });

const events = officeRecords<AuditEvent>('AuditEvent', schema, { isTrace: true });

/** What a transaction has still to write down, in order: all of it goes in one command, at its end or before somebody looks. */
const unwritten = new WeakMap<mongo.ClientSession, Map<OfficeId, Omit<AuditEvent, 'office'>[]>>();

/** Writes an audit event. Call it inside the transaction of the change it tells of. */
export async function recordAudit(office: OfficeId, event: Omit<AuditEvent, 'office'>): Promise<void> {
  refuseWhileReading();
  const session = currentSession();
  if (!session || !beforeCommit(writeDown)) return events(office).insertMany([event]);
  const waiting = unwritten.get(session) ?? new Map();
  unwritten.set(session, waiting.set(office, [...(waiting.get(office) ?? []), event]));
}

async function writeDown(): Promise<void> {
  const session = currentSession();
  const waiting = session && unwritten.get(session);
  if (!waiting) return;
  unwritten.delete(session);
  for (const [office, own] of waiting) await events(office).insertMany(own);
}

/** The trail of an office, with what the running transaction has done so far. */
async function trailOf(office: OfficeId) {
  await writeDown();
  return events(office);
}

/** Whether something is written down already as done, or tried, in the same event. */
export async function isTried(office: OfficeId, event: Omit<AuditEvent, 'office' | 'at'>): Promise<boolean> {
  return (await (await trailOf(office)).findOne(event)) !== null;
}

/** The latest audit events of an office, newest first. */
export async function latestAudit(office: OfficeId, limit: number): Promise<AuditEvent[]> {
  return (await trailOf(office)).find({}, { sort: { at: -1 }, limit });
}

/** How much was done in an office since an id was drawn: since nothing is taken out of the trail, the same number is the same. */
export const auditCounted = (office: OfficeId, since: mongo.ObjectId): Question<{ count: number }[]> =>
  events(office).aggregating([{ $match: { _id: { $gte: since } } }, { $count: 'count' }]);

export interface AuditFilter {
  /** at or after */
  from: Date;
  /** before */
  until: Date;
  /** what actions begin with: `report`; null: any */
  areas: readonly string[] | null;
  /** only what comes after this one in the list */
  before: { at: Date; id: string } | null;
  limit: number;
}

/** The audit events of an office that match, newest first. */
export async function auditWithin(office: OfficeId, { from, until, areas, before, limit }: AuditFilter) {
  const ofAreas = areas && { action: { $regex: `^(?:${areas.join('|')})\\.` } };
  const after = before && {
    $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $lt: new mongo.ObjectId(before.id) } }],
  };
  const query = { at: { $gte: from, $lt: until }, ...ofAreas, ...after };
  return (await trailOf(office)).find(query, { sort: { at: -1, _id: -1 }, limit });
}

/** What a person did, newest first. */
export async function auditOf(office: OfficeId, actor: mongo.ObjectId): Promise<AuditEvent[]> {
  return (await trailOf(office)).find({ actor }, { sort: { at: -1 } });
}
