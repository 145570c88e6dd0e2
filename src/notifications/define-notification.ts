import type { z } from 'zod';
import {
  type DropReason,
  type MessageKind,
  type OfOffice,
  type OutboxRow,
  type Prepared,
  type Priority,
  rowKey,
} from '../delivery';
import { askTogether } from '../domain/ask-together';
import type { OfficeId, Question } from '../domain/office-store';
import { FixedMessages } from '../line/fixed-messages';
import type { Message } from '../line/types';

/** One message to be written: what it was put into the outbox with, and for whom. */
export interface Notice<Payload> extends Pick<OutboxRow, 'key' | 'to' | 'person' | 'occasion' | 'said'> {
  payload: Payload;
}

/** Notices of one office. */
export interface NoticesOf<Payload> {
  office: OfficeId;
  notices: readonly Notice<Payload>[];
}

type Said = Message | Message[] | FixedMessages | null;

/** What the bot says of its own accord on one kind of occasion. Written when it goes out, from what is true then. */
export interface NotificationDefinition<Payload, Facts> {
  /** why its recipient gets it, in one Thai sentence without names */
  why: string | ((payload: Payload) => string);
  /** `urgent` goes first, `may_wait` rides along with an answer where it can; `normal` when left out */
  urgency?: Priority;
  /** those who are told from the same payload on the same occasion share an envelope, one request to LINE, while it says the same to them */
  sharesEnvelope?: true;
  /** what is said depends on the payload alone: of an envelope for many it is written once */
  sameForAll?: true;
  /** it answers what somebody said: whoever wants no notifications gets it too */
  isAnswer?: true;
  /** what `load` asks: it is asked together */
  asks?(office: OfficeId, now: Date): readonly Question<unknown>[];
  /** looks up what is needed for all of an office's notices at once */
  load?(office: OfficeId, notices: readonly Notice<Payload>[], now: Date): Promise<Facts>;
  /**
   * `load` for the notices of several offices at once, in as many questions as for one; for what is `sameForAll`.
   * @returns the facts of each office
   */
  loadAcross?(offices: readonly NoticesOf<Payload>[], now: Date): Promise<(office: OfficeId) => Facts>;
  /** what is said, one to five messages; null: it has lost its sense */
  write(notice: Notice<Payload>, facts: Facts, office: OfficeId): Said | Promise<Said>;
  /** it may have arrived, and nothing can tell any more: what is done about it, in the transaction that closes it */
  onUnclear?(notice: Notice<Payload>, office: OfficeId, now: Date): Promise<void>;
  /** why nothing is said where `write` gives null; `nothing_due` when left out */
  dropReason?: DropReason | ((notice: Notice<Payload>, facts: Facts) => DropReason);
}

/** A kind of notification, as `notify` takes it and the outbox knows it. @typeParam Payload what it is put into the outbox with */
export interface Notification<Payload> extends MessageKind {
  schema: z.ZodType<Payload>;
  urgency: Priority;
  sharesEnvelope: boolean;
}

/**
 * Defines what the bot says on its own.
 * @param name unique, and stored in the outbox: a new name is a new kind, and messages under the old one are not written any more
 * @param schema the payload, as it is stored
 */
export function defineNotification<Payload extends object, Facts = null>(
  name: string,
  schema: z.ZodType<Payload>,
  definition: NotificationDefinition<Payload, Facts>,
): Notification<Payload> {
  const {
    why,
    urgency = 'normal',
    sharesEnvelope = false,
    sameForAll = false,
    isAnswer = false,
    asks,
    load,
    loadAcross,
    write,
    onUnclear,
    dropReason = 'nothing_due',
  } = definition;
  const toNotice = ({ key, to, person, occasion, payload, said }: OutboxRow): Notice<Payload> => ({
    key,
    to,
    person,
    occasion,
    payload: schema.parse(payload),
    ...(said !== undefined && { said }),
  });
  const prepareOne = async (notice: Notice<Payload>, facts: Facts, office: OfficeId): Promise<Prepared> => {
    const said = await write(notice, facts, office);
    // The very same list where `write` gave it for several: whoever sends it need not compare.
    if (said !== null) return { send: Array.isArray(said) || said instanceof FixedMessages ? said : [said] };
    return { drop: typeof dropReason === 'function' ? dropReason(notice, facts) : dropReason };
  };
  return {
    kind: name,
    schema,
    urgency,
    sharesEnvelope,
    sameForAll,
    isAnswer,
    reason: ({ payload }) => (typeof why === 'function' ? why(schema.parse(payload)) : why),
    async prepare(office, rows, now) {
      const notices = rows.map(toNotice);
      if (asks) await askTogether(office, asks(office, now));
      const facts = load ? await load(office, notices, now) : (null as Facts);
      const prepared = new Map<string, Prepared>();
      for (const notice of notices) prepared.set(rowKey(notice), await prepareOne(notice, facts, office));
      return prepared;
    },
    ...(loadAcross && {
      async prepareAcross(offices: readonly OfOffice[], now: Date) {
        const asked = offices.map(({ office, rows }) => ({ office, notices: rows.map(toNotice) }));
        const factsOf = await loadAcross(asked, now);
        const prepared = new Map<string, Prepared>();
        for (const { office, notices } of asked) {
          const facts = factsOf(office);
          for (const notice of notices) prepared.set(rowKey(notice), await prepareOne(notice, facts, office));
        }
        return prepared;
      },
    }),
    ...(asks && { asks }),
    ...(onUnclear && {
      async onUnclear(office: OfficeId, rows: readonly OutboxRow[], now: Date) {
        for (const notice of rows.map(toNotice)) await onUnclear(notice, office, now);
      },
    }),
  };
}
