import { filingPaper } from '../../../src/documents/filing/paper';
import { itasPaper } from '../../../src/documents/itas/paper';
import type { Paper } from '../../../src/documents/paper';
import { cellsOf, everyText, recordsOf, tablesOf, textIn } from '../seed-papers';

const records = recordsOf('kham-muang');
const page = {
  office: records.organisation._id,
  fiscalYear: 2563,
  unit: 'finance_division',
  publishedOn: '2020-03-02',
  title: null,
};
const items = {
  titles: { O2: 'โครงสร้าง', O10: 'แผนดำเนินงานประจำปี' },
  pages: [
    { ...page, code: 'O10', url: 'https://kham.go.th/10', answers: true },
    {
      ...page,
      code: 'O43',
      title: 'การดำเนินการ',
      url: 'http://kham.go.th/43',
      answers: false,
      publishedOn: null,
      unit: null,
    },
    { ...page, code: 'O42', title: 'มาตรการ', url: 'https://kham.go.th/42', answers: null },
  ],
};

test('the list for ITAS has each item of the year in order, with title, unit, address, day, and whether the link answers', () => {
  const [table] = tablesOf(itasPaper({ ...records, items }));
  expect(cellsOf(table ?? { rows: [] }).map((cells) => cells.map(textIn))).toEqual([
    ['O2', 'โครงสร้าง', '', 'ยังไม่มี', '', ''],
    ['O10', 'แผนดำเนินงานประจำปี', 'กองคลัง', 'https://kham.go.th/10', '2 มีนาคม 2563', 'เปิดได้'],
    ['O42', 'มาตรการ', 'กองคลัง', 'https://kham.go.th/42', '2 มีนาคม 2563', 'ยังไม่ได้ตรวจ'],
    ['O43', 'การดำเนินการ', '', 'http://kham.go.th/43', '', 'เปิดไม่ได้'],
  ]);
});

test('a year whose items nobody knows has no list, and it is said what to do', () => {
  const none = { ...records, items: { titles: {}, pages: [] } };
  expect(() => itasPaper(none)).toThrow(expect.objectContaining({ code: 'no_item_list' }));
  expect(everyText(filingPaper(none, '6m')).join('\n')).not.toContain('ITAS');
});

test('everything of a round is filed in its order, each paper on pages that lie as it does', () => {
  const { blocks, orientation } = filingPaper({ ...records, items }, '6m');
  const starts = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
  expect(starts).toEqual([
    'บันทึกข้อความ',
    expect.stringMatching(/^รายงานผลการดำเนินการ.*รอบ 6 เดือน$/),
    'คำนำ',
    expect.stringMatching(/^รายงานการวิเคราะห์/),
    expect.stringMatching(/^มาตรการส่งเสริม/),
    expect.stringMatching(/^รายงานผลการดำเนินการ/),
    expect.stringMatching(/ITAS/),
  ]);
  const turns = blocks.flatMap((block) => (block.kind === 'new-page' ? [block.orientation ?? 'as before'] : []));
  expect([orientation, ...turns]).toEqual([
    'portrait',
    'portrait',
    'as before',
    'portrait',
    'landscape',
    'landscape',
    'landscape',
  ]);
  expect(everyText({ blocks } as Paper)).not.toContain('undefined');
});
