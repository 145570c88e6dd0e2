import { type MessageKind, type OutboxRow, type Prepared, rowKey } from '../../delivery';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import type { Message } from '../../line/types';
import { announcementMessage, groupMessages } from './announcement-messages';
import { ANNOUNCEMENT, ANNOUNCEMENT_NUDGE } from './kind-names';
import { messageTexts } from './message-texts';
import { announcementsOfRows, type OfRow, unacknowledgedOfRows } from './rows';
import { shownOf } from './shown';

/** An announcement or its correction; what was taken back or corrected meanwhile does not go out. */
export const announcementKind: MessageKind = {
  kind: ANNOUNCEMENT,
  sameForAll: true,
  async prepare(office, rows) {
    const write = await createWriter(office);
    const found = await announcementsOfRows(office, rows);
    return prepareEach(rows, found, (row, of) => ({ send: write(of, row.person ? 'person' : 'group') }));
  },
  reason: () => messageTexts.reason,
};

/** The announcement once more, for who has not acknowledged it. */
export const announcementNudgeKind: MessageKind = {
  kind: ANNOUNCEMENT_NUDGE,
  async prepare(office, rows) {
    const write = await createWriter(office);
    const found = await announcementsOfRows(office, rows);
    const open = await unacknowledgedOfRows(office, rows);
    return prepareEach(rows, found, (row, of) =>
      open.has(rowKey(row)) ? { send: write(of, 'nudge') } : { drop: 'nothing_due' },
    );
  },
  reason: () => messageTexts.nudgeReason,
};

function prepareEach(
  rows: readonly OutboxRow[],
  found: ReadonlyMap<string, OfRow>,
  prepare: (row: OutboxRow, of: OfRow) => Prepared,
): Map<string, Prepared> {
  return new Map(
    rows.map((row) => {
      const of = found.get(rowKey(row));
      if (!of || of.announcement.state === 'cancelled') return [rowKey(row), { drop: 'cancelled' }];
      return [rowKey(row), of.isLatest ? prepare(row, of) : { drop: 'superseded' }];
    }),
  );
}

type Form = 'person' | 'group' | 'nudge';

/** Writes each announcement once in each form: hundreds of rows share it. */
async function createWriter(office: OfficeId): Promise<(of: OfRow, form: Form) => Message[]> {
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error('Messages of an office that is not there');
  const written = new Map<string, Message[]>();
  return ({ announcement }, form) => {
    const key = `${announcement._id}/${form}`;
    const known = written.get(key);
    if (known) return known;
    const shown = shownOf(organisation, announcement);
    const messages =
      form === 'group' ? groupMessages(shown, announcement.mentionAll) : [announcementMessage(shown, form === 'nudge')];
    written.set(key, messages);
    return messages;
  };
}
