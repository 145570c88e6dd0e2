import { buildVocabulary, understand, understandAgain } from '../../../src/bot/understand';

const vocabularyOf = (title: string) => buildVocabulary({ units: [], measures: [{ num: 7, title }] });

test.each(['คะแนนตัวชี้วัดที่ 9 ปี 2562', 'ขอบคุณครับ', 'สวัสดี'])(
  '%s that was read is not read again, and says the same',
  (text) => {
    const office = vocabularyOf('จัดอบรมคุณธรรม');
    const first = understandAgain(text, office);
    expect(first).toEqual(understand({ text, chat: 'user' }, office));
    expect(understandAgain(text, office)).toBe(first);
  },
);

test('the words of another office are its own', () => {
  const known = buildVocabulary({ units: [], measures: [], terms: [{ key: 'lpa', names: ['แอลพีเอ'] }] });
  expect(understandAgain('แอลพีเอคืออะไร', known).intent).toBe('explain');
  expect(understandAgain('แอลพีเอคืออะไร', vocabularyOf('จัดอบรมคุณธรรม')).intent).not.toBe('explain');
});

test('what is long is read each time', () => {
  const text = `รายงาน มาตรการ 7 รอบ 6 เดือน 60% ${'จัดอบรมแล้ว '.repeat(10)}`;
  const first = understandAgain(text);
  expect(understandAgain(text)).toEqual(first);
  expect(understandAgain(text)).not.toBe(first);
});

test.each(['ลงทะเบียน KM45-7QRS', 'รายงาน มาตรการ 7 60% จัดอบรมแล้ว', 'เตือน สมชาย', 'ค้นหาคำสั่ง สมชาย', 'เมื่อวานไปไหนมา'])(
  '%s, which is no question or holds own words, is not kept',
  (text) => {
    const office = vocabularyOf('จัดอบรมคุณธรรม');
    const first = understandAgain(text, office);
    expect(understandAgain(text, office)).toEqual(first);
    expect(understandAgain(text, office)).not.toBe(first);
  },
);

test('of many texts those said lately are remembered', () => {
  const office = vocabularyOf('จัดอบรมคุณธรรม');
  const often = understandAgain('งานของฉัน', office);
  const once = understandAgain('จุดอ่อน', office);
  for (let year = 0; year < 499; year++) {
    understandAgain(`คะแนน ${year}`, office);
    understandAgain('งานของฉัน', office);
  }
  expect(understandAgain('งานของฉัน', office)).toBe(often);
  expect(understandAgain('จุดอ่อน', office)).not.toBe(once);
});
