import { z } from 'zod';
import { type MessageKind, type OutboxRow, type Prepared, rowKey } from '../../delivery';
import { rolesThatMay } from '../../domain/abilities/roles.rules';
import { type LocalDate, localDate } from '../../domain/calendar/dates';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { people } from '../../domain/people/person.model';
import { loadQueue, type Waiting } from '../../domain/reviews/load-queue';
import { reviewersToTell } from '../../domain/reviews/reviewers.rules';
import { WORKING_DAYS_TO_WAIT } from '../../domain/reviews/waiting.rules';
import { messageAction } from '../../line/compose';
import { phrases } from '../../ui/texts';
import { queueMessage } from './queue-message';
import { noticeTexts } from './texts';

const waitingPayload = z.object({ day: z.string() });
const reminderPayload = waitingPayload.extend({
  /** what was handed in up to this day has waited long enough */
  until: z.string(),
});

/** New reports wait: what waits when it goes out. */
export const waitingKind: MessageKind = {
  kind: 'review.waiting',
  reason: () => noticeTexts.whyWaiting,
  prepare: (office, rows, now) =>
    prepareAll(office, rows, now, (row) => {
      waitingPayload.parse(row.payload);
      return { title: noticeTexts.waitingTitle, until: null };
    }),
};

/** Reports have waited for days: those of them that still wait when it goes out. */
export const reminderKind: MessageKind = {
  kind: 'review.reminder',
  reason: () => noticeTexts.whyReminder,
  prepare: (office, rows, now) =>
    prepareAll(office, rows, now, (row) => {
      const { until } = reminderPayload.parse(row.payload);
      return { title: noticeTexts.reminderTitle(WORKING_DAYS_TO_WAIT), until };
    }),
};

type Read = (row: OutboxRow) => { title: string; until: LocalDate | null };

async function prepareAll(
  office: OfficeId,
  rows: readonly OutboxRow[],
  now: Date,
  read: Read,
): Promise<Map<string, Prepared>> {
  const organisation = await findOrganisation(office);
  const queue = await loadQueue(office);
  const reviewers = await people(office).find({ 'grants.role': { $in: rolesThatMay('review') } });
  const told = queue.map((waiting) => ({ waiting, to: reviewersToTell(reviewers, waiting.measure, waiting.authors) }));
  const prepared = new Map<string, Prepared>();
  for (const row of rows) {
    const { title, until } = read(row);
    const waiting = told
      .filter(({ to }) => to.some(({ _id }) => row.person !== null && _id.equals(row.person)))
      .map((one) => one.waiting)
      .filter((one) => until === null || handedInOn(one) <= until);
    if (!organisation || waiting.length === 0) prepared.set(rowKey(row), { drop: 'nothing_due' });
    else prepared.set(rowKey(row), { send: [listMessage(title, organisation.name, waiting, localDate(now))] });
  }
  return prepared;
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
