import type { OfficeId } from '../domain/office-store';
import { LIMITS } from '../line/limits';
import type { Message } from '../line/types';
import type { Log } from '../log';
import { unreachableOf } from './check-recipients';
import type { DropReason } from './drop-reason';
import { type MessageKind, rowKey } from './kinds';
import type { OutboxRow } from './outbox.model';

/** A row and what it says. */
export interface WrittenRow {
  row: OutboxRow;
  messages: Message[];
}

export interface PreparedRows {
  /** in the order of the rows */
  written: WrittenRow[];
  dropped: { row: OutboxRow; reason: DropReason }[];
  /** could not be written now */
  faulty: OutboxRow[];
}

/**
 * Writes rows as things are now: recipients who must not be written to and rows that lost their sense are dropped, the kinds
 * write the rest. A kind that fails holds back its own rows only.
 */
export async function prepareRows(
  rows: readonly OutboxRow[],
  kinds: ReadonlyMap<string, MessageKind>,
  now: Date,
  log: Log,
): Promise<PreparedRows> {
  const prepared: PreparedRows = { written: [], dropped: [], faulty: [] };
  const living = rows.filter((row) => {
    if (row.expiresAt > now) return true;
    prepared.dropped.push({ row, reason: 'too_late' });
    return false;
  });
  const texts = new Map<string, Message[]>();
  for (const [office, ofOffice] of groupedBy(living, ({ office }) => office)) {
    const unreachable = await unreachableOf(office, ofOffice);
    const reachable = ofOffice.filter((row) => {
      const reason = unreachable.get(rowKey(row));
      if (reason) prepared.dropped.push({ row, reason });
      return !reason;
    });
    for (const [kind, ofKind] of groupedBy(reachable, ({ kind }) => kind)) {
      await writeKind(kinds.get(kind), office, ofKind, now).then(
        (written) => {
          for (const { row, reason } of written.dropped) prepared.dropped.push({ row, reason });
          for (const { row, messages } of written.written) texts.set(rowKey(row), messages);
        },
        (error) => {
          log.error({ error, kind, rows: ofKind.length }, 'messages could not be written');
          prepared.faulty.push(...ofKind);
        },
      );
    }
  }
  // The order of urgency again, across offices and kinds.
  for (const row of living) {
    const messages = texts.get(rowKey(row));
    if (messages) prepared.written.push({ row, messages });
  }
  return prepared;
}

async function writeKind(
  kind: MessageKind | undefined,
  office: OfficeId,
  rows: readonly OutboxRow[],
  now: Date,
): Promise<Pick<PreparedRows, 'written' | 'dropped'>> {
  if (!kind) throw new Error('there is no such kind of message');
  const answers = await kind.prepare(office, rows, now);
  const result: Pick<PreparedRows, 'written' | 'dropped'> = { written: [], dropped: [] };
  for (const row of rows) {
    const answer = answers.get(rowKey(row));
    if (!answer) throw new Error(`${kind.kind} left a row out`);
    if ('drop' in answer) result.dropped.push({ row, reason: answer.drop });
    else if (answer.send.length === 0 || answer.send.length > LIMITS.messagesPerSend) {
      throw new RangeError(`${kind.kind} wrote ${answer.send.length} messages`);
    } else result.written.push({ row, messages: answer.send });
  }
  return result;
}

function groupedBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
