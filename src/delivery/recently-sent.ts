import type { FilterQuery } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { lookUpReading } from '../domain/read-together';
import { isReadingOnly } from '../domain/transaction';
import { messagesOf } from '../line/fixed-messages';
import type { Message } from '../line/types';
import type { Log } from '../log';
import type { MessageKind } from './kinds';
import { type Envelope, Outbox } from './outbox.model';
import { rowsOf } from './rows';

/** Longer than a weekend. */
const DAYS = 4;
/** As many as somebody may still have before their eyes. */
const MOST = 5;
const NEWEST_FIRST = { closedAt: -1 } as const;

/** Gives what was sent to a person or a group lately, the newest first, as it would be said now. */
export type RecentlySent = (office: OfficeId, to: string, now: Date) => Promise<Message[][]>;

/**
 * What the bot said on its own lately, written anew from what is true now: nothing need be kept of it. What has lost its sense, and
 * answers, are left out; one that cannot be written is logged and left out.
 */
export function createRecentlySent(kinds: ReadonlyMap<string, MessageKind>, log: Log): RecentlySent {
  const notices = [...kinds.values()].filter(({ isAnswer }) => !isAnswer).map(({ kind }) => kind);
  return async (office, to, now) => {
    const since = new Date(now.getTime() - DAYS * 24 * 3_600_000);
    const sent = await latest({ office, to, kind: { $in: notices }, state: 'sent', closedAt: { $gt: since } });
    const said: Message[][] = [];
    for (const envelope of sent) {
      const row = rowsOf(envelope).find((one) => one.to === to && one.state === 'sent');
      if (!row) continue;
      try {
        const prepared = (await kinds.get(row.kind)?.prepare(office, [row], now))?.get(row.key);
        if (prepared && 'send' in prepared) said.push(messagesOf(prepared.send));
      } catch (error) {
        log.error({ error, office, kind: row.kind }, 'a message could not be written once more');
      }
    }
    return said;
  };
}

async function latest(asked: FilterQuery<Envelope> & { office: OfficeId }): Promise<readonly Envelope[]> {
  if (!isReadingOnly()) return Outbox.find(asked).sort(NEWEST_FIRST).limit(MOST).lean<Envelope[]>().exec();
  const pipeline = [{ $match: asked }, { $sort: NEWEST_FIRST }, { $limit: MOST }];
  const stage = (as: string) => ({ $lookup: { from: Outbox.collection.name, let: {}, pipeline, as } });
  const [found = []] = (await lookUpReading(asked.office, [{ kind: 'recently sent', asked, stage }])) ?? [];
  return found as Envelope[];
}
