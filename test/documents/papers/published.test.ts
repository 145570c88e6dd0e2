import { analysisPaper } from '../../../src/documents/analysis/paper';
import { measuresPaper } from '../../../src/documents/measures/paper';
import { resultsPaper } from '../../../src/documents/results/paper';
import { factsOfSeed, type MeasureFacts } from '../facts-of-seed';
import {
  cellsOf,
  everyText,
  FACTS,
  hasSources,
  headingsOf,
  headsOf,
  paperOf,
  printed,
  recordsOf,
  SLUGS,
  type Slug,
  seedOf,
  tablesOf,
  textIn,
  thingsIn,
} from '../seed-papers';

// What the four offices printed must stand in what is made of their records: every table, column and row, with the same facts.
const withSources = hasSources ? test : test.skip;

withSources.each(SLUGS)('the facts of %s are those of its seed', (slug) => {
  expect(FACTS[slug]).toEqual(factsOfSeed(seedOf(slug)));
});

/** The heads of each office's tables, as printed. */
const HEADS: Record<Slug, { analysis?: string[][]; measures?: string[]; results?: string[] }> = {
  'kham-muang': {
    analysis: [
      ['อันดับ', 'ตัวชี้วัด', 'คะแนน'],
      ['ตัวชี้วัด', 'ประเด็นการประเมินที่ต้องพัฒนา (ประเด็นที่มีคะแนนต่ำกว่าร้อยละ 80)', 'วิธีการพัฒนา'],
      ['ตัวชี้วัด', 'ประเด็นการประเมินที่ต้องพัฒนา (ประเด็นที่มีคะแนนต่ำกว่าร้อยละ 80)', 'วิธีการพัฒนา'],
      ['ตัวชี้วัด', 'ประเด็นการประเมินที่ต้องพัฒนา (ประเด็นที่', 'วิธีการพัฒนา'],
      ['ตัวชี้วัด', 'หัวข้อการประเมิน', 'ค่าเฉลี่ยคะแนน'],
    ],
    measures: ['มาตรการ', 'ขั้นตอนหรือวิธีการปฏิบัติ', 'ผู้รับผิดชอบ', 'การกำกับติดตาม'],
  },
  'ko-loi-bang-hak': {
    results: ['ตัวชี้วัด', 'แนวทางการแก้ไข/พัฒนา/วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'สรุปผลการดำเนินการตามมาตรการ', 'ผลลัพธ์/ความสำเร็จ'],
  },
  'mueang-hong': {
    measures: ['มาตรการ', 'แนวทางการปฏิบัติ', 'ขั้นตอน/วิธีการปฏิบัติ', 'ผู้รับผิดชอบ', 'การกำกับติดตาม'],
    results: ['มาตรการ', 'รายละเอียดการดำเนินงาน', 'ระยะเวลาการดำเนินงาน', 'ผลผลิต', 'ผลลัพธ์', 'หมายเหตุ'],
  },
  'soe-phloe': {
    analysis: [['ตัวชี้วัดของการประเมิน ITA', 'ประเด็นที่ต้องแก้ไข/ปรับปรุง']],
    measures: ['มาตรการ/แนวทาง', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลาดำเนินการ', 'การติดตามผล'],
  },
};

withSources.each(SLUGS)('the heads, titles, names and figures of %s are printed in its paper', (slug) => {
  const paper = paperOf(slug);
  const { analysis = [], measures = [], results = [] } = HEADS[slug];
  const { measures: rows, indicators, total } = FACTS[slug];
  const titles = rows.flatMap(({ title, group }) => [title, group]).filter((one) => one && !/^[a-z_]+$/.test(one));
  const scores = [total, ...indicators.map(({ score }) => score)].flatMap((score) =>
    score === null ? [] : [score.toFixed(2)],
  );
  const names = indicators.flatMap(({ name }) => (name ? [name] : []));
  const said = [...analysis.flat(), ...measures, ...results, ...(titles as string[]), ...scores, ...names];
  expect(said.filter((one) => !paper.includes(printed(one)))).toEqual([]);
});

const score = (value: number | null) => value?.toFixed(2) ?? '';

describe('kham-muang, analysis of 2562', () => {
  const facts = FACTS['kham-muang'];
  const made = () => analysisPaper(recordsOf('kham-muang'));

  test('has the heads as printed', () => {
    const heads = tablesOf(made()).map(headsOf);
    const expected = HEADS['kham-muang'].analysis ?? [];
    expect(heads).toEqual(expected.map((own) => own.map((head) => expect.stringContaining(head))));
  });

  test('says total, level and rank in the province', () => {
    const said = everyText(made()).join('\n');
    for (const one of ['57.31', 'ระดับ D', 'ลำดับที่ 68 ของจังหวัดกาฬสินธุ์', '2562']) expect(said).toContain(one);
  });

  test('ranks the ten indicators', () => {
    const [ranks] = tablesOf(made());
    const expected = facts.indicators.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
    expect(cellsOf(ranks ?? { rows: [] }).map((cells) => cells.map(textIn))).toEqual(
      expected.map(({ name, score: value }, index) => [String(index + 1), name, score(value)]),
    );
  });

  test.each([
    ['strength', 'จุดแข็ง', 2],
    ['weakness', 'จุดอ่อนที่ต้องพัฒนา', 8],
  ])('lists each %s with its score, best first', (kind, heading, count) => {
    const { blocks } = made();
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(heading));
    const list = blocks[at + 1];
    const expected = facts.indicators
      .filter(({ says }) => says === kind)
      .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
    expect(expected).toHaveLength(count);
    expect(list).toEqual({
      kind: 'list',
      ordered: true,
      items: expected.map(({ num, name, score: value }) =>
        expect.stringMatching(new RegExp(`^ตัวชี้วัดที่ ${num} ${name} .*${score(value)}`)),
      ),
    });
  });

  test('has what to improve of every indicator, and how', () => {
    const rows = tablesOf(made()).slice(1, 4).flatMap(cellsOf);
    expect(rows.map(([indicator]) => textIn(indicator))).toEqual(
      facts.indicators.map(({ num, name }) => `ตัวชี้วัดที่ ${num} ${name}`),
    );
    const codes = (num: number) =>
      facts.items.filter(([, indicator, value]) => indicator === num && value !== 100).map(([code]) => code);
    expect(rows.map(([, items]) => thingsIn(items).map((item) => /^\((\w+)\)/.exec(item)?.[1]))).toEqual(
      facts.indicators.map(({ num }) => codes(num)),
    );
    expect(rows.flatMap(([, , methods], index) => (thingsIn(methods).length > 0 ? [index + 1] : []))).toEqual(
      facts.methods,
    );
  });

  test('has every item of the lowest indicator with its score', () => {
    const rows = cellsOf(tablesOf(made()).at(-1) ?? { rows: [] });
    expect(textIn(rows[0]?.[0])).toBe('ตัวชี้วัดที่ 10 การป้องกันการทุจริต');
    expect(rows.map(([, item, value]) => [/^\((\w+)\)/.exec(textIn(item))?.[1], textIn(value)])).toEqual(
      facts.items.filter(([, indicator]) => indicator === 10).map(([code, , value]) => [code, score(value)]),
    );
  });
});

describe('soe-phloe, short analysis of 2565', () => {
  const facts = FACTS['soe-phloe'];
  const made = () => analysisPaper(recordsOf('soe-phloe'));

  test('says total and level as printed, though the figures give another total', () => {
    const said = everyText(made()).join('\n');
    for (const one of ['98.52', 'ระดับ AA', '2565', 'องค์การบริหารส่วนตำบลเสอเพลอ']) expect(said).toContain(one);
    expect(said).not.toContain('98.56');
  });

  test('has its heads, the instruments and every indicator with its score', () => {
    const [table] = tablesOf(made());
    expect(table && headsOf(table)).toEqual(HEADS['soe-phloe'].analysis?.[0]);
    expect(headingsOf(table ?? ({ rows: [] } as never))).toEqual(
      facts.instruments.map(([key, value]) =>
        expect.stringMatching(new RegExp(`\\(${key}\\) มีค่าคะแนนเท่ากับ ${score(value)} คะแนน`)),
      ),
    );
    const rows = cellsOf(table ?? { rows: [] }).map(([indicator]) => textIn(indicator));
    for (const { num, name, score: value } of facts.indicators) {
      const expected =
        value === null ? /^8\. การปรับปรุงการทำงาน$/ : new RegExp(`^${num}\\. ${name} ${score(value)} คะแนน`);
      expect(rows[num - 1]).toMatch(expected);
    }
  });

  test('says which indicators to keep and to improve, and the items the assessors name', () => {
    const rows = cellsOf(tablesOf(made())[0] ?? { rows: [] });
    for (const { num, says } of facts.indicators) {
      const [first = ''] = thingsIn(rows[num - 1]?.[1]);
      const word = says === 'keep' ? 'ควรรักษามาตรฐาน' : says === 'improve' ? 'ควรพัฒนาและปรับปรุง' : '';
      expect(first).toContain(word);
      expect(first === '').toBe(says === null);
      const codes = facts.items.filter(([, indicator]) => indicator === num).map(([code]) => code);
      const said = thingsIn(rows[num - 1]?.[1])
        .slice(1)
        .map((item) => /^ข้อ (\w+)/.exec(item)?.[1]);
      expect(said.toSorted()).toEqual(codes.toSorted());
    }
  });
});

test('mueang-hong names its four weak indicators under two priorities, without a score', () => {
  const said = everyText(analysisPaper(recordsOf('mueang-hong')));
  const facts = FACTS['mueang-hong'];
  for (const { num, name } of facts.indicators) expect(said).toContain(`ตัวชี้วัดที่ ${num} ${name}`);
  const [first, second] = facts.priorities;
  expect(said).toContain(`${first}: ตัวชี้วัดที่ 2 การใช้งบประมาณ ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน`);
  expect(said).toContain(`${second}: ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ตัวชี้วัดที่ 10 การป้องกันการทุจริต`);
});

/** What the cell of a measure's title holds. */
function expectTitle(cell: Parameters<typeof thingsIn>[0], { num, title }: MeasureFacts): void {
  const [first = ''] = thingsIn(cell);
  expect(first).toMatch(new RegExp(`^${num}\\. .`));
  if (title !== null) expect(printed(first)).toBe(printed(`${num}. ${title}`));
}

describe.each(['kham-muang', 'mueang-hong', 'soe-phloe'] as const)('%s, measures', (slug) => {
  test('has its heads and a row for every measure with its facts', () => {
    const paper = measuresPaper(recordsOf(slug));
    const [table] = tablesOf(paper);
    if (!table) throw new Error('no table');
    const heads = headsOf(table);
    expect(heads).toEqual(HEADS[slug].measures);
    const column = (cells: ReturnType<typeof cellsOf>[number], part: RegExp) =>
      thingsIn(cells[heads.findIndex((head) => part.test(head))]);
    const rows = cellsOf(table);
    expect(rows).toHaveLength(FACTS[slug].measures.length);
    for (const [index, facts] of FACTS[slug].measures.entries()) {
      const cells = rows[index] ?? [];
      expectTitle(cells[0], facts);
      const guidelines = heads.includes('แนวทางการปฏิบัติ') ? column(cells, /^แนวทาง/) : thingsIn(cells[0]).slice(1);
      expect(guidelines).toHaveLength(facts.guidelines);
      expect(column(cells, /^(ขั้นตอน|วิธีการ)/)).toHaveLength(facts.procedures);
      expect(
        column(cells, /^ผู้รับผิดชอบ/)
          .join('')
          .split('\n')
          .toSorted(),
      ).toEqual(facts.units.toSorted());
      expect(column(cells, /^การ(กำกับ)?ติดตาม/)).toHaveLength(facts.followUp);
      if (facts.period !== null) expect(column(cells, /^ระยะเวลา/).join('')).toBe(facts.period);
    }
    expect(everyText(paper).join('\n')).toContain(String(FACTS[slug].assessed));
  });
});

test('kham-muang, every measure is followed up by the one day', () => {
  const [table] = tablesOf(measuresPaper(recordsOf('kham-muang')));
  for (const cells of cellsOf(table ?? { rows: [] })) expect(textIn(cells.at(-1))).toContain('1 มีนาคม 2563');
});

test('soe-phloe tells the measures it goes on with from those it added', () => {
  const [table] = tablesOf(measuresPaper(recordsOf('soe-phloe')));
  const at = (table?.rows ?? []).flatMap((row, index) => ('heading' in row ? [index] : []));
  const begins = FACTS['soe-phloe'].measures.findIndex(({ group }) => group === 'added');
  expect(at).toEqual([0, begins + 1]);
});

test('mueang-hong, results of the year: both parts of the result in one group, each row with its facts', () => {
  const [table] = tablesOf(resultsPaper(recordsOf('mueang-hong'), '12m'));
  if (!table) throw new Error('no table');
  expect(headsOf(table)).toEqual(HEADS['mueang-hong'].results);
  expect(table.columns.map(({ group }) => group ?? '')).toEqual(['', '', '', 'ผลการดำเนินการ', 'ผลการดำเนินการ', '']);
  const rows = cellsOf(table);
  expect(rows).toHaveLength(4);
  for (const [index, facts] of FACTS['mueang-hong'].measures.entries()) {
    const [title, details, period, outputs, outcomes, remarks] = rows[index] ?? [];
    const { result } = facts;
    expectTitle(title, facts);
    expect(thingsIn(details)).toHaveLength((result?.details ?? 0) + (result?.published ? 1 : 0));
    if (result?.published) expect(textIn(details)).toContain(`เผยแพร่ทางเว็บไซต์หลักของหน่วยงาน เมื่อวันที่ ${result.published}`);
    expect(textIn(period)).toBe(result?.period);
    expect([thingsIn(outputs).length, thingsIn(outcomes).length]).toEqual([result?.outputs, result?.outcomes]);
    expect(textIn(remarks)).toBe('');
  }
  expect(textIn(rows[0]?.[3])).toBe('สำนักปลัด');
});

test('ko-loi-bang-hak, results of the year by indicator: groups, statuses, and each row with its facts', () => {
  const [table] = tablesOf(resultsPaper(recordsOf('ko-loi-bang-hak'), '12m'));
  if (!table) throw new Error('no table');
  const facts = FACTS['ko-loi-bang-hak'];
  expect(headsOf(table)).toEqual(HEADS['ko-loi-bang-hak'].results);
  const groups = [...new Set(facts.measures.map(({ group }) => group))];
  expect(headingsOf(table)).toEqual(
    groups.map((group, index) => `${index + 1}. ${group} (${['IIT', 'EIT', 'OIT'][index]})`),
  );
  const rows = cellsOf(table);
  expect(rows).toHaveLength(14);
  for (const [index, measure] of facts.measures.entries()) {
    const [indicator, guidelines, units, details, outcomes] = rows[index] ?? [];
    const expected = facts.indicators.find(({ num }) => num === measure.indicators[0]);
    expect(textIn(indicator)).toBe(`ตัวชี้วัดที่ ${expected?.num} ${expected?.name}\n(${expected?.says})`);
    const own = thingsIn(guidelines).filter((one) => !/^\d+\. /.test(one));
    expect(own).toHaveLength(measure.guidelines);
    expect(textIn(units).split('\n').toSorted()).toEqual(measure.units.toSorted());
    expect([thingsIn(details).length, thingsIn(outcomes).length]).toEqual([
      measure.result?.details,
      measure.result?.outcomes,
    ]);
  }
});
