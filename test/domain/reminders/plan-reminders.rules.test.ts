import fc from 'fast-check';
import { belongsTo } from '../../../src/domain/abilities/roles.rules';
import { addDays, type LocalDate, ROUNDS } from '../../../src/domain/calendar/dates';
import { knownHolidays } from '../../../src/domain/calendar/holiday-files';
import { type EvidenceCounts, evidenceKey } from '../../../src/domain/evidence/find-evidence';
import type { Measure } from '../../../src/domain/measures/measure.model';
import { partsOf } from '../../../src/domain/measures/parts.rules';
import type { Organisation } from '../../../src/domain/organisations/organisation.model';
import { type Grant, hasRole, type Role, unitsAs } from '../../../src/domain/people/people.rules';
import { type Audience, dueDaysRemindedOn, stepOn } from '../../../src/domain/reminders/lead-days.rules';
import { owedOf } from '../../../src/domain/reminders/owed.rules';
import { isPressing, planReminders } from '../../../src/domain/reminders/plan-reminders.rules';
import { type Due, isRemindedOf, isSameDue } from '../../../src/domain/reminders/still-due.rules';
import type { Report } from '../../../src/domain/reports/report.model';
import { type Standing, standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport } from '../reports/samples';

interface Member {
  name: string;
  grants: Grant[];
}
const member = (name: string, ...grants: [Role, string | null][]): Member => ({
  name,
  grants: grants.map(([role, unit]) => ({ role, unit })),
});
const CLERK = member('เจ้าหน้าที่สำนักปลัด', ['staff', 'clerk_office']);
const CASHIER = member('เจ้าหน้าที่กองคลัง', ['staff', 'finance_division']);
const HEAD = member('หัวหน้ากองคลัง', ['supervisor', 'finance_division']);
const MAYOR = member('ผู้บริหาร', ['executive', null]);
const ADMIN = member('ผู้ดูแลระบบ', ['admin', null]);
const EVERYBODY = [CLERK, CASHIER, HEAD, MAYOR, ADMIN];

const OFFICE_GROUP = { name: 'กลุ่มหน่วยงาน', unit: null };
const CLERK_GROUP = { name: 'กลุ่มสำนักปลัด', unit: 'clerk_office' };
const WORKS_GROUP = { name: 'กลุ่มกองช่าง', unit: 'public_works_division' };
const GROUPS = [OFFICE_GROUP, CLERK_GROUP, WORKS_GROUP];

/** Measure 1 is the clerk's office's, 2 the finance division's; both in both rounds. */
const TWO = [aMeasure({ num: 1, units: ['clerk_office'] }), aMeasure({ num: 2, units: ['finance_division'] })];
const PARTS = ['clerk_office', 'finance_division', 'public_works_division'];
/** Every report is shown with something, so that it is complete with all its parts. */
const SHOWN: EvidenceCounts = new Map(
  [1, 2, 3, 4, 5, 6].flatMap((num) =>
    ROUNDS.flatMap((round) => PARTS.map((unit) => [evidenceKey(num, round, unit), 1] as const)),
  ),
);
const complete = (given: Partial<Report>): Report => aReport({ output: 'ผลผลิต', outcome: 'ผลลัพธ์', ...given });

interface Given {
  office?: Partial<Organisation>;
  measures?: Measure[];
  reports?: Report[];
  people?: Member[];
  evidence?: EvidenceCounts;
  leadDays?: number[];
}

function planOn(day: LocalDate, given: Given = {}) {
  const { office, measures = TWO, reports = [], evidence = SHOWN, people = EVERYBODY } = given;
  const { leadDays = [30, 14, 7, 3, 1, 0] } = given;
  const steps = dueDaysRemindedOn(day, { leadDays, holidays: knownHolidays() });
  const owed = owedOf(standingsOf(anOffice(office), measures, reports, day, evidence), steps);
  return planReminders(owed, { people, groups: GROUPS });
}

