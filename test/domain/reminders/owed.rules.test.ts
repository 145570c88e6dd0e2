import type { LocalDate } from '../../../src/domain/calendar/dates';
import type { Measure } from '../../../src/domain/measures/measure.model';
import type { Steps } from '../../../src/domain/reminders/lead-days.rules';
import { owedOf } from '../../../src/domain/reminders/owed.rules';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from '../reports/samples';

const SOON: Steps = { unit: 7, office: 7, group: 7 };
const LATER: Steps = { unit: 14, office: null, group: 14 };

const measure = (num: number, dueOn: LocalDate, given: Partial<Measure> = {}) =>
  aMeasure({ num, rounds: ['6m'], dueOn: { '6m': dueOn }, ...given });
const lacking = (num: number, unit: string) => aReport({ measure: num, unit, progress: 50 });
const complete = (num: number) => aReport({ measure: num, progress: 100, output: 'คู่มือ', outcome: 'ลดลง' });

function owed(measures: Measure[], reports = [] as ReturnType<typeof lacking>[], today = '2027-03-01') {
  const steps = new Map([
    ['2027-03-08', SOON],
    ['2027-03-15', LATER],
  ]);
  return owedOf(standingsOf(anOffice(), measures, reports, today, EVIDENCE_FOR_ALL), steps);
}

test('measures of one due day are one reminder, to each of their units once', () => {
  const measures = [
    measure(1, '2027-03-08', { units: ['finance_division'] }),
    measure(2, '2027-03-08', { units: ['clerk_office', 'finance_division'] }),
  ];
  expect(owed(measures)).toEqual([
    {
      fiscalYear: 2570,
      round: '6m',
      dueOn: '2027-03-08',
      steps: SOON,
      units: ['finance_division', 'clerk_office'],
    },
  ]);
});

test('of a joint measure only the units are owed of whose part is missing; ทุกส่วนราชการ is every unit', () => {
  const joint = measure(1, '2027-03-08', { units: ['all_units'] });
  const done = { ...complete(1), unit: 'finance_division' };
  expect(owed([joint], [done])[0]?.units).toEqual(['clerk_office', 'public_works_division']);
});

test('the earliest due day comes first, then the older year, then the earlier round', () => {
  const measures = [
    measure(1, '2027-03-15'),
    measure(2, '2027-03-08', { rounds: ['12m'], dueOn: { '12m': '2027-03-08' } }),
    measure(3, '2027-03-08'),
    measure(4, '2027-03-08', { fiscalYear: 2569 }),
  ];
  expect(owed(measures).map(({ fiscalYear, round, dueOn }) => `${dueOn} ${fiscalYear} ${round}`)).toEqual([
    '2027-03-08 2569 6m',
    '2027-03-08 2570 12m',
    '2027-03-08 2570 6m',
    '2027-03-15 2570 6m',
  ]);
});

test('a due day that is not reminded of today gives none', () => {
  expect(owed([measure(1, '2027-03-09')])).toEqual([]);
});

test('what is complete is not reminded of, what lacks a part is, up to the due day', () => {
  const measures = [
    measure(1, '2027-03-08', { units: ['clerk_office'] }),
    measure(2, '2027-03-08', { units: ['finance_division'] }),
    measure(3, '2027-03-08', { units: ['public_works_division'] }),
  ];
  const reports = [complete(1), lacking(2, 'finance_division')];
  expect(owed(measures, reports, '2027-03-08')[0]?.units).toEqual(['finance_division', 'public_works_division']);
  expect(owed(measures, reports, '2027-03-09')[0]?.units).toEqual(['public_works_division']);
});

test('what a measure says of its units is not changed by another’s', () => {
  const one = measure(1, '2027-03-08', { units: ['clerk_office'] });
  owed([one, measure(2, '2027-03-08', { units: ['finance_division'] })]);
  expect(one.units).toEqual(['clerk_office']);
});
