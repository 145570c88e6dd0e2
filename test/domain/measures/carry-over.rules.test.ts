import { carriedPlan, yearsMoved } from '../../../src/domain/measures/carry-over.rules';
import { aMeasure } from '../reports/samples';

const units = [
  { key: 'finance', name: 'กองคลัง', aliases: [], group: false },
  { key: 'clerk', name: 'สำนักปลัด', aliases: [], group: false },
];
const office = { units, roundDates: [] };

test.each([
  ['ตลอดปีงบประมาณ พ.ศ. 2570', 'ตลอดปีงบประมาณ พ.ศ. 2571'],
  ['ต.ค. ๒๕๖๙ - ก.ย. ๒๕๗๐', 'ต.ค. ๒๕๗๐ - ก.ย. ๒๕๗๑'],
  ['ตามระเบียบ พ.ศ. 2560 และข้อ 25701', 'ตามระเบียบ พ.ศ. 2560 และข้อ 25701'],
])('years of the plan move in its texts, others stay: %s', (text, moved) => {
  expect(yearsMoved(text, 2570, 2571)).toBe(moved);
});

test('what ends is left out, the rest is numbered anew, says where it is from, and has no result', () => {
  const result = { details: ['ทำแล้ว'], outputs: [], outcomes: [], period: null, remarks: null, published: null };
  const plan = [1, 2, 3].map((num) =>
    Object.assign(
      aMeasure({ fiscalYear: 2570, num, title: `มาตรการ ${num} ปี 2570`, units: ['finance', 'gone'], result }),
      {
        _id: num,
      },
    ),
  );
  const added = [{ title: 'ใหม่', units: ['clerk'], indicators: [9] }];
  const { measures } = carriedPlan(office, plan, { to: 2571, ends: [2], added });
  expect(measures).toMatchObject([
    {
      fiscalYear: 2571,
      num: 1,
      title: 'มาตรการ 1 ปี 2571',
      units: ['finance'],
      carriedFrom: { fiscalYear: 2570, num: 1 },
    },
    { num: 2, title: 'มาตรการ 3 ปี 2571', carriedFrom: { fiscalYear: 2570, num: 3 }, result: null },
    { num: 3, title: 'ใหม่', units: ['clerk'], indicators: [9], carriedFrom: null },
  ]);
  // They are records of their own.
  expect(measures.every((one) => !('office' in one || '_id' in one))).toBe(true);
});

test('due days of its own move a year where they may be, and what the office has set for the new year stays', () => {
  const roundDates = [
    { fiscalYear: 2571, round: '6m' as const, dueOn: '2028-03-10' },
    { fiscalYear: 2567, round: '6m' as const, dueOn: '2024-02-29' },
    { fiscalYear: 2567, round: '12m' as const, dueOn: '2024-09-15' },
  ];
  const leap = aMeasure({ fiscalYear: 2567, num: 1, dueOn: { '6m': '2024-02-15', '12m': '2024-10-30' } });
  const moved = carriedPlan({ units, roundDates }, [leap], { to: 2568, ends: [], added: [] });
  expect(moved.roundDates).toEqual([
    { fiscalYear: 2568, round: '6m', dueOn: '2025-02-28' },
    { fiscalYear: 2568, round: '12m', dueOn: '2025-09-15' },
  ]);
  expect(moved.measures[0]?.dueOn).toEqual({ '6m': '2025-02-15', '12m': '2025-10-30' });
  const late = aMeasure({ fiscalYear: 2570, num: 1, dueOn: { '6m': '2028-09-29' } });
  const kept = carriedPlan({ units, roundDates }, [late], { to: 2571, ends: [], added: [] });
  expect(kept.roundDates).toEqual([]);
  expect(kept.measures[0]?.dueOn).toEqual({});
});
