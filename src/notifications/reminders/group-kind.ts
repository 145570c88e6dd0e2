import { type MessageKind, type Prepared, rowKey } from '../../delivery';
import { belongsTo } from '../../domain/abilities/roles.rules';
import { groups } from '../../domain/organisations/group.model';
import { worthReminding } from '../../domain/reminders/still-due.rules';
import { groupCard } from './group-card';
import { officeCard } from './office-card';
import { OfficeNow } from './office-now';
import { type GroupPayload, groupPayload, KINDS } from './payloads';
import { reasons } from './texts';

/** The digest of a day for a linked group: what its unit, or the office, still owes. */
export const groupKind: MessageKind = {
  kind: KINDS.group,
  async prepare(office, rows, now) {
    const at = await OfficeNow.load(office, now);
    const linked = await groups(office).find({ lineGroupId: { $in: rows.map(({ to }) => to) }, state: 'linked' });
    const unitOf = new Map(linked.map(({ lineGroupId, unit }) => [lineGroupId, unit]));
    const prepared = new Map<string, Prepared>();
    for (const row of rows) {
      const unit = unitOf.get(row.to);
      const { due } = groupPayload.parse(row.payload);
      prepared.set(rowKey(row), unit === undefined ? { drop: 'left' } : await write(at, unit, due));
    }
    return prepared;
  },
  reason: () => reasons.group,
};

async function write(at: OfficeNow, unit: string | null, due: GroupPayload['due']): Promise<Prepared> {
  const all = await at.covered(due);
  const covered = unit === null ? all : all.filter(({ measure }) => belongsTo(measure.units, [unit]));
  const open = worthReminding(covered);
  if (open.length === 0) return { drop: 'nothing_due' };
  return { send: [unit === null ? officeCard(at, covered, open, 'group') : groupCard(at, unit, covered, open)] };
}
