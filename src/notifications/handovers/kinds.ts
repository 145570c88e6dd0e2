import { mongo } from 'mongoose';
import { z } from 'zod';
import { type MessageKind, type OutboxRow, type Prepared, rowKey } from '../../delivery';
import { isLocalDate } from '../../domain/calendar/dates';
import { type HandoverState, handovers } from '../../domain/handovers/handover.model';
import type { StoredHandover } from '../../domain/handovers/offer-handover';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import { people } from '../../domain/people/person.model';
import { postbackAction, textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { nameOrPosition } from '../../ui/name-or-position';
import { rightName } from '../../ui/right-names';
import { section, sheetMessage } from '../../ui/sheet';
import { acceptButton, declineButton, refuseButton } from './buttons';
import { labels, texts } from './texts';

export const OFFER = 'handover.offer';
export const NEWS = 'handover.news';
export const FOR_ADMINS = 'handover.for_admins';

const handoverPayload = z.object({ handover: z.string() });
/** What became of a handover, in the words of the news. */
export type HandoverNews = z.infer<typeof newsPayload>;
const newsPayload = z.object({
  answer: z.enum(['accepted', 'declined', 'cancelled', 'refused', 'called_off', 'ended', 'less']),
  /** the other one, by id */
  other: z.string().optional(),
  /** what a message has instead that an older version stored */
  name: z.string().nullable().optional(),
  startsOn: z.string().refine(isLocalDate),
});

/** Asks a colleague to take work over. */
export const offerKind: MessageKind = {
  kind: OFFER,
  prepare: (office, rows) => ofHandover(office, rows, ['offered'], offerMessage),
  reason: () => texts.reasonOffer,
};

/** Tells admins that a right to approve goes over, which they can refuse. */
export const forAdminsKind: MessageKind = {
  kind: FOR_ADMINS,
  prepare: (office, rows) => ofHandover(office, rows, ['accepted', 'active'], adminsMessage),
  reason: () => texts.reasonAdmins,
};

/** A handover that is still what a message is about, and who is in it. */
interface Known {
  organisation: Organisation;
  handover: StoredHandover;
  giver: string;
  receiver: string;
}

/** Writes messages that are each about a handover in one of these states; about another they have lost their sense. */
async function ofHandover(
  office: OfficeId,
  rows: readonly OutboxRow[],
  states: readonly HandoverState[],
  write: (known: Known) => Message,
): Promise<Map<string, Prepared>> {
  const prepared = new Map<string, Prepared>();
  const organisation = await findOrganisation(office);
  for (const row of rows) {
    const _id = new mongo.ObjectId(handoverPayload.parse(row.payload).handover);
    const handover = await handovers(office).findOne({ _id, state: { $in: [...states] } });
    const [giver, receiver] = handover ? await namesOf(office, handover) : [];
    const known = organisation && handover && giver && receiver && { organisation, handover, giver, receiver };
    prepared.set(rowKey(row), known ? { send: [write(known)] } : { drop: 'cancelled' });
  }
  return prepared;
}

async function namesOf(office: OfficeId, { from, to }: StoredHandover): Promise<string[]> {
  const both = await people(office).find({ _id: { $in: [from, to] } });
  return [from, to].map((id) => both.find(({ _id }) => _id.equals(id))?.displayName ?? texts.unnamed);
}

function offerMessage({ organisation, handover, giver }: Known): Message {
  const payload = { handover: String(handover._id) };
  return handoverSheet(organisation, texts.offerTitle, [texts.from(giver), ...linesOf(organisation, handover)], {
    buttons: [
      postbackAction({ label: labels.accept, kind: acceptButton, payload }),
      postbackAction({ label: labels.decline, kind: declineButton, payload }),
    ],
  });
}

function adminsMessage({ organisation, handover, giver, receiver }: Known): Message {
  const lines = [texts.from(giver), texts.to(receiver), ...linesOf(organisation, handover)];
  return handoverSheet(organisation, texts.adminsTitle, lines, {
    tone: 'warn',
    notes: [texts.adminsHow],
    buttons: [
      postbackAction({ label: labels.refuse, kind: refuseButton, payload: { handover: String(handover._id) } }),
    ],
  });
}

const linesOf = (organisation: Organisation, handover: StoredHandover): string[] => [
  labels[handover.kind],
  ...handover.grants.map((grant) => rightName(organisation, grant)),
  texts.period(handover),
];

function handoverSheet(
  { name }: Organisation,
  title: string,
  lines: string[],
  rest: Pick<Parameters<typeof sheetMessage>[0], 'buttons' | 'tone' | 'notes'>,
): Message {
  const altText = texts.alt([title, ...lines].join(' '));
  return sheetMessage({
    kicker: name,
    title,
    lines,
    sections: [section(null, [])],
    altText,
    quickReplies: [],
    ...rest,
  });
}

/** Tells the other one what became of it. */
export const newsKind: MessageKind = {
  kind: NEWS,
  async prepare(office, rows) {
    const news = rows.map((row) => ({ row, ...newsPayload.parse(row.payload) }));
    const names = await nameOrPosition(
      office,
      news.flatMap(({ other }) => other ?? []),
    );
    return new Map(
      news.map(({ row, answer, other, name: stored, startsOn }): [string, Prepared] => {
        const name = names.get(other ?? '') ?? stored ?? texts.unnamed;
        return [rowKey(row), { send: [textMessage(texts.news[answer](name, startsOn))] }];
      }),
    );
  },
  reason: () => texts.reasonNews,
};
