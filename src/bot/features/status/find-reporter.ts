import { belongsTo } from '../../../domain/abilities/roles.rules';
import type { Measure } from '../../../domain/measures/measure.model';
import { unitNames } from '../../../domain/measures/units.rules';
import { formerPeople } from '../../../domain/people/former-person.model';
import { people } from '../../../domain/people/person.model';
import { titledName } from '../../../domain/people/person-name';
import type { Report } from '../../../domain/reports/report.model';
import type { MemberContext } from '../../context';
import type { Reporter } from './reporter';
import { texts } from './texts';

/** Finds who made a report, as far as may be shown here. */
export async function findReporter(ctx: MemberContext, measure: Measure, report: Report): Promise<Reporter> {
  const person = await people(ctx.office).findOne({ _id: report.reportedBy });
  const holder = person ?? (await formerPeople(ctx.office).findOne({ _id: report.reportedBy }));
  if (!holder) return { roles: null, name: null };
  const roles = holder.grants
    .filter(({ unit }) => unit !== null && belongsTo(measure.units, [unit]))
    .map(({ role, unit }) => texts.role(role, unit === null ? null : unitNames(ctx.organisation, [unit]).join('')));
  return { roles: roles.join(', ') || null, name: ctx.chat.kind === 'user' ? person && titledName(person) : null };
}
