import { MONTH, MONTH_OF } from '../../../src/domain/calendar/read-month';

const found = (text: string): string | undefined => new RegExp(`^(${MONTH})$`).exec(text)?.[1];

test.each([
  [1, ['มกราคม', 'มกรา', 'มค', 'ม.ค', 'ม. ค']],
  [2, ['กุมภาพันธ์', 'กุมภา', 'กพ', 'ก.พ']],
  [3, ['มีนาคม', 'มีนา', 'มีค', 'มี.ค', 'มี. ค', 'มี ค']],
  [4, ['เมษายน', 'เมษา', 'เมย', 'เม.ย']],
  [5, ['พฤษภาคม', 'พฤษภา', 'พค', 'พ.ค']],
  [6, ['มิถุนายน', 'มิถุนา', 'มิย', 'มิ.ย']],
  [7, ['กรกฎาคม', 'กรกฏาคม', 'กรกฎา', 'กค', 'ก.ค']],
  [8, ['สิงหาคม', 'สิงหา', 'สค', 'ส.ค']],
  [9, ['กันยายน', 'กันยา', 'กย', 'ก.ย']],
  [10, ['ตุลาคม', 'ตุลา', 'ตค', 'ต.ค']],
  [11, ['พฤศจิกายน', 'พฤศจิกา', 'พย', 'พ.ย']],
  [12, ['ธันวาคม', 'ธันวา', 'ธค', 'ธ.ค']],
])('month %d is written %j', (month, spellings) => {
  for (const one of spellings) {
    expect(found(one)).toBe(one);
    expect(MONTH_OF.get(one.replace(/[.\s]/g, ''))).toBe(month);
  }
});

test.each(['มกรา.คม', 'ม..ค', 'มิค', 'เดือน', ''])('%j is none', (text) => {
  expect(found(text)).toBeUndefined();
});

test('the longest name is read, not one that it begins with', () => {
  expect(new RegExp(MONTH).exec('มกราคม 2570')?.[0]).toBe('มกราคม');
});
