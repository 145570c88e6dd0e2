import { toArabicDigits } from '../thai-text/digits';

const NUMBER = '(?:\\(?\\d{1,2}[.)]?\\)?\\s*)?';
const PART = '(?:มาตรการ)?(?:กลุ่ม|ด้าน|ส่วน|หมวด|เครื่องมือ|แบบวัด|แบบตรวจ)';

/** What a heading across the table says: `IIT`, `ด้าน OIT`, `แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)`, `กลุ่มที่ 2 …`. */
const BAND = [
  new RegExp(`^${NUMBER}(?:${PART}.*)?\\(?\\s*(?:IIT|EIT|OIT)\\s*\\)?$`, 'i'),
  new RegExp(`^${NUMBER}(?:แบบวัดการรับรู้|แบบ(?:วัด|ตรวจ)การเปิดเผย).*$`),
  /^(?:กลุ่ม|ส่วน|หมวด)ที่\s*\d/,
];

/**
 * Whether a row is a heading between measures: one text, in one cell or merged across the row, that names an instrument or a group. What
 * may be a measure that lacks its other cells is none.
 * @param first the column of the number or of the measure, whichever stands first; a heading begins there or before
 */
export function isBand(cells: readonly string[], first: number): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const [text] = filled;
  if (text === undefined || filled.some((cell) => cell !== text)) return false;
  return cells.indexOf(text) <= first && BAND.some((one) => one.test(toArabicDigits(text)));
}
