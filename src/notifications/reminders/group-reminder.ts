import { belongsTo } from '../../domain/abilities/roles.rules';
import type { OfficeId } from '../../domain/office-store';
import { groups } from '../../domain/organisations/group.model';
import { worthReminding } from '../../domain/reminders/still-due.rules';
import { defineNotification, type Notice } from '../define-notification';
import { groupCard } from './group-card';
import { officeCard } from './office-card';
import { OfficeNow } from './office-now';
import { type GroupPayload, groupPayload } from './payloads';
import { reasons } from './texts';

interface Facts {
  at: OfficeNow;
  /** of linked groups, by LINE's id; null: of the whole office */
  unitOf: ReadonlyMap<string, string | null>;
}

/** The digest of a day for a linked group: what its unit, or the office, still owes. */
export const groupReminder = defineNotification('reminder.group', groupPayload, {
  why: reasons.group,
  async load(office: OfficeId, notices: readonly Notice<GroupPayload>[], now): Promise<Facts> {
    const ids = notices.map(({ to }) => to);
    const linked = await groups(office).find({ lineGroupId: { $in: ids }, state: 'linked' });
    return {
      at: await OfficeNow.load(office, now),
      unitOf: new Map(linked.map(({ lineGroupId, unit }) => [lineGroupId, unit])),
    };
  },
  async write({ to, payload }, { at, unitOf }) {
    const unit = unitOf.get(to);
    if (unit === undefined) return null;
    const all = await at.covered(payload.due);
    const covered = unit === null ? all : all.filter(({ measure }) => belongsTo(measure.units, [unit]));
    const open = worthReminding(covered);
    if (open.length === 0) return null;
    return unit === null
      ? officeCard(at, covered, open, 'group', { toReview: 0, unstaffed: [] })
      : groupCard(at, unit, covered, open);
  },
  dropReason: ({ to }, { unitOf }) => (unitOf.has(to) ? 'nothing_due' : 'left'),
});
