import type { PaperRecords } from '../../../src/documents/records';
import { resultsPaper } from '../../../src/documents/results/paper';
import { resultsOf } from '../../../src/documents/results/results';
import type { Round } from '../../../src/domain/calendar/dates';
import type { Measure } from '../../../src/domain/measures/measure.model';
import type { PlanRecord } from '../../../src/domain/measures/plan-record.model';
import { USUAL_SETTINGS } from '../../../src/domain/papers/paper-settings';
import type { Report } from '../../../src/domain/reports/report.model';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport } from '../../domain/reports/samples';
import { cellsOf, headingsOf, tablesOf, textIn } from '../seed-papers';

const organisation = anOffice();
const now = new Date('2027-04-02T03:00:00Z');

function records(
  measure: Partial<Measure>,
  reports: Partial<Report>[],
  closings: Pick<PlanRecord['closings'][number], 'round' | 'reason'>[] = [],
): PaperRecords {
  const measures = [aMeasure(measure)];
  const plan = {
    firstStoredAt: new Date('2026-11-01T00:00:00Z'),
    closings: closings.map((one) => ({ ...one, measure: 1 })),
  } as PlanRecord;
  const standings = standingsOf(organisation, measures, reports.map(aReport), '2027-04-02', new Map(), plan);
  const endorsements = { '6m': [], '12m': [] };
  return {
    organisation,
    settings: USUAL_SETTINGS,
    fiscalYear: 2570,
    measures,
    standings,
    plan,
    assessed: null,
    endorsements,
    items: { titles: {}, pages: [] },
    now,
  };
}

const done = {
  detail: 'ทำแล้ว',
  output: 'คู่มือ',
  outcome: 'เข้าใจตรงกัน',
  remarks: 'ล่าช้า',
  status: 'done',
  progress: 100,
} as const;
const nothing = { details: [], outputs: [], outcomes: [] };

test.each<[what: string, made: PaperRecords, round: Round, expected: object]>([
  [
    'what one unit said stands as it was said',
    records({ period: 'ตลอดปี' }, [{ ...done, state: 'approved' }]),
    '6m',
    { details: ['ทำแล้ว'], outputs: ['คู่มือ'], outcomes: ['เข้าใจตรงกัน'], remarks: ['ล่าช้า'], period: 'ตลอดปี' },
  ],
  [
    'how far it is stands where no detail was said',
    records({}, [{ status: 'in_progress', progress: 60 }]),
    '6m',
    { ...nothing, details: ['60% (กำลังทำ)'] },
  ],
  ['nothing is reported', records({}, []), '6m', { ...nothing, remarks: ['ยังไม่มีรายงานผล'] }],
  [
    'a draft is no report',
    records({}, [{ ...done, state: 'draft' }]),
    '6m',
    { ...nothing, remarks: ['ยังไม่มีรายงานผล'] },
  ],
  [
    'what was sent back is none',
    records({}, [{ ...done, state: 'returned' }]),
    '6m',
    { ...nothing, remarks: ['ยังไม่มีรายงานผล'] },
  ],
  [
    'a measure that was closed says why',
    records({}, [], [{ round: '6m', reason: 'ยกเลิกโครงการ' }]),
    '6m',
    { ...nothing, remarks: ['ไม่ได้รายงานผล: ยกเลิกโครงการ'] },
  ],
  [
    'each unit of a joint measure is named, and who has not reported',
    records({ units: ['clerk_office', 'finance_division'] }, [{ ...done, remarks: null }]),
    '6m',
    { details: ['สำนักปลัด: ทำแล้ว'], outputs: ['สำนักปลัด: คู่มือ'], remarks: ['ยังไม่มีรายงานผลของกองคลัง'] },
  ],
  [
    'after 12 months a measure of 6 months only says that report',
    records({ rounds: ['6m'] }, [done]),
    '12m',
    { details: ['ทำแล้ว'] },
  ],
  ['after 12 months the report of 6 months does not stand for that of 12', records({}, [done]), '12m', { ...nothing }],
])('%s', (_what, made, round, expected) => {
  expect(resultsOf(made, round)).toEqual([expect.objectContaining(expected)]);
});

test('a measure that is not reported in the round is not there', () => {
  expect(resultsOf(records({ rounds: ['12m'] }, []), '6m')).toEqual([]);
});

test('by indicator an office without groups has its measures under the instruments, others last', () => {
  const base = records({ num: 1 }, []);
  const measures = [
    aMeasure({ num: 1 }),
    aMeasure({ num: 2, indicators: [9] }),
    aMeasure({ num: 3, indicators: [2, 6] }),
  ];
  const paper = resultsPaper({ ...base, measures }, '6m', 'by_indicator');
  const [table] = tablesOf(paper);
  expect(table && headingsOf(table)).toEqual([
    '1. แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)',
    '2. แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)',
    '3. มาตรการอื่น',
  ]);
  const [first] = table ? cellsOf(table) : [];
  expect(textIn(first?.[0])).toBe('ตัวชี้วัดที่ 2 การใช้งบประมาณ\nตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน');
  expect(textIn(first?.[1])).toBe('3. จัดทำแนวทางการใช้ทรัพย์สินของราชการ');
});
