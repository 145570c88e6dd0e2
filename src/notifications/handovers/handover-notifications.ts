import { mongo } from 'mongoose';
import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/dates';
import { type HandoverState, handovers } from '../../domain/handovers/handover.model';
import type { StoredHandover } from '../../domain/handovers/offer-handover';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import { UNNAMED } from '../../domain/people/texts';
import { postbackAction, textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { nameOrPosition } from '../../ui/name-or-position';
import { rightName } from '../../ui/right-names';
import { section, sheetMessage } from '../../ui/sheet';
import { defineNotification, type Notice } from '../define-notification';
import { acceptButton, declineButton, refuseButton } from './buttons';
import { labels, texts } from './texts';

const handoverSchema = z.object({ handover: z.string() });
const newsSchema = z.object({
  answer: z.enum(['accepted', 'declined', 'cancelled', 'refused', 'called_off', 'ended', 'less']),
  /** the other one, by id */
  other: z.string().optional(),
  /** what a message has instead that an older version stored */
  name: z.string().nullable().optional(),
  startsOn: z.string().refine(isLocalDate),
  /** the giver keeps none of it */
  isForGood: z.literal(true).optional(),
});
/** What became of a handover, in the words of the news. */
export type HandoverNews = z.infer<typeof newsSchema>;

/** Asks a colleague to take work over. */
export const handoverOffer = defineNotification('handover.offer', handoverSchema, {
  why: texts.reasonOffer,
  urgency: 'urgent',
  load: findOrganisation,
  write: (notice, organisation, office) => ofHandover(office, organisation, notice, ['offered'], offerMessage),
  dropReason: 'cancelled',
});

/** Tells admins that a right to approve goes over, which they can refuse. */
export const handoverForAdmins = defineNotification('handover.for_admins', handoverSchema, {
  why: texts.reasonAdmins,
  urgency: 'urgent',
  load: findOrganisation,
  write: (notice, organisation, office) =>
    ofHandover(office, organisation, notice, ['accepted', 'active'], adminsMessage),
  dropReason: 'cancelled',
});

/** A handover that is still what a message is about, and who is in it. */
interface Known {
  organisation: Organisation;
  handover: StoredHandover;
  giver: string;
  receiver: string;
}

/** A message about a handover in one of these states; about another it has lost its sense. */
async function ofHandover(
  office: OfficeId,
  organisation: Organisation | null,
  { payload }: Notice<z.infer<typeof handoverSchema>>,
  states: readonly HandoverState[],
  write: (known: Known) => Message,
): Promise<Message | null> {
  const _id = new mongo.ObjectId(payload.handover);
  const handover = await handovers(office).findOne({ _id, state: { $in: [...states] } });
  const [giver, receiver] = handover ? await namesOf(office, handover) : [];
  return organisation && handover && giver && receiver ? write({ organisation, handover, giver, receiver }) : null;
}

/** Who has given all they had is registered no more: then it is the position that is said. */
async function namesOf(office: OfficeId, { from, to }: StoredHandover): Promise<string[]> {
  const names = await nameOrPosition(office, [String(from), String(to)]);
  return [from, to].map((id) => names.get(String(id)) ?? UNNAMED);
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
    destroys: true,
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
  rest: Pick<Parameters<typeof sheetMessage>[0], 'buttons' | 'tone' | 'notes' | 'destroys'>,
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
export const handoverNews = defineNotification('handover.news', newsSchema, {
  why: texts.reasonNews,
  load: (office, notices) =>
    nameOrPosition(
      office,
      notices.flatMap(({ payload }) => payload.other ?? []),
    ),
  write({ payload: { answer, other, name: stored, startsOn, isForGood } }, names) {
    const name = names.get(other ?? '') ?? stored ?? UNNAMED;
    const told = answer === 'accepted' && isForGood ? 'acceptedForGood' : answer;
    return textMessage(texts.news[told](name, startsOn));
  },
});
