import { mongo } from 'mongoose';
import { addDays, fiscalYearOf, instantOf, type LocalDate } from '../domain/calendar/dates';
import { measures } from '../domain/measures/measure.model';
import { type OfficeId, officeId } from '../domain/office-store';
import { saveOrganisation } from '../domain/organisations/organisation.model';
import { people } from '../domain/people/person.model';
import { NOTICE_VERSION } from '../domain/people/privacy-notice';

const UNITS = 20;
const UNITS_EACH = 3;
/** A lead day of the reminders. */
const DAYS_LEFT = 7;

export interface CrowdMember {
  _id: mongo.ObjectId;
  office: OfficeId;
  lineUserId: string;
  /** the titles of the measures that are due for this person, in order */
  due: string[];
}

/** Many offices with many people each. Each unit has one measure, each person three units: no two of an office have the same list. */
export class Crowd {
  readonly offices: OfficeId[];
  readonly members: CrowdMember[];
  /** by whom each office announces: somebody who blocked the bot and gets nothing */
  readonly executives: ReadonlyMap<OfficeId, mongo.ObjectId>;

  /** @param today a lead day of what is due */
  constructor(
    offices: number,
    peopleEach: number,
    private readonly today: LocalDate,
  ) {
    this.offices = Array.from({ length: offices }, (_, index) => officeId(`office-${index + 1}`));
    this.executives = new Map(this.offices.map((office) => [office, new mongo.ObjectId()]));
    const choices = [...choicesOf(UNITS, UNITS_EACH)].slice(0, peopleEach);
    if (choices.length < peopleEach) throw new RangeError(`There are only ${choices.length} lists`);
    this.members = this.offices.flatMap((office, at) =>
      choices.map((units, index) => ({
        _id: new mongo.ObjectId(),
        office,
        lineUserId: lineUserId(at * peopleEach + index),
        due: units.map((unit) => titleOf(office, unit)),
      })),
    );
  }

  /** Stores offices, measures and people in the connected database. */
  async store(): Promise<void> {
    const begin = instantOf(this.today);
    for (const office of this.offices) {
      await saveOrganisation(this.organisation(office));
      await measures(office).insertMany(Array.from({ length: UNITS }, (_, unit) => this.measure(office, unit)));
      const members = this.members.filter((member) => member.office === office);
      await people(office).insertMany(
        members.map(({ _id, lineUserId, due }) => ({
          _id,
          lineUserId,
          displayName: 'เจ้าหน้าที่',
          fullName: 'เจ้าหน้าที่',
          reach: 'reachable' as const,
          registeredAt: begin,
          consent: { version: NOTICE_VERSION, at: begin },
          grants: due.map((title) => ({ role: 'staff' as const, unit: unitKey(unitOf(title)) })),
        })),
      );
    }
  }

  /** Stores the executives, too. */
  async storeExecutives(): Promise<void> {
    for (const office of this.offices) await people(office).insert(this.executive(office));
  }

  private executive(office: OfficeId) {
    const at = this.offices.indexOf(office);
    const begin = instantOf(this.today);
    return {
      _id: this.executives.get(office),
      lineUserId: lineUserId(this.members.length + at),
      displayName: 'ผู้บริหาร',
      fullName: 'ผู้บริหาร',
      reach: 'blocked' as const,
      registeredAt: begin,
      consent: { version: NOTICE_VERSION, at: begin },
      grants: [{ role: 'executive' as const, unit: null }],
    };
  }

  private organisation(office: OfficeId) {
    const units = Array.from({ length: UNITS }, (_, unit) => unit);
    return {
      _id: office,
      name: `สำนักงาน ${office}`,
      type: 'อบต.',
      tambon: null,
      amphoe: null,
      province: null,
      units: units.map((unit) => ({ key: unitKey(unit), name: `กองที่ ${unit + 1}`, aliases: [], group: false })),
      roundDates: [{ fiscalYear: this.fiscalYear, round: '6m' as const, dueOn: addDays(this.today, DAYS_LEFT) }],
    };
  }

  private measure(office: OfficeId, unit: number) {
    return {
      fiscalYear: this.fiscalYear,
      num: unit + 1,
      title: titleOf(office, unit),
      units: [unitKey(unit)],
      guidelines: [],
      procedures: [],
      followUp: [],
      indicators: [],
      items: [],
      dueOn: {},
      rounds: ['6m' as const],
      period: null,
      carriedFrom: null,
      group: null,
      result: null,
    };
  }

  private get fiscalYear(): number {
    return fiscalYearOf(instantOf(this.today));
  }
}

const TITLE = /มาตรการทดสอบ office-\d+ ข้อ (\d+)\b/g;
const titleOf = (office: OfficeId, unit: number): string => `มาตรการทดสอบ ${office} ข้อ ${unit + 1}`;
const unitOf = (title: string): number => Number(title.split(' ').at(-1)) - 1;
const unitKey = (unit: number): string => `unit_${unit + 1}`;
const lineUserId = (index: number): string => `U${index.toString(16).padStart(32, '0')}`;

/** The measures that a message names, each once, in the order of their numbers. */
export function titlesIn(body: string): string[] {
  return [...new Set(body.match(TITLE))].sort((a, b) => unitOf(a) - unitOf(b));
}

/** Every way to choose `many` of the numbers below `below`, each in rising order. */
function* choicesOf(below: number, many: number, from = 0): Generator<number[]> {
  if (many === 0) yield [];
  else
    for (let first = from; first < below; first++)
      for (const rest of choicesOf(below, many - 1, first + 1)) yield [first, ...rest];
}
