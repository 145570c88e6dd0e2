import { type LocalDate, localDate } from '../../domain/calendar/dates';
import { measuresOfPlan } from '../../domain/measures/plan';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import { coveredBy, type Due } from '../../domain/reminders/still-due.rules';
import { loadStandings } from '../../domain/reports/load-standings';
import type { Standing } from '../../domain/reports/reports.rules';

/** An office as it is at sending time; each year's standings are loaded once, however many messages are written from them. */
export class OfficeNow {
  private readonly years = new Map<number, Standing[]>();

  private constructor(
    readonly id: OfficeId,
    readonly organisation: Organisation,
    readonly today: LocalDate,
  ) {}

  /** @throws when there is no such office */
  static async load(id: OfficeId, now: Date): Promise<OfficeNow> {
    const organisation = await findOrganisation(id);
    if (!organisation) throw new Error(`No office ${id}`);
    return new OfficeNow(id, organisation, localDate(now));
  }

  /** Where every measure of a year's plan stands in each of its rounds; none where there is no plan. */
  async standings(fiscalYear: number): Promise<Standing[]> {
    const known = this.years.get(fiscalYear);
    if (known) return known;
    const measures = await measuresOfPlan(this.id, fiscalYear);
    const loaded = await loadStandings(this.organisation, { fiscalYear, measures }, this.today);
    this.years.set(fiscalYear, loaded);
    return loaded;
  }

  /** What a reminder of these deadlines covers now, complete or not. */
  async covered(due: readonly Due[]): Promise<Standing[]> {
    const found: Standing[] = [];
    for (const fiscalYear of new Set(due.map((one) => one.fiscalYear))) {
      found.push(...coveredBy(await this.standings(fiscalYear), due));
    }
    return found;
  }
}
