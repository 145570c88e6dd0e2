import { outcomesOf } from '../../../../delivery/outcomes';
import { type Announcement, currentContent } from '../../../../domain/announcements/announcement.model';
import type { CirculationEntry } from '../../../../domain/announcements/circulation';
import type { CirculationLine } from '../../../../domain/announcements/circulation-table';
import { occasionOf } from '../../../../domain/announcements/occasions';
import { unitNames } from '../../../../domain/measures/units.rules';
import type { MemberContext } from '../../../context';
import { rightName } from '../../../right-names';
import { texts } from './texts';

/** The lines of the evidence, with what the ledger knows of when each message went out. */
export async function circulationLines(
  ctx: MemberContext,
  announcement: Announcement,
  entries: readonly CirculationEntry[],
): Promise<CirculationLine[]> {
  const occasion = occasionOf.version(announcement._id, currentContent(announcement).version);
  const ids = entries.flatMap(({ person }) => (person ? [person.lineUserId] : []));
  const outcomes = await outcomesOf(ctx.officeId, occasion, ids);
  return entries.map(({ person, unit, queuedAt, acknowledgedAt }) => {
    const outcome = person ? outcomes.get(person.lineUserId) : undefined;
    const isSent = outcome === undefined || outcome.state === 'sent';
    return {
      name: person ? person.displayName : texts.gone,
      unit: unit === null ? null : unitNames(ctx.office, [unit]).join(''),
      role: person ? person.grants.map((grant) => rightName(ctx.office, grant)).join(', ') : null,
      // The ledger forgets after 400 days; when it was put on its way stays known.
      sentAt: isSent ? (outcome?.closedAt ?? queuedAt) : null,
      notSent: outcome ? texts.notSent(outcome) : null,
      acknowledgedAt,
    };
  });
}
