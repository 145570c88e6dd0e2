import type { mongo } from 'mongoose';
import type { Message } from '../line/types';
import type { OutboxRow } from './outbox.model';
import type { WrittenRow } from './prepare-rows';
import { MULTICAST_MOST } from './send-request';

/** A request to be made, and the rows it is for; the first of them leads. */
export interface RequestDraft {
  messages: Message[];
  to: string[];
  leader: OutboxRow;
  followers: mongo.ObjectId[];
}

/**
 * Puts rows together into as few requests as LINE allows: rows of an office and occasion that say the same share a multicast, every other row
 * is a push of its own. The order of the rows is kept as far as that allows.
 */
export function composeRequests(written: readonly WrittenRow[]): RequestDraft[] {
  const open = new Map<string, RequestDraft>();
  const requests: RequestDraft[] = [];
  for (const { row, messages } of written) {
    const most = Math.min(MULTICAST_MOST, row.atMost ?? MULTICAST_MOST);
    const shared =
      row.content === null ? null : JSON.stringify([row.office, row.kind, row.occasion, row.content, most]);
    const draft = shared === null ? undefined : open.get(shared);
    if (draft && draft.to.length < most) {
      draft.to.push(row.to);
      draft.followers.push(row._id);
      continue;
    }
    const started: RequestDraft = { messages, to: [row.to], leader: row, followers: [] };
    if (shared !== null) open.set(shared, started);
    requests.push(started);
  }
  return requests;
}