/** Who gets what, in short: `name: parts: round due-day step, …`. */
function told(day: LocalDate, given: Given = {}): string[] {
  const { people, groups } = planOn(day, given);
  const dues = (due: readonly { round: string; dueOn: string; step: number }[]) =>
    due.map(({ round, dueOn, step }) => `${round} ${dueOn} ${step}`).join(', ');
  return [
    ...people.map(({ person, parts, due }) => {
      const as = Object.entries(parts).flatMap(([part, is]) => (is ? [part] : []));
      return `${person.name}: ${as.join('+')}: ${dues(due)}`;
    }),
    ...groups.map(({ group, due }) => `${group.name}: ${dues(due)}`),
  ];
}
/** Only the names. */
const whom = (day: LocalDate, given: Given = {}): string[] => told(day, given).map((line) => line.split(':')[0] ?? '');

describe('who is reminded of 31 March', () => {
  test('30 days before: those who report and the head of the unit, not executives, not admins, no group', () => {
    expect(told('2027-03-01')).toEqual([
      'เจ้าหน้าที่สำนักปลัด: own: 6m 2027-03-31 30',
      'เจ้าหน้าที่กองคลัง: own: 6m 2027-03-31 30',
      'หัวหน้ากองคลัง: units: 6m 2027-03-31 30',
    ]);
  });
  test('14 days before: also the groups of units that owe something', () => {
    expect(whom('2027-03-17')).toEqual([
      ...[CLERK, CASHIER, HEAD].map(({ name }) => name),
      ...[OFFICE_GROUP, CLERK_GROUP].map(({ name }) => name),
    ]);
  });
  test.each(['2027-03-24', '2027-03-30', '2027-03-31'])('%s: also executives', (day) => {
    expect(whom(day)).toEqual([
      ...[CLERK, CASHIER, HEAD, MAYOR].map(({ name }) => name),
      ...[OFFICE_GROUP, CLERK_GROUP].map(({ name }) => name),
    ]);
  });
  test('3 days before, which is a Sunday: on the Friday before it, as at 30 days', () => {
    expect(told('2027-03-26')).toEqual([
      'เจ้าหน้าที่สำนักปลัด: own: 6m 2027-03-31 3',
      'เจ้าหน้าที่กองคลัง: own: 6m 2027-03-31 3',
      'หัวหน้ากองคลัง: units: 6m 2027-03-31 3',
    ]);
  });
  test.each([
    ['2027-04-01', -1],
    ['2027-04-03', -3],
    ['2027-04-07', -7],
    ['2027-04-14', -14],
    ['2027-04-21', -21],
    ['2027-04-28', -28],
    ['2027-05-05', -35],
  ])('after it, %s (%i): people of all three roles, no group', (day, step) => {
    expect(told(day)).toEqual([
      `เจ้าหน้าที่สำนักปลัด: own: 6m 2027-03-31 ${step}`,
      `เจ้าหน้าที่กองคลัง: own: 6m 2027-03-31 ${step}`,
      `หัวหน้ากองคลัง: units: 6m 2027-03-31 ${step}`,
      `ผู้บริหาร: office: 6m 2027-03-31 ${step}`,
    ]);
  });
  test.each(['2027-02-28', '2027-03-02', '2027-03-28', '2027-04-02', '2027-05-12'])('%s: nobody', (day) => {
    expect(told(day)).toEqual([]);
  });
});

