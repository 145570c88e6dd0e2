import type { FilterQuery, mongo } from 'mongoose';
import { compact } from '../compact';
import type { OfficeId } from '../domain/office-store';
import { countMessages } from './count-messages';
import { type Envelope, Outbox, type OutboxState } from './outbox.model';
import { type OutboxRow, rowsOf } from './rows';

/** A line of the ledger: to whom, what for, when, how often tried, LINE's request id, and what became of it. */
export type LedgerLine = Omit<
  OutboxRow,
  'claim' | 'leasedUntil' | 'retryKey' | 'request' | 'said' | 'unclear' | 'requestIds'
>;

/** An envelope for many holds 20 kB. */
const MOST_AT_ONCE = 100;
const WITHOUT_WORKINGS = '-claim -leasedUntil -retryKey -request -said -unclear -requestIds';

export interface LedgerFilter {
  person?: mongo.ObjectId;
  /** LINE's id of the user or group */
  to?: string;
  occasion?: string;
  /** planned at or after */
  since?: Date;
  /** planned before */
  until?: Date;
  /** what became of them; any by default */
  states?: readonly OutboxState[];
  /** only lines that come after this one */
  before?: Pick<OutboxRow, 'key' | 'createdAt'>;
  /** at most so many lines */
  limit: number;
}

/** The messages of an office that match, newest first, and one line for each recipient. */
export async function ledgerOf(office: OfficeId, filter: LedgerFilter): Promise<LedgerLine[]> {
  const lines: LedgerLine[] = [];
  const envelopes = Outbox.find(queryOf(office, filter), WITHOUT_WORKINGS)
    .sort({ createdAt: -1, _id: -1 })
    .lean<Envelope>()
    .cursor({ batchSize: Math.min(filter.limit + 1, MOST_AT_ONCE) });
  for await (const envelope of envelopes) {
    lines.push(...rowsOf(envelope).filter(matches(filter)));
    if (lines.length >= filter.limit) break;
  }
  return withRequestIds(office, lines.slice(0, filter.limit));
}

/** Lines with LINE's request ids, also where those stand in the envelope that they were closed with. */
async function withRequestIds(office: OfficeId, lines: LedgerLine[]): Promise<LedgerLine[]> {
  const closedWith = compact(lines.map((line) => line.closedWith));
  if (closedWith.length === 0) return lines;
  const having = await Outbox.find({ office, _id: { $in: closedWith } }, 'requestIds')
    .lean<Pick<Envelope, 'requestIds'>[]>()
    .exec();
  const ids: Envelope['requestIds'] = Object.assign({}, ...having.map(({ requestIds }) => requestIds));
  return lines.map((line) => (line.closedWith ? { ...line, requestId: ids?.[line._id.toHexString()] ?? null } : line));
}

/** All lines of the envelopes that match, in no order, without LINE's request ids. */
export async function linesOf(query: FilterQuery<Envelope>): Promise<Omit<LedgerLine, 'requestId'>[]> {
  return (await Outbox.find(query, WITHOUT_WORKINGS).lean<Envelope[]>().exec()).flatMap(rowsOf);
}

/** An envelope's lines come in its own order; a page may end within one. */
function queryOf(office: OfficeId, { person, to, occasion, since, until, states, before }: LedgerFilter) {
  const last = before && positionOf(before.key);
  const fromThere = before && [
    { createdAt: { $lt: before.createdAt } },
    { createdAt: before.createdAt, _id: { $lte: last?.id } },
  ];
  // Whom an envelope leaves out has a line that is dropped, whatever becomes of the others.
  const inState = states && compact([{ state: { $in: [...states] } }, states.includes('dropped') && ANYBODY_EXCLUDED]);
  return {
    office,
    ...(person && { people: person }),
    ...(to && { to }),
    ...(occasion && { occasion }),
    ...((since || until) && { createdAt: { ...(since && { $gte: since }), ...(until && { $lt: until }) } }),
    $and: compact([inState ? { $or: inState } : null, fromThere ? { $or: fromThere } : null, {}]),
  } as FilterQuery<Envelope>;
}

const ANYBODY_EXCLUDED = { 'left.0': { $exists: true } };

function positionOf(key: string): { id: string; at: number } {
  const [id = '', at = '0'] = key.split('/');
  return { id, at: Number(at) };
}

function matches({ person, to, states, before }: LedgerFilter): (row: OutboxRow) => boolean {
  const last = before && positionOf(before.key);
  return (row) => {
    if (person && !row.person?.equals(person)) return false;
    if (to && row.to !== to) return false;
    if (states && !states.includes(row.state)) return false;
    const { id, at } = positionOf(row.key);
    return !last || id !== last.id || at > last.at;
  };
}

/** The messages of an office that LINE refused, or never said of whether they were sent, newest first. */
export async function failedOf(office: OfficeId, since: Date, limit: number): Promise<LedgerLine[]> {
  return ledgerOf(office, { since, states: ['failed'], limit });
}

export interface LedgerCount {
  kind: string;
  state: OutboxState;
  rows: number;
}

/** How many messages of an office were planned from one instant to before another, by kind and by what has become of them. */
export async function countLedger(office: OfficeId, from: Date, before: Date): Promise<LedgerCount[]> {
  const counted = await countMessages({ office, createdAt: { $gte: from, $lt: before } });
  const counts = new Map<string, LedgerCount>();
  for (const { kind, state, messages } of counted) {
    const key = `${kind} ${state}`;
    const count = counts.get(key) ?? { kind, state, rows: 0 };
    counts.set(key, { ...count, rows: count.rows + messages });
  }
  const inOrder = (a: LedgerCount, b: LedgerCount) => a.kind.localeCompare(b.kind) || a.state.localeCompare(b.state);
  return [...counts.values()].sort(inOrder);
}

/** How many due messages of an office have not gone out yet. */
export async function unsentOf(office: OfficeId, now: Date): Promise<number> {
  const due = { office, state: { $in: ['queued', 'under_way'] }, notBefore: { $lte: now } };
  const counted = await countMessages(due as FilterQuery<Envelope>);
  return counted.filter(({ state }) => state !== 'dropped').reduce((sum, { messages }) => sum + messages, 0);
}
