import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root';

// One word for one thing, in everything that staff read, the guide included.
const GUIDES = ['docs/user-guide.th.md', 'docs/IMPORT.md'];
const FILES = ['src', 'flex-templates']
  .flatMap((folder) =>
    readdirSync(join(projectRoot(), folder), { recursive: true }).map((name) => join(folder, String(name))),
  )
  .filter((file) => file.endsWith('.ts'));
/** Where what people type and write is read, or laid out, in whatever words they have. */
const READERS =
  /^src\/(?:(?:bot\/understand|domain\/(?:calendar|thai-text)|testing)\/|documents\/words\/compounds\.ts$)/;

/** Lines with Thai words, without comments, imports and patterns of what is typed, by where they stand. */
const LINES = [...FILES.filter((file) => !READERS.test(file)), ...GUIDES].flatMap((file) =>
  readFileSync(join(projectRoot(), file), 'utf8')
    .split('\n')
    .map((text, index) => ({ where: `${file}:${index + 1}`, text }))
    .filter(({ text }) => /[ก-๙]/.test(text) && !/^\s*(?:import|\/\/|\*|\/\*)|= \/\^/.test(text)),
);

/** Where files and fields are what is told of: the import, and what is written of it. */
const ABOUT_FILES = /^(?:src\/domain\/imports|docs)\//;

test.each<[mistake: string, found: RegExp, instead: string]>([
  ['แตะ', /แตะ/, 'กด'],
  ['หัวหน้าหน่วยงาน, where a unit’s head is meant', /(?<!')หัวหน้าหน่วยงาน/, 'หัวหน้าส่วนราชการ'],
  ['a unit as หน่วยงาน', /(?:กอง|แต่ละ|ทุก|บาง)หน่วยงาน|หน่วยงานใด/, 'ส่วนราชการ'],
  ['polite endings', /(?:ครับ|ค่ะ|นะคะ)/, 'no ending'],
  ['a blank between a round and แล้ว', /roundName\(\w+\)\} แล้ว/, 'รอบ 6 เดือนแล้ว'],
  ['a unit as หน่วย', /หน่วย(?!งาน|ที่)/, 'ส่วนราชการ'],
  ['LINE in Thai', /ไลน์/, 'LINE'],
  ['two words for what ends the link of a group', /(?<!ยก)เลิกผูก/, 'ยกเลิกผูก'],
  ['two words for a sheet or a cell of Excel', /แผ่นงาน|เซลล์/, 'ชีต, ช่อง'],
  ['two words for who keeps the server', /ผู้ดูแลเครื่อง(?!แม่ข่าย)/, 'ผู้ดูแลเครื่องแม่ข่าย'],
  ['two words for an admin', /ผู้ดูแล(?!ระบบ|เครื่องแม่ข่าย|บัญชี LINE|')/, 'ผู้ดูแลระบบ'],
  ['two words for a name that is not known', /ไม่ระบุชื่อ/, 'ไม่ทราบชื่อ'],
  ['33 ถึง 33', /(?<!\$\{from === to \? from : `)\$\{from\} ถึง \$\{to\}/, 'คำสั่งที่ 33'],
  ['units or years with nothing between them', /(?:units|own|years|known|missing|nums)\.join\(' '\)/, 'listInThai'],
  ['counts with nothing between them', /(?:แล้ว|สำเร็จ|ส่ง) \$\{[^}]+\} [ก-๙]+ \$\{[^}]+\} [ก-๙]+ \$\{/, 'sideBySide'],
  ['a position without quotation marks', /(?:ตำแหน่ง|อยู่ที่|ลำดับ|ไปยัง)\$\{(?:title|first|next)\}(?!`,? *$)/, '"ปลัดเทศบาล"'],
])('nobody reads %s', (_mistake, found, instead) => {
  expect(LINES.length).toBeGreaterThan(500);
  const wrong = LINES.filter(({ text }) => found.test(text)).map(({ where }) => `${where} should say ${instead}`);
  expect(wrong).toEqual([]);
});

test('numbers of ours are in Arabic digits, also in the lists of the ITA: a message has one script', () => {
  const lists = readFileSync(join(projectRoot(), 'data/ita/frameworks.yaml'), 'utf8').split('\n');
  const all = [...LINES, ...lists.map((text, index) => ({ where: `data/ita/frameworks.yaml:${index + 1}`, text }))];
  // What is looked for in files and texts of others is a pattern; how to import names how others write.
  const ours = all.filter(({ where }) => !where.startsWith('docs/IMPORT.md'));
  const wrong = ours.filter(({ text }) => /[๐-๙]/.test(text) && !/\/.*[๐-๙].*\//.test(text));
  expect(wrong.map(({ where }) => where)).toEqual([]);
});

test('nobody reads the names of the program’s own files or fields', () => {
  const own = /\b(?:docs\/|approval_chain|[a-z_]+\.(?:md|yaml|ts))\b/;
  const wrong = LINES.filter(({ where, text }) => !ABOUT_FILES.test(where) && own.test(text)).map(({ where }) => where);
  expect(wrong).toEqual([]);
});
