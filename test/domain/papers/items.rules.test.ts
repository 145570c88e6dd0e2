import type { HolidayCalendar } from '../../../src/domain/calendar/holidays';
import {
  isItemReminderDay,
  itemsOf,
  readItemCodes,
  readItemSaid,
  takeItemList,
  takeItemUrl,
  usualItemsDue,
} from '../../../src/domain/papers/items.rules';

test.each([
  ['O1 โครงสร้าง\nO2 ข้อมูลผู้บริหาร', ['O1 โครงสร้าง', 'O2 ข้อมูลผู้บริหาร']],
  ['ข้อ O๑. โครงสร้าง\n\n o10) แผน\nดำเนินงาน', ['O1 โครงสร้าง', 'O10 แผน ดำเนินงาน']],
])('a list of items is read a line each: %j', (typed, items) => {
  expect(takeItemList(typed).map(({ code, title }) => `${code} ${title}`)).toEqual(items);
});

test.each([
  ['', 'no_items'],
  ['โครงสร้าง', 'bad_item_line'],
  ['O1', 'bad_item_line'],
  ['O1 ก\nO1 ข', 'item_twice'],
  [Array.from({ length: 100 }, (_, at) => `O${at + 1} ก`).join('\n'), 'too_many_items'],
])('what is no list is refused: %j', (typed, code) => {
  expect(() => takeItemList(typed)).toThrow(expect.objectContaining({ code }));
});

test.each([
  ['O1-O3, o7', ['O1', 'O2', 'O3', 'O7']],
  ['ข้อ O ๑ ถึง O๓ และ O3', ['O1', 'O2', 'O3']],
  ['I1', null],
  ['กองคลัง', null],
])('codes are read: %j', (words, codes) => {
  expect(readItemCodes(words)).toEqual(codes);
});

test.each([
  ['https://www.muang.go.th/o3?a=1', null],
  ['http://www.muang.go.th/o3', 'url_not_https'],
  ['www.muang.go.th', 'bad_item_url'],
  ['https://localhost/x', 'bad_item_url'],
  ['https://me:pw@muang.go.th', 'bad_item_url'],
  ['javascript:alert(1)', 'bad_item_url'],
  [`https://muang.go.th/${'a'.repeat(1000)}`, 'bad_item_url'],
])('an address is taken as ITAS takes it: %s', (typed, code) => {
  if (code === null) expect(takeItemUrl(` ${typed} `)).toBe(typed);
  else expect(() => takeItemUrl(typed)).toThrow(expect.objectContaining({ code }));
});

test.each([
  ['O3 https://a.go.th/3 15 ม.ค. 2570', { code: 'O3', url: 'https://a.go.th/3', rest: '15 ม.ค. 2570' }],
  ['ข้อ O๑๒', { code: 'O12', url: null, rest: '' }],
  ['https://a.go.th/o3', { code: null, url: 'https://a.go.th/o3', rest: '' }],
])('what was said of an item: %s', (text, said) => {
  expect(readItemSaid(text)).toEqual(said);
});

test('the items of a year are those of its list and those that the office says, in order, under its own titles', () => {
  const page = { office: 'x' as never, fiscalYear: 2565, unit: 'clerk', url: null, publishedOn: null, answers: null };
  const pages = [
    { ...page, code: 'O10', title: null },
    { ...page, code: 'O2', title: 'ของหน่วยงาน' },
  ];
  const items = itemsOf({ O2: 'ของรายการ', O10: 'แผน', I1: 'ไม่ใช่' }, pages);
  expect(items.map(({ code, title }) => [code, title])).toEqual([
    ['O2', 'ของหน่วยงาน'],
    ['O10', 'แผน'],
  ]);
});

test('reminders go out 30, 14 and 3 days before, on the working day before where that day is none', () => {
  const none: HolidayCalendar = { has: () => false, knows: () => true };
  expect(usualItemsDue(2570)).toBe('2027-02-28');
  const days = ['2027-01-29', '2027-01-30', '2027-02-12', '2027-02-14', '2027-02-25', '2027-02-26'];
  expect(days.filter((day) => isItemReminderDay(day, '2027-02-28', none))).toEqual([
    '2027-01-29',
    '2027-02-12',
    '2027-02-25',
  ]);
  const holiday: HolidayCalendar = { has: (day) => day === '2027-02-25', knows: () => true };
  expect(isItemReminderDay('2027-02-24', '2027-02-28', holiday)).toBe(true);
});
