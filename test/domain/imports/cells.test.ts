import fc from 'fast-check';
import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import { cellList, cellText, numberedTitle } from '../../../src/domain/imports/cell-list';
import { indicatorsOf, itemsOf, roundsOf, unitsOf } from '../../../src/domain/imports/cell-values';
import { toThaiDigits } from '../../../src/domain/thai-text/digits';
import { normaliseThai } from '../../../src/domain/thai-text/normalise';

describe('a cell as a list', () => {
  test.each([
    ['one line', 'อบรมบุคลากร', ['อบรมบุคลากร']],
    ['lines without bullets', 'หนึ่ง\nสอง\r\nสาม', ['หนึ่ง', 'สอง', 'สาม']],
    ['bullets', '- หนึ่ง\n• สอง\n● สาม', ['หนึ่ง', 'สอง', 'สาม']],
    ['numbers in both digits', '1. หนึ่ง\n๒) สอง\n(3) สาม', ['หนึ่ง', 'สอง', 'สาม']],
    ['a line broken within an entry', '- หนึ่ง\nต่อ\n- สอง', ['หนึ่ง ต่อ', 'สอง']],
    ['a decimal number is no bullet', '1.5 ล้านบาท', ['1.5 ล้านบาท']],
    ['a year is no bullet', '2570 ตลอดปี', ['2570 ตลอดปี']],
    ['HTML lists', '<ul><li>หนึ่ง</li><li>สอง</li></ul>', ['หนึ่ง', 'สอง']],
    ['HTML paragraphs', '<p>หนึ่ง</p><p>สอง<br/>สาม</p>', ['หนึ่ง', 'สอง', 'สาม']],
    ['nothing but spaces', ' \n \t', []],
  ])('%s', (_what, cell, list) => {
    expect(cellList(cell)).toEqual(list);
  });
});

