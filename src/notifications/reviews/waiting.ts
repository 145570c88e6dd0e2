import { z } from 'zod';
import { fiscalYearOf, type LocalDate, localDate } from '../../domain/calendar/dates';
import type { OfficeId, Question } from '../../domain/office-store';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import type { StoredPerson } from '../../domain/people/person.model';
import { loadQueue, queueAsked, type Waiting } from '../../domain/reviews/load-queue';
import { reviewersToTell } from '../../domain/reviews/reviewers.rules';
import { WORKING_DAYS_TO_WAIT } from '../../domain/reviews/waiting.rules';
import { messageAction } from '../../line/compose';
import type { Message } from '../../line/types';
import { phrases } from '../../ui/texts';
import { defineNotification, type Notice } from '../define-notification';
import { queueMessage } from './queue-message';
import { reviewersAsked } from './reviewers-asked';
import { noticeTexts } from './texts';

const waitingSchema = z.object({ day: z.string() });
const reminderSchema = waitingSchema.extend({
  /** what was handed in up to this day has waited long enough */
  until: z.string(),
});

interface Facts {
  /** null: the office is not there */
  name: string | null;
  /** what waits, with whom it waits for */
  told: { waiting: Waiting; to: StoredPerson[] }[];
  today: LocalDate;
}

const asks = (office: OfficeId, now: Date): Question<unknown>[] => [
  ...queueAsked(office, fiscalYearOf(now)),
  reviewersAsked(office),
];

async function load(office: OfficeId, _notices: readonly unknown[], now: Date): Promise<Facts> {
  const organisation = await findOrganisation(office);
  const queue = await loadQueue(office);
  const reviewers = await reviewersAsked(office).ask();
  const told = queue.map((waiting) => ({ waiting, to: reviewersToTell(reviewers, waiting.measure, waiting.authors) }));
  return { name: organisation?.name ?? null, told, today: localDate(now) };
}

/** New reports wait: what waits when it goes out. */
export const reviewWaiting = defineNotification('review.waiting', waitingSchema, {
  why: noticeTexts.whyWaiting,
  urgency: 'may_wait',
  asks,
  load,
  write: (notice, facts) => listFor(notice, facts, noticeTexts.waitingTitle, null),
});

/** Reports have waited for days: those of them that still wait when it goes out. */
export const reviewReminder = defineNotification('review.reminder', reminderSchema, {
  why: noticeTexts.whyReminder,
  asks,
  load,
  write: (notice, facts) =>
    listFor(notice, facts, noticeTexts.reminderTitle(WORKING_DAYS_TO_WAIT), notice.payload.until),
});

/** @param until what was handed in later is left out; null: nothing is */
function listFor(
  { person }: Pick<Notice<unknown>, 'person'>,
  { name, told, today }: Facts,
  title: string,
  until: LocalDate | null,
): Message | null {
  const waiting = told
    .filter(({ to }) => to.some(({ _id }) => person !== null && _id.equals(person)))
    .map((one) => one.waiting)
    .filter((one) => until === null || handedInOn(one) <= until);
  return name === null || waiting.length === 0 ? null : listMessage(title, name, waiting, today);
}

const handedInOn = ({ report }: Waiting): LocalDate => localDate(report.reportedAt);

function listMessage(title: string, of: string, waiting: Waiting[], today: LocalDate) {
  return queueMessage({
    title,
    of,
    waiting,
    own: 0,
    place: { unit: null, round: null, from: 0 },
    today,
    quickReplies: [messageAction(phrases.outstanding), messageAction(phrases.overview)],
  });
}