describe('who has nothing outstanding', () => {
  const cashierDone = complete({ measure: 2, unit: 'finance_division' });
  test('gets nothing: neither staff nor the head of a unit that has reported all', () => {
    expect(whom('2027-03-17', { reports: [cashierDone] })).toEqual([CLERK.name, OFFICE_GROUP.name, CLERK_GROUP.name]);
  });
  test('executives hear on while another unit owes something, and no more when all is in', () => {
    expect(whom('2027-03-31', { reports: [cashierDone] })).toContain(MAYOR.name);
    expect(told('2027-03-31', { reports: [cashierDone, complete({ measure: 1 })] })).toEqual([]);
  });
  test('a report without ผลผลิต, ผลลัพธ์ or หลักฐาน, a draft, and one that was sent back are outstanding', () => {
    for (const report of [
      aReport({ measure: 2, unit: 'finance_division', output: 'ผลผลิต' }),
      complete({ measure: 2, unit: 'finance_division', state: 'draft' }),
      complete({ measure: 2, unit: 'finance_division', state: 'returned' }),
    ]) {
      expect(whom('2027-03-17', { reports: [report] })).toContain(CASHIER.name);
    }
    expect(whom('2027-03-17', { reports: [cashierDone], evidence: new Map() })).toContain(CASHIER.name);
  });
  test('up to the due day a part that is missing is asked for; after it only a report that is not in', () => {
    const reports = [aReport({ measure: 1 }), complete({ measure: 2, unit: 'finance_division' })];
    const evidence: EvidenceCounts = new Map([[evidenceKey(1, '6m', 'clerk_office'), 1]]);
    expect(whom('2027-03-31', { reports, evidence })).toContain(CLERK.name);
    expect(whom('2027-03-31', { reports, evidence })).toContain(CASHIER.name);
    for (const day of ['2027-04-01', '2027-04-03', '2027-04-14', '2027-05-05']) {
      expect(told(day, { reports, evidence })).toEqual([]);
      expect(whom(day, { reports: reports.slice(1), evidence })).toEqual([CLERK.name, MAYOR.name]);
      expect(whom(day, { reports: [complete({ measure: 1, state: 'returned' }), ...reports.slice(1)] })).toEqual([
        CLERK.name,
        MAYOR.name,
      ]);
    }
  });
  test('a report of the other round does not count', () => {
    expect(
      whom('2027-03-17', { reports: [complete({ measure: 2, unit: 'finance_division', round: '12m' })] }),
    ).toContain(CASHIER.name);
  });
});

describe('whose measure it is', () => {
  test('one of ทุกส่วนราชการ is every unit’s', () => {
    const measures = [aMeasure({ units: ['all_units'] })];
    expect(whom('2027-03-17', { measures })).toEqual([
      ...[CLERK, CASHIER, HEAD, OFFICE_GROUP, CLERK_GROUP, WORKS_GROUP].map(({ name }) => name),
    ]);
  });
  test('one of two units is both units’', () => {
    const measures = [aMeasure({ units: ['finance_division', 'public_works_division'] })];
    expect(whom('2027-03-17', { measures })).toEqual([
      ...[CASHIER, HEAD, OFFICE_GROUP, WORKS_GROUP].map(({ name }) => name),
    ]);
  });
  test('who holds several roles gets one message with all parts', () => {
    const both = member('ทุกบทบาท', ['staff', 'clerk_office'], ['supervisor', 'finance_division'], ['executive', null]);
    expect(told('2027-03-24', { people: [both] })[0]).toBe('ทุกบทบาท: own+units+office: 6m 2027-03-31 7');
    expect(told('2027-03-17', { people: [both] })[0]).toBe('ทุกบทบาท: own+units: 6m 2027-03-31 14');
    const reports = [complete({ measure: 1 })];
    expect(told('2027-03-24', { people: [both], reports })[0]).toBe('ทุกบทบาท: units+office: 6m 2027-03-31 7');
  });
  test('who serves two units gets one message', () => {
    const two = member('สองหน่วย', ['staff', 'clerk_office'], ['staff', 'finance_division']);
    expect(told('2027-03-17', { people: [two] })[0]).toBe('สองหน่วย: own: 6m 2027-03-31 14');
  });
});

