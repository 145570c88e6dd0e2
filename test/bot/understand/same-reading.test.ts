import { PHRASES, understand } from '../../../src/bot/understand';
import { columnOf } from '../../../src/domain/imports/table-columns';
import { unitByName } from '../../../src/domain/imports/unit-names';
import { unitByWords } from '../../../src/domain/organisations/unit-by-words';
import { OFFICES } from './offices';

/** What texts go through on their way from one program to the next. */
const TROUBLES: [name: string, spoil: (text: string) => string][] = [
  ['as it should be', (text) => text],
  ['ำ in two characters', (text) => text.replaceAll('ำ', '\u0e4dา')],
  ['ำ in two characters, the tone between', (text) => text.replace(/([\u0e48-\u0e4b])ำ/g, '\u0e4d$1า')],
  ['ำ behind a blank', (text) => text.replaceAll('ำ', ' ำ')],
  ['ำ with a blank for its ring', (text) => text.replace(/(?<![\u0e48-\u0e4b])ำ/g, ' า')],
  ['แ as two เ', (text) => text.replaceAll('แ', 'เเ')],
  ['blanks of no width between letters', (text) => [...text].join('\u200b')],
  ['soft hyphens', (text) => [...text].join('\u00ad')],
  ['marks of direction around it', (text) => `\u202a\u200e${text}\u200f\u202c`],
  ['glyphs of a PDF (Windows)', (text) => text.replaceAll('\u0e48', '\uf70a').replaceAll('\u0e49', '\uf70b')],
  ['glyphs of a PDF (Macintosh)', (text) => text.replaceAll('\u0e48', '\uf88b').replaceAll('\u0e31', '\uf884')],
  ['the tone before the vowel', (text) => text.replace(/([\u0e31\u0e34-\u0e39])([\u0e48-\u0e4b])/g, '$2$1')],
  ['each tone mark twice', (text) => text.replace(/[\u0e48-\u0e4b]/g, '$&$&')],
  ['blanks that do not break', (text) => text.replaceAll(' ', '\u00a0')],
];

const vocabulary = OFFICES.get('kham-muang');
const heard = (text: string) => understand({ text, chat: 'user' }, vocabulary);
const office = {
  units: [
    { key: 'clerk', name: 'สำนักปลัด', aliases: [], group: false },
    { key: 'works', name: 'กองช่าง', aliases: [], group: false },
  ],
};

describe.each(TROUBLES)('%s', (_name, spoil) => {
  test.each([
    ['ใครยังไม่รายงาน รอบ 6 เดือน', 'outstanding', { round: '6m' }],
    ['งานค้างของกองช่าง มีอะไรบ้าง', 'outstanding', { unit: 'กองช่าง' }],
    ['คำสั่งมีอะไรบ้าง ช่วยแนะนำหน่อย', 'help', {}],
  ])('%s is heard as %s', (text, intent, slots) => {
    expect(heard(spoil(text))).toMatchObject({ intent, slots });
  });

  test.each(['ขอสำเนาข้อมูล', 'ทำไมฉันไม่ได้ข้อความ', 'ตั้งกำหนดส่ง', 'แนบหลักฐาน มาตรการ 4'])(
    '%s is the phrase that it is',
    (text) => {
      const { intent } = heard(text);
      expect(PHRASES.map(({ name }) => name)).toContain(intent);
      expect(heard(spoil(text)).intent).toBe(intent);
    },
  );

  test.each([
    ['แนวทาง', 'guidelines'],
    ['ขั้นตอนการดำเนินการ', 'procedures'],
    ['ผู้รับผิดชอบ', 'units'],
    ['ตัวชี้วัดที่เกี่ยวข้อง', 'indicators'],
  ])('%s is that column of a table', (header, column) => {
    expect(columnOf(spoil(header))).toBe(column);
  });

  test.each(['สำนักปลัด', 'กองช่าง'])('%s is that unit, in a table and in a chat', (name) => {
    expect(unitByName(office, spoil(name))?.name).toBe(name);
    expect(unitByWords(office, spoil(name))?.name).toBe(name);
  });
});
