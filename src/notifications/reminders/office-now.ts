import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { belongsTo } from '../../domain/abilities/roles.rules';
import { theReport } from '../../domain/abilities/things';
import { type AssignedUnit, isAskedFor } from '../../domain/assignments/assigned.rules';
import { loadAssigned } from '../../domain/assignments/load-assigned';
import { type LocalDate, localDate, type Round } from '../../domain/calendar/dates';
import { measuresOfPlan } from '../../domain/measures/plan';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation, type Organisation } from '../../domain/organisations/organisation.model';
import type { StoredPerson } from '../../domain/people/person.model';
import { unstaffedUnits } from '../../domain/people/unit-members';
import { coveredBy, type Due } from '../../domain/reminders/still-due.rules';
import { coveredWith, type RoundOfYear, toCatchUpWith } from '../../domain/reports/current.rules';
import { askedWork, loadStandings } from '../../domain/reports/load-standings';
import type { Standing } from '../../domain/reports/reports.rules';
import { loadQueue, type Waiting } from '../../domain/reviews/load-queue';

/** The year (BE) and round that somebody is asked about; null: none was said. */
export interface Asking {
  fiscalYear: number | null;
  round: Round | null;
  /** of that year; unset: all */
  measure?: number | undefined;
}

export interface CatchingUp {
  /** the round that was said; where none was, the open one */
  of: RoundOfYear;
  /** all of the same rounds, complete or not */
  covered: Standing[];
  /** what of it lacks something, most urgent first */
  open: Standing[];
}

/** An office as it is at sending time; each year's standings are loaded once, however many messages are written from them. */
export class OfficeNow {
  private readonly years = new Map<number, Standing[]>();
  private given: AssignedUnit[] | null = null;
  private queue: Waiting[] | null = null;
  private readonly empty = new Map<string, string[]>();

  private constructor(
    readonly id: OfficeId,
    readonly organisation: Organisation,
    readonly now: Date,
    readonly today: LocalDate,
  ) {}

  /** @throws when there is no such office */
  static async load(id: OfficeId, now: Date): Promise<OfficeNow> {
    const organisation = await findOrganisation(id);
    if (!organisation) throw new Error(`No office ${id}`);
    return new OfficeNow(id, organisation, now, localDate(now));
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

  /** What is asked of some of a unit only. */
  async assigned(): Promise<AssignedUnit[]> {
    this.given ??= await loadAssigned(this.id);
    return this.given;
  }

  /** How many reports wait for a person's own review. */
  async toReview(person: StoredPerson): Promise<number> {
    this.queue ??= await loadQueue(this.id);
    return this.queue.filter(({ measure, authors }) => abilitiesOf(person, theReport(measure, authors)).review).length;
  }

  /** Of some units those in which nobody is registered who may report. */
  async unstaffed(units: readonly string[]): Promise<string[]> {
    const key = units.join(' ');
    const known = this.empty.get(key) ?? (await unstaffedUnits(this.id, units));
    this.empty.set(key, known);
    return known;
  }

  /** Of some measures those that a person is asked for. @param units of which they are staff, by key */
  async askedOf(person: StoredPerson, units: readonly string[], standings: readonly Standing[]): Promise<Standing[]> {
    const assigned = await this.assigned();
    return standings.filter(({ measure }) => isAskedFor(assigned, measure, person, units));
  }

  /**
   * What people are asked to catch up with, by a year and a round that were said; null: none was.
   * @param units keys of the units that it is about
   * @throws Refusal `no_plan`
   */
  async toCatchUp({ fiscalYear, round, measure: num }: Asking, units: readonly string[]): Promise<CatchingUp> {
    const { open, standings } = await askedWork(this.organisation, this.now, fiscalYear ?? undefined);
    const own = standings.filter(
      ({ measure }) => belongsTo(measure.units, units) && (num === undefined || measure.num === num),
    );
    const owing = toCatchUpWith(own, open, round);
    return { of: { ...open, round: round ?? open.round }, covered: coveredWith(own, owing), open: owing };
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