describe('dates', () => {
  test('those that the office set hold in place of the standard ones', () => {
    const office = { roundDates: [{ fiscalYear: 2570, round: '6m' as const, dueOn: '2027-04-30' }] };
    expect(told('2027-03-31', { office, people: [CLERK] })).toEqual(['เจ้าหน้าที่สำนักปลัด: own: 6m 2027-04-30 30']);
    expect(told('2027-03-17', { office })).toEqual([]);
  });
  test('a measure with its own date is reminded of on its own days only, the others on theirs', () => {
    const measures = [
      aMeasure({ num: 1, dueOn: { '6m': '2027-02-26' } }),
      aMeasure({ num: 2, units: ['finance_division'] }),
    ];
    expect(told('2027-02-25', { measures, people: [CLERK, CASHIER] })[0]).toBe('เจ้าหน้าที่สำนักปลัด: own: 6m 2027-02-26 1');
    expect(whom('2027-03-17', { measures, people: [CLERK, CASHIER] })[0]).toBe(CASHIER.name);
  });
  test('two deadlines with a step on one day are in one message, the earlier first', () => {
    const measures = [aMeasure({ num: 1 }), aMeasure({ num: 2, dueOn: { '6m': '2027-03-24' } })];
    expect(told('2027-03-17', { measures, people: [CLERK] })[0]).toBe(
      'เจ้าหน้าที่สำนักปลัด: own: 6m 2027-03-24 7, 6m 2027-03-31 14',
    );
  });
  test('what was due before and is due now are in one message', () => {
    const office = { roundDates: [{ fiscalYear: 2570, round: '12m' as const, dueOn: '2027-05-05' }] };
    expect(told('2027-05-05', { office, people: [CLERK] })[0]).toBe(
      'เจ้าหน้าที่สำนักปลัด: own: 6m 2027-03-31 -35, 12m 2027-05-05 0',
    );
  });
  test('a person of two roles has each deadline with the more urgent of their steps', () => {
    const head = member('หัวหน้าและผู้บริหาร', ['supervisor', 'clerk_office'], ['executive', null]);
    // Friday the 12th is three days before Monday the 15th, for the unit, and stands for Sunday, the day before it, for the office.
    const office = { roundDates: [{ fiscalYear: 2570, round: '6m' as const, dueOn: '2027-02-15' }] };
    expect(told('2027-02-12', { office, people: [head], leadDays: [3] })[0]).toBe(
      'หัวหน้าและผู้บริหาร: units+office: 6m 2027-02-15 1',
    );
  });
  test('on 1 October last year’s second round goes on', () => {
    expect(told('2027-10-01', { people: [CLERK] })).toEqual(['เจ้าหน้าที่สำนักปลัด: own: 12m 2027-09-30 -1']);
  });
});

test('a message is pressing from the due day on', () => {
  const [before, onIt, after] = ['2027-03-30', '2027-03-31', '2027-04-01'].map(
    (day) => planOn(day).people[0]?.due ?? [],
  );
  expect([before, onIt, after].map((due) => isPressing(due ?? []))).toEqual([false, true, true]);
});

const units = ['clerk_office', 'finance_division', 'public_works_division'];
const someMeasures = fc
  .array(fc.tuple(fc.subarray([...units, 'all_units'], { minLength: 1 }), fc.integer({ min: -40, max: 40 })), {
    maxLength: 6,
  })
  .map((rows) =>
    rows.map(([of, ahead], index) =>
      aMeasure({ num: index + 1, units: of, dueOn: ahead % 2 === 0 ? {} : { '6m': addDays('2027-03-24', ahead) } }),
    ),
  );
