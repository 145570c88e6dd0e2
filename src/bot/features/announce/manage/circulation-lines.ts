import { forgottenId, type MessageOutcome, outcomesOf } from '../../../../delivery';
import type { Announcement } from '../../../../domain/announcements/announcement.model';
import { type CirculationEntry, countByGroup } from '../../../../domain/announcements/circulation';
import type { CirculationLine } from '../../../../domain/announcements/circulation-table';
import { occasionOf } from '../../../../domain/announcements/occasions';
import { unitNames } from '../../../../domain/measures/units.rules';
import { type Group, groups } from '../../../../domain/organisations/group.model';
import { personName } from '../../../../domain/people/person-name';
import { groupName } from '../../../../notifications/announcements/group-name';
import { texts as said } from '../../../../notifications/announcements/texts';
import { nameOrPosition } from '../../../../ui/name-or-position';
import { rightName } from '../../../../ui/right-names';
import type { MemberContext } from '../../../context';
import { texts } from './texts';

type Groups = ReadonlyMap<string, Group>;

/** The lines of the evidence of one version, with what the ledger knows of when each message went out. */
export async function circulationLines(
  ctx: MemberContext,
  { _id, state }: Announcement,
  version: number,
  entries: readonly CirculationEntry[],
): Promise<CirculationLine[]> {
  const known = await groupsOf(ctx, entries);
  const recipients = entries.flatMap((entry) => recipientOf(entry, known) ?? []);
  const outcomes = await outcomesOf(ctx.office, occasionOf.version(_id, version), recipients);
  const acknowledged = known.size > 0 ? await countByGroup(ctx.office, _id, version) : new Map<string, number>();
  const lines: CirculationLine[] = [];
  for (const entry of entries) {
    const { kind, recipient, unit, acknowledgedAt } = entry;
    const to = recipientOf(entry, known);
    lines.push({
      ...(await whoOf(ctx, entry, known)),
      unit: unit === null ? null : unitNames(ctx.organisation, [unit]).join(''),
      ...sentOf(entry, to === null ? undefined : outcomes.get(to), state === 'cancelled'),
      inGroup: kind === 'person' && entry.queuedAt === null,
      acknowledgedAt,
      acknowledgedBy: kind === 'group' ? (acknowledged.get(String(recipient)) ?? 0) : null,
    });
  }
  return lines;
}

/** The groups that something was sent to, or acknowledged in. */
async function groupsOf({ office }: MemberContext, entries: readonly CirculationEntry[]): Promise<Groups> {
  const ids = entries.flatMap(({ kind, recipient, group }) => (kind === 'group' ? [recipient] : group ? [group] : []));
  if (ids.length === 0) return new Map();
  const found = await groups(office).find({ _id: { $in: ids } });
  return new Map(found.map((one) => [String(one._id), one]));
}

/** Under whom the ledger has the message that reached somebody; null: not known. */
function recipientOf({ kind, recipient, group, queuedAt, person }: CirculationEntry, known: Groups): string | null {
  if (kind === 'group') return known.get(String(recipient))?.lineGroupId ?? null;
  if (queuedAt === null) return known.get(String(group))?.lineGroupId ?? null;
  // Who left is there under what was put in place of their LINE id.
  return person?.lineUserId ?? forgottenId(recipient);
}

async function whoOf(
  ctx: MemberContext,
  { kind, recipient, person }: CirculationEntry,
  known: Groups,
): Promise<Pick<CirculationLine, 'name' | 'role'>> {
  if (kind === 'group') {
    const group = known.get(String(recipient));
    return { name: group ? await groupName(ctx, group.lineGroupId) : texts.groupGone, role: texts.group };
  }
  if (!person) {
    const position = (await nameOrPosition(ctx.office, [String(recipient)])).get(String(recipient));
    return { name: said.gone, role: position ?? null };
  }
  return {
    name: personName(person),
    role: person.grants.map((grant) => rightName(ctx.organisation, grant)).join(', '),
  };
}

function sentOf(
  { queuedAt, acknowledgedAt }: CirculationEntry,
  outcome: MessageOutcome | undefined,
  isCancelled: boolean,
): Pick<CirculationLine, 'sentAt' | 'notSent'> {
  if (outcome?.state === 'sent') return { sentAt: outcome.closedAt ?? null, notSent: null };
  if (outcome) {
    const isDropped = isCancelled && outcome.state === 'queued';
    return { sentAt: null, notSent: texts.notSent(isDropped ? { state: 'dropped', dropped: 'cancelled' } : outcome) };
  }
  // The ledger forgets after 400 days. Who acknowledged it had got it; of anybody else nothing may be claimed.
  return acknowledgedAt && queuedAt ? { sentAt: queuedAt, notSent: null } : { sentAt: null, notSent: texts.unknown };
}
