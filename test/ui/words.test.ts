import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root';

// One word for one thing, in everything that staff read.
const FILES = ['src', 'flex-templates']
  .flatMap((folder) =>
    readdirSync(join(projectRoot(), folder), { recursive: true }).map((name) => join(folder, String(name))),
  )
  .filter((file) => /texts\.ts$|role-names\.ts$/.test(file));

/** Lines of texts, without comments and imports, by where they stand. */
const LINES = FILES.flatMap((file) =>
  readFileSync(join(projectRoot(), file), 'utf8')
    .split('\n')
    .map((text, index) => ({ where: `${file}:${index + 1}`, text }))
    .filter(({ text }) => !/^\s*(?:import|\/\/|\*|\/\*)/.test(text)),
);

/** Where the import may name the files and fields that it reads. */
const IMPORT = /^src\/domain\/imports\//;

test.each<[mistake: string, found: RegExp, instead: string]>([
  ['แตะ', /แตะ/, 'กด'],
  ['หัวหน้าหน่วยงาน, where a unit’s head is meant', /(?<!')หัวหน้าหน่วยงาน/, 'หัวหน้าส่วนราชการ'],
  ['a unit as หน่วยงาน', /(?:กอง|แต่ละ|ทุก|บาง)หน่วยงาน|หน่วยงานใด/, 'ส่วนราชการ'],
  ['polite endings', /(?:ครับ|ค่ะ|นะคะ)/, 'no ending'],
  ['a blank between a round and แล้ว', /roundName\(\w+\)\} แล้ว/, 'รอบ 6 เดือนแล้ว'],
  ['a unit as หน่วย', /หน่วย(?!งาน|ที่)/, 'ส่วนราชการ'],
  ['two words for who keeps the server', /ผู้ดูแลเครื่อง(?!แม่ข่าย)/, 'ผู้ดูแลเครื่องแม่ข่าย'],
  ['33 ถึง 33', /(?<!\$\{from === to \? from : `)\$\{from\} ถึง \$\{to\}/, 'คำสั่งที่ 33'],
  ['units or years with nothing between them', /(?:units|own|years|known|missing|nums)\.join\(' '\)/, 'listInThai'],
  ['counts with nothing between them', /(?:แล้ว|สำเร็จ|ส่ง) \$\{[^}]+\} [ก-๙]+ \$\{[^}]+\} [ก-๙]+ \$\{/, 'sideBySide'],
  ['a position without quotation marks', /(?:ตำแหน่ง|อยู่ที่|ลำดับ|ไปยัง)\$\{(?:title|first|next)\}(?!`,? *$)/, '"ปลัดเทศบาล"'],
])('nobody reads %s', (_mistake, found, instead) => {
  expect(LINES.length).toBeGreaterThan(500);
  const wrong = LINES.filter(({ text }) => found.test(text)).map(({ where }) => `${where} should say ${instead}`);
  expect(wrong).toEqual([]);
});

test('nobody reads the names of the program’s own files or fields', () => {
  const own = /\b(?:docs\/|approval_chain|[a-z_]+\.(?:md|yaml|ts))\b/;
  const wrong = LINES.filter(({ where, text }) => !IMPORT.test(where) && own.test(text)).map(({ where }) => where);
  expect(wrong).toEqual([]);
});