const someReports = fc.array(
  fc
    .record({
      measure: fc.integer({ min: 1, max: 6 }),
      unit: fc.constantFrom(...units),
      output: fc.constantFrom(null, 'ผลผลิต'),
    })
    .map((given) => complete(given)),
  { maxLength: 6 },
);
const aGrant = fc.oneof(
  fc.tuple(fc.constantFrom<Role>('staff', 'supervisor'), fc.constantFrom(...units)),
  fc.tuple(fc.constantFrom<Role>('executive', 'admin'), fc.constant(null)),
);
const somePeople = fc.array(
  fc.array(aGrant, { minLength: 1, maxLength: 4 }).map((grants) => member('ใครสักคน', ...grants)),
  { maxLength: 8 },
);
const aDay = fc.integer({ min: -35, max: 45 }).map((offset) => addDays('2027-03-24', offset));

describe('for any office', () => {
  test('nobody is planned twice, each for something that they owe, and only for days on which it is due', () => {
    fc.assert(
      fc.property(aDay, someMeasures, someReports, somePeople, (day, measures, reports, people) => {
        const plan = planOn(day, { measures, reports, people });
        expect(new Set(plan.people.map(({ person }) => person)).size).toBe(plan.people.length);
        const open = standingsOf(anOffice(), measures, reports, day, SHOWN).filter(({ missing }) => missing.length > 0);
        for (const { due, parts } of plan.people) {
          expect(due.length).toBeGreaterThan(0);
          expect(parts.own || parts.units || parts.office).toBe(true);
          for (const one of due)
            expect(open.some(({ dueOn, round }) => dueOn === one.dueOn && round === one.round)).toBe(true);
        }
      }),
    );
  });

  test('nobody is forgotten: who owes something that is reminded of on a day is told of it', () => {
    const calendar = { leadDays: [30, 14, 7, 3, 1, 0], holidays: knownHolidays() };
    fc.assert(
      fc.property(aDay, someMeasures, someReports, somePeople, (day, measures, reports, people) => {
        const plan = planOn(day, { measures, reports, people });
        const owed = standingsOf(anOffice(), measures, reports, day, SHOWN).filter(isRemindedOf);
        const isTold = (due: readonly Due[], { measure: { fiscalYear }, round, dueOn }: Standing) =>
          due.some((one) => isSameDue(one, { fiscalYear, round, dueOn }));
        for (const standing of owed) {
          const isStep = (audience: Audience) => stepOn(day, standing.dueOn, audience, calendar) !== null;
          for (const person of people) {
            const units = [...unitsAs(person, 'staff'), ...unitsAs(person, 'supervisor')];
            const isTheirs = isStep('unit') && belongsTo(standing.measure.units, units);
            if (!isTheirs && !(isStep('office') && hasRole(person, 'executive'))) continue;
            const { due = [] } = plan.people.find((one) => one.person === person) ?? {};
            expect(isTold(due, standing)).toBe(true);
          }
          for (const group of GROUPS) {
            if (!isStep('group') || !belongsTo(standing.measure.units, group.unit === null ? 'all' : [group.unit]))
              continue;
            const { due = [] } = plan.groups.find((one) => one.group === group) ?? {};
            expect(isTold(due, standing)).toBe(true);
          }
        }
      }),
    );
  });

  test('with every report handed in nobody is reminded', () => {
    fc.assert(
      fc.property(aDay, someMeasures, somePeople, (day, measures, people) => {
        const reports = measures.flatMap((measure) =>
          ROUNDS.flatMap((round) =>
            partsOf(anOffice(), measure).map(({ num, unit }) => complete({ measure: num, round, unit })),
          ),
        );
        expect(planOn(day, { measures, reports, people })).toEqual({ people: [], groups: [] });
      }),
    );
  });

  test('a report that comes in takes nobody’s place: who is reminded with it is reminded without it', () => {
    fc.assert(
      fc.property(aDay, someMeasures, someReports, somePeople, (day, measures, reports, people) => {
        const names = (some: Report[]) =>
          planOn(day, { measures, reports: some, people }).people.map(({ person }) => person);
        const withAll = new Set(names(reports.slice(1)));
        expect(names(reports).every((person) => withAll.has(person))).toBe(true);
      }),
    );
  });
});
