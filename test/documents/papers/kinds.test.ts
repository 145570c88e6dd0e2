import { analysisPaper } from '../../../src/documents/analysis/paper';
import { PAPERS } from '../../../src/documents/kinds';
import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import { ROUNDS } from '../../../src/domain/calendar/dates';
import { USUAL_SETTINGS } from '../../../src/domain/papers/paper-settings';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice } from '../../domain/reports/samples';

const measures = [aMeasure({ indicators: [9], period: 'ตลอดปี' })];
const organisation = anOffice({ amphoe: 'คำม่วง', province: 'กาฬสินธุ์' });
const records = {
  organisation,
  settings: { ...USUAL_SETTINGS, digits: 'arabic' as const },
  fiscalYear: 2570,
  measures,
  standings: standingsOf(organisation, measures, [], '2027-04-02', new Map()),
  plan: null,
  assessed: {
    assessment: {
      office: organisation._id,
      fiscalYear: 2569,
      total: null,
      levelScheme: 'pass' as const,
      level: null,
      threshold: 80,
      instruments: [],
      indicators: [],
      subIndicators: [],
      items: [],
    },
    framework: knownFrameworkOf(2569),
  },
  endorsements: { '6m': [], '12m': [] },
  items: { titles: { O2: 'สอง', O10: 'สิบ' }, pages: [] },
  now: new Date('2027-04-02T10:00:00Z'),
};

describe.each(Object.entries(PAPERS))('%s', (_kind, { make, formats }) => {
  test.each(ROUNDS)('of the %s round is the same whenever it is made on a day, and has a format', (round) => {
    const paper = make(records, round);
    expect(make({ ...records, now: new Date('2027-04-02T11:30:00Z') }, round)).toEqual(paper);
    expect(paper).toMatchObject({ office: 'เทศบาลตำบลตัวอย่าง', digits: 'arabic' });
    expect(paper.words).toEqual(expect.arrayContaining(['กาฬสินธุ์', 'กองคลัง']));
    expect(formats.length).toBeGreaterThan(0);
  });

  test('has a row of as many cells as columns, always', () => {
    const tables = make(records, '6m').blocks.filter((block) => block.kind === 'table');
    for (const { columns, rows } of tables)
      for (const row of rows) if ('cells' in row) expect(row.cells).toHaveLength(columns.length);
  });
});

test('an office that was never assessed has no analysis, and is told what to do', () => {
  expect(() => analysisPaper({ ...records, assessed: null })).toThrow(
    expect.objectContaining({ code: 'no_assessment' }),
  );
});