test.each([
  ['ส่งที่ <saraban@example.go.th>', 'ส่งที่ <saraban@example.go.th>'],
  ['คะแนน <A และ C> B', 'คะแนน <A และ C> B'],
  ['<b>อบรม</b> ระดับ &lt; 80 &amp; &quot;ต่ำ&quot;', 'อบรม ระดับ < 80 & "ต่ำ"'],
])('%s: only what is HTML is left out', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test('a text with < in it is not taken for HTML', () => {
  expect(cellText('งบ < 5 ล้าน')).toBe('งบ < 5 ล้าน');
});

describe('a numbered title', () => {
  test.each([
    ['๑. อบรม', 1, 'อบรม'],
    ['12) อบรม', 12, 'อบรม'],
    ['มาตรการที่ 3. อบรม', 3, 'อบรม'],
    ['(๑) อบรม', 1, 'อบรม'],
    ['ข้อ 2. อบรม', 2, 'อบรม'],
    ['อบรม', null, 'อบรม'],
    ['5 ส ในสำนักงาน', null, '5 ส ในสำนักงาน'],
    ['2570.5 ล้าน', null, '2570.5 ล้าน'],
  ])('%s', (written, num, title) => {
    expect(numberedTitle(written)).toEqual({ num, title });
  });
});

const OFFICE = {
  units: [
    { key: 'clerk', name: 'สำนักปลัด', aliases: ['ปลัด'], group: false },
    { key: 'finance', name: 'กองคลัง', aliases: [], group: false },
    { key: 'health', name: 'กองสาธารณสุขและสิ่งแวดล้อม', aliases: [], group: false },
    { key: 'all_units', name: 'ทุกส่วนราชการ', aliases: ['ทุกกอง/สำนัก'], group: true },
  ],
};

describe('who is responsible', () => {
  test.each([
    ['one', 'สำนักปลัด', ['clerk']],
    ['by an alias', 'ปลัด', ['clerk']],
    ['with stray spaces', 'กอง คลัง', ['finance']],
    ['on lines', 'สำนักปลัด\nกองคลัง', ['clerk', 'finance']],
    ['with commas', 'สำนักปลัด, กองคลัง', ['clerk', 'finance']],
    ['with slashes', 'สำนักปลัด/กองคลัง', ['clerk', 'finance']],
    ['with & and +', 'สำนักปลัด & กองคลัง+กองสาธารณสุขและสิ่งแวดล้อม', ['clerk', 'finance', 'health']],
    ['with ร่วมกับ', 'สำนักปลัด ร่วมกับกองคลัง', ['clerk', 'finance']],
    ['with numbers in one line', '1. สำนักปลัด 2. กองคลัง', ['clerk', 'finance']],
    ['with และ around a name that holds it', 'กองคลังและกองสาธารณสุขและสิ่งแวดล้อม', ['finance', 'health']],
    ['with และ', 'สำนักปลัดและกองคลัง', ['clerk', 'finance']],
    ['with a blank', 'สำนักปลัด กองคลัง', ['clerk', 'finance']],
    ['a name that holds และ', 'กองสาธารณสุขและสิ่งแวดล้อม', ['health']],
    ['a name that holds a slash', 'ทุกกอง/สำนัก', ['all_units']],
    ['twice the same', 'ปลัด, สำนักปลัด', ['clerk']],
    ['decomposed sara am', 'สํานักปลัด', ['clerk']],
    ['with its section in brackets', 'กองคลัง (งานพัสดุ)', ['finance']],
    ['with several sections', 'กองคลัง (งานพัสดุ, งานการเงินและบัญชี), สำนักปลัด(งานนิติการ)', ['finance', 'clerk']],
    ['by a section with its unit in brackets', 'งานนิติการ (สำนักปลัด)', ['clerk']],
    ['by a section before its unit', 'งานพัสดุ กองคลัง', ['finance']],
    ['sections of both on lines', '- กองคลัง (งานพัสดุ)\n- ฝ่ายอำนวยการ สำนักปลัด', ['finance', 'clerk']],
  ])('%s', (_what, cell, keys) => {
    expect(unitsOf(normaliseThai(cell), OFFICE)).toEqual({ values: keys, wrong: [] });
  });
  test('an unknown name is told, the others are kept', () => {
    expect(unitsOf('สำนักปลัด, กองเรือ', OFFICE)).toEqual({ values: ['clerk'], wrong: ['กองเรือ'] });
    expect(unitsOf('กองเรือ (งานพัสดุ)', OFFICE)).toEqual({ values: [], wrong: ['กองเรือ (งานพัสดุ)'] });
    expect(unitsOf('สำนักปลัด (กองคลัง)', OFFICE)).toEqual({ values: [], wrong: ['สำนักปลัด (กองคลัง)'] });
  });
});

describe('indicators', () => {
  const framework = knownFrameworkOf(2570);
  test.each([
    ['4', [4]],
    ['๙, ๑๐', [9, 10]],
    ['ตัวชี้วัดที่ 4', [4]],
    ['1-3', [1, 2, 3]],
    ['1. การปฏิบัติหน้าที่\n6. คุณภาพการดำเนินงาน', [1, 6]],
    ['การใช้งบประมาณ', [2]],
    ['ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล', [9]],
    ['4 และ 5', [4, 5]],
  ])('%s', (cell, values) => {
    expect(indicatorsOf(cell, framework)).toEqual({ values, wrong: [] });
  });
  test.each(['11', '0', '9-11', 'การบิน'])('%s is none', (cell) => {
    expect(indicatorsOf(cell, framework)).toMatchObject({ values: [], wrong: [cell] });
  });
  test('Thai digits mean the same as Arabic ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }), (nums) => {
        const arabic = nums.join(', ');
        expect(indicatorsOf(toThaiDigits(arabic), framework).values).toEqual(indicatorsOf(arabic, framework).values);
      }),
    );
  });
});

test('items may be small letters, ranges and Thai digits', () => {
  expect(itemsOf('o๑๗, I1-I2')).toEqual({ values: ['O17', 'I1', 'I2'], wrong: [] });
  expect(itemsOf('O1 – O3\n038, ข้อ o40 ถึง O41').values).toEqual(['O1', 'O2', 'O3', 'O38', 'O40', 'O41']);
  expect(itemsOf('ข้อ 5').wrong).toEqual(['ข้อ', '5']);
});

describe('rounds', () => {
  test.each([
    ['6 เดือน', ['6m']],
    ['รอบ ๑๒ เดือน', ['12m']],
    ['รอบ 6 และ 12 เดือน', ['6m', '12m']],
    ['12m, 6m', ['6m', '12m']],
    ['6 12', ['6m', '12m']],
    ['รอบ ๖-๑๒ เดือน', ['6m', '12m']],
    ['ครึ่งปีแรก', ['6m']],
    ['รอบหกเดือน', ['6m']],
    ['รอบ 6 เ\u200bดือน\nรอบ 12 เดือน', ['6m', '12m']],
    ['', []],
  ])('%s', (cell, values) => {
    expect(roundsOf(cell)).toEqual({ values, wrong: [] });
  });
  test.each(['9 เดือน', 'รายเดือน', '1 ครั้ง', '6 ครั้ง', '1'])('%s is none', (cell) => {
    expect(roundsOf(cell)).toEqual({ values: [], wrong: [cell] });
  });
  test('what is none is told, the others are kept', () => {
    expect(roundsOf('รอบ 6 เดือนและทุกวัน')).toEqual({ values: ['6m'], wrong: ['ทุกวัน'] });
  });
});
