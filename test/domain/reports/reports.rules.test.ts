import { mongo } from 'mongoose';
import { localDate } from '../../../src/domain/calendar/dates';
import { evidenceKey } from '../../../src/domain/evidence/find-evidence';
import { byUrgency, missingParts, requiredButLacking, standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from './samples';

describe('what a report still lacks', () => {
  test.each([
    ['no report at all: nothing else is asked for', null, ['report']],
    ['neither ผลผลิต nor ผลลัพธ์', { output: null, outcome: null }, ['output', 'outcome']],
    ['only ผลลัพธ์', { output: 'ประกาศ 1 ฉบับ', outcome: null }, ['outcome']],
    ['only ผลผลิต', { output: null, outcome: 'ร้องเรียนลดลง' }, ['output']],
    ['an empty text counts as nothing', { output: '', outcome: 'ร้องเรียนลดลง' }, ['output']],
    ['nothing', { output: 'ประกาศ 1 ฉบับ', outcome: 'ร้องเรียนลดลง' }, []],
  ])('%s', (_name, report, missing) => {
    expect(missingParts(report, 1)).toEqual(missing);
  });

  test('หลักฐาน, which comes after what is written', () => {
    expect(missingParts({ output: 'ประกาศ 1 ฉบับ', outcome: 'ร้องเรียนลดลง' }, 0)).toEqual(['evidence']);
    expect(missingParts({ output: null, outcome: null }, 0)).toEqual(['output', 'outcome', 'evidence']);
  });

  test('a report, though there is evidence', () => {
    expect(missingParts(null, 3)).toEqual(['report']);
  });

  test.each([
    ['submitted', ['output', 'outcome', 'evidence']],
    ['approved', []],
    ['published', []],
    ['returned', ['report']],
    ['draft', ['report']],
  ] as const)('of one that is %s: %j', (state, missing) => {
    expect(missingParts({ output: null, outcome: null, state }, 0)).toEqual(missing);
  });

  test('of that only what the office requires stops it', () => {
    const report = { output: null, outcome: 'ร้องเรียนลดลง' };
    expect(requiredButLacking({ requiredParts: ['outcome', 'evidence'] }, report, 0)).toEqual(['evidence']);
    expect(requiredButLacking({ requiredParts: ['output', 'outcome'] }, report, 0)).toEqual(['output']);
    expect(requiredButLacking({}, report, 0)).toEqual([]);
  });
});

describe('days left to the due day, counted in Bangkok days', () => {
  const days = (at: string, round: '6m' | '12m', measure = aMeasure(), office = anOffice()) =>
    standingsOf(office, [measure], [], localDate(new Date(at)), EVIDENCE_FOR_ALL).find((one) => one.round === round)
      ?.daysLeft;

  test.each([
    ['the day before, just before midnight in Bangkok', '2027-03-30T16:59:59Z', '6m', 1],
    ['midnight in Bangkok begins the due day', '2027-03-30T17:00:00Z', '6m', 0],
    ['the last second of the due day is still in time', '2027-03-31T16:59:59Z', '6m', 0],
    ['one second later it is a day over', '2027-03-31T17:00:00Z', '6m', -1],
    ['30 September is the last day of the second round', '2027-09-30T03:00:00Z', '12m', 0],
    ['1 October is a day over', '2027-10-01T03:00:00Z', '12m', -1],
    ['20 November to 31 March', '2026-11-20T03:00:00Z', '6m', 131],
  ] as const)('%s', (_name, at, round, left) => {
    expect(days(at, round)).toBe(left);
  });

  test('a leap day counts: 28 February 2028 has 32 days to 31 March, 28 February 2027 has 31', () => {
    expect(days('2028-02-28T03:00:00Z', '6m', aMeasure({ fiscalYear: 2571 }))).toBe(32);
    expect(days('2027-02-28T03:00:00Z', '6m')).toBe(31);
  });

  test("a measure's own day comes before the office's, the office's before the standard one", () => {
    const office = anOffice({ roundDates: [{ fiscalYear: 2570, round: '6m', dueOn: '2027-03-15' }] });
    const at = '2027-03-01T03:00:00Z';
    expect(days(at, '6m', aMeasure({ dueOn: { '6m': '2027-03-01' } }), office)).toBe(0);
    expect(days(at, '6m', aMeasure(), office)).toBe(14);
    expect(days(at, '6m')).toBe(30);
    expect(days(at, '6m', aMeasure({ fiscalYear: 2571 }), office)).toBe(396);
  });
});

describe('standings', () => {
  test('a report is found by year, measure and round; one of another year is not', () => {
    const other = aReport({ fiscalYear: 2569 });
    const own = aReport({ round: '12m', progress: 60 });
    const [six, twelve] = standingsOf(anOffice(), [aMeasure()], [other, own], '2026-11-20', EVIDENCE_FOR_ALL);
    expect(six?.report).toBeNull();
    expect(twelve?.report).toBe(own);
  });

  test('evidence is counted for its measure and round, also without a report', () => {
    const counts = new Map([[evidenceKey(1, '12m', 'clerk_office'), 3]]);
    const [six, twelve] = standingsOf(anOffice(), [aMeasure()], [], '2026-11-20', counts);
    expect([six?.evidence, twelve?.evidence]).toEqual([0, 3]);
    expect(twelve?.missing).toEqual(['report']);
  });

  test('a draft is no report, and is told of', () => {
    const drafted = [aReport({ state: 'draft' }), aReport({ round: '12m', state: 'returned' })];
    const [six, twelve] = standingsOf(anOffice(), [aMeasure()], drafted, '2026-11-20', EVIDENCE_FOR_ALL);
    expect([six?.report, six?.hasDraft]).toEqual([null, true]);
    expect([twelve?.report, twelve?.hasDraft]).toEqual([drafted[1], undefined]);
  });

  test('of a joint measure that was published nothing is asked of the part that was left out, in that round', () => {
    const joint = aMeasure({ units: ['clerk_office', 'finance_division', 'public_works_division'] });
    const reports = [
      aReport({ state: 'published' }),
      aReport({ unit: 'finance_division', state: 'draft' }),
      aReport({ unit: 'public_works_division', state: 'returned' }),
    ];
    const standings = standingsOf(anOffice(), [joint], reports, '2026-11-20', EVIDENCE_FOR_ALL);
    expect(standings.map(({ exempt, missing }) => [exempt, missing])).toEqual([
      [undefined, []],
      ['published', []],
      [undefined, ['report']],
      [undefined, ['report']],
      [undefined, ['report']],
      [undefined, ['report']],
    ]);
  });

  test('nothing is asked for of a plan that was over when it was first stored, nor of what an admin closed', () => {
    const closing = {
      measure: 1,
      round: '6m' as const,
      reason: 'ยกเลิกโครงการ',
      at: new Date(),
      by: new mongo.ObjectId(),
    };
    const exemptBy = (firstStoredAt: string, closings = [closing]) =>
      standingsOf(anOffice(), [aMeasure()], [], '2026-11-20', EVIDENCE_FOR_ALL, {
        firstStoredAt: new Date(firstStoredAt),
        closings,
      }).map(({ exempt, missing }) => [exempt, missing]);
    expect(exemptBy('2027-09-30T16:59:59Z')).toEqual([
      ['closed', []],
      [undefined, ['report']],
    ]);
    expect(exemptBy('2027-09-30T17:00:00Z', [])).toEqual([
      ['history', []],
      ['history', []],
    ]);
  });

  test('a measure stands only in the rounds it is reported in', () => {
    expect(standingsOf(anOffice(), [aMeasure({ rounds: ['6m'] })], [], '2026-11-20', EVIDENCE_FOR_ALL)).toHaveLength(1);
  });
});

describe('what comes first', () => {
  const complete = { output: 'ประกาศ', outcome: 'ร้องเรียนลดลง' };
  const office = anOffice();
  test('most urgent first: what lacks something, then the earliest day, then the number', () => {
    const measures = [
      aMeasure({ num: 1 }),
      aMeasure({ num: 2 }),
      aMeasure({ num: 3, dueOn: { '6m': '2027-03-01' } }),
      aMeasure({ num: 4, dueOn: { '6m': '2027-01-01' } }),
    ];
    const six = standingsOf(
      office,
      measures,
      [aReport({ measure: 4, ...complete })],
      '2026-11-20',
      EVIDENCE_FOR_ALL,
    ).filter(({ round }) => round === '6m');
    expect(
      [...six]
        .reverse()
        .sort(byUrgency)
        .map(({ measure }) => measure.num),
    ).toEqual([3, 1, 2, 4]);
  });
});
