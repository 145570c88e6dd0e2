import { coverPaper } from '../../../src/documents/cover/paper';
import { memoPaper } from '../../../src/documents/memo/paper';
import type { Paper } from '../../../src/documents/paper';
import { everyText, FACTS, recordsOf } from '../seed-papers';

const records = recordsOf('mueang-hong');

const facts = FACTS['mueang-hong'];
const fieldsOf = ({ blocks }: Paper) =>
  Object.fromEntries(
    blocks
      .flatMap((block) => (block.kind === 'fields' ? block.lines.flat() : []))
      .map(({ label, text }) => [label, text]),
  );
const signed = ({ blocks }: Paper) => blocks.flatMap((block) => (block.kind === 'signatures' ? block.blocks : []));

test('the memo is headed as it was', () => {
  expect(fieldsOf(memoPaper(records, '12m'))).toEqual({
    ส่วนราชการ: expect.stringContaining('สำนักปลัดเทศบาล'),
    ที่: facts.memo?.number,
    วันที่: facts.memo?.on,
    เรื่อง: expect.stringMatching(/^รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม.*เทศบาลตำบลเมืองหงส์ .*2565/),
    เรียน: 'นายกเทศมนตรี',
  });
});

test('it names the weak indicators and both years, asks for leave to publish, and closes as a memo does', () => {
  const said = everyText(memoPaper(records, '12m')).join('\n');
  for (const one of ['2564', 'จำนวน 4 ตัวชี้วัด จากทั้งหมด 10 ตัวชี้วัด', 'ขออนุมัติเผยแพร่', 'จึงเรียนมาเพื่อโปรดพิจารณา'])
    expect(said).toContain(one);
  expect(said).not.toContain('ขอแสดงความนับถือ');
  expect(said).toContain('จากมาตรการทั้งหมด 4 มาตรการ มีรายงานผล 4 มาตรการ');
});

test('its author signs, then each position of the chain in a block of its own, empty while nobody spoke', () => {
  const [author, ...chain] = signed(memoPaper(records, '12m'));
  expect(author).toEqual({ says: null, name: null, position: facts.memo?.author, on: null });
  expect(chain).toEqual(
    (facts.memo?.chain ?? []).map((position) => ({
      says: `ทราบ/ความเห็นของ${position}`,
      name: null,
      position,
      on: null,
    })),
  );
});

test('a block is filled with who spoke, when, and what they said', () => {
  const [first, ...others] = records.endorsements['12m'];
  if (!first) throw new Error('no chain');
  const at = new Date('2022-03-02T18:00:00Z');
  const filled = [
    { ...first, name: 'สมศรี ใจดี', at, comment: 'เห็นควรเผยแพร่' },
    ...others.slice(0, 1).map((one) => ({ ...one, at })),
  ];
  const [, spoke, acknowledged] = signed(memoPaper({ ...records, endorsements: { '6m': [], '12m': filled } }, '12m'));
  expect(spoke).toEqual({
    says: 'ทราบ/ความเห็นของหัวหน้าฝ่ายอำนวยการ\nเห็นควรเผยแพร่',
    name: 'สมศรี ใจดี',
    position: 'หัวหน้าฝ่ายอำนวยการ',
    on: '3 มีนาคม 2565',
  });
  expect(acknowledged).toMatchObject({ says: expect.stringMatching(/\nทราบ$/), name: null, on: '3 มีนาคม 2565' });
});

test('where nothing is known dots are left, and the office has its own words', () => {
  const bare = memoPaper(records, '6m');
  expect(fieldsOf(bare)).toMatchObject({ ที่: expect.stringMatching(/^\.+$/), วันที่: expect.stringMatching(/^\.+$/) });
  const years = records.settings.years.map((year) => ({
    ...year,
    reason: 'เหตุผลของเรา',
    request: 'ขอของเรา',
    memoTo: 'นายก',
  }));
  const own = memoPaper({ ...records, settings: { ...records.settings, years } }, '6m');
  expect(everyText(own)).toEqual(expect.arrayContaining(['เหตุผลของเรา', 'ขอของเรา', 'เรียน นายก']));
});

test('the cover says title, year, unit, office and place; the foreword its month', () => {
  const { blocks, orientation } = coverPaper(records, '12m');
  const said = everyText({ blocks } as Paper).join('\n');
  for (const one of [
    'ประจำปีงบประมาณ พ.ศ. 2565',
    '(ดำเนินการต่อเนื่องจากปีงบประมาณ พ.ศ. 2564)',
    'สำนักปลัดเทศบาล\nเทศบาลตำบลเมืองหงส์\nอำเภอจตุรพักตรพิมาน จังหวัดร้อยเอ็ด',
    'คำนำ',
    'เทศบาลตำบลเมืองหงส์\nเมษายน 2565',
  ])
    expect(said).toContain(one);
  expect(orientation).toBe('portrait');
  expect(blocks.find(({ kind }) => kind === 'emblem')).toEqual({ kind: 'emblem', picture: null, heightCm: 3 });
});

test('the office’s own foreword stands in place of the usual one', () => {
  const years = records.settings.years.map((year) => ({ ...year, foreword: ['ย่อหน้าหนึ่ง', 'ย่อหน้าสอง'] }));
  const said = everyText(coverPaper({ ...records, settings: { ...records.settings, years } }, '12m'));
  expect(said).toEqual(expect.arrayContaining(['ย่อหน้าหนึ่ง', 'ย่อหน้าสอง']));
  expect(said.join('')).not.toContain('เป็นเครื่องมือของสำนักงาน ป.ป.ช.');
});
