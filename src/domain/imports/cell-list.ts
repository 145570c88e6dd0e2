import { compact } from '../../compact';
import { toArabicDigits } from '../thai-text/digits';
import { tidy } from '../thai-text/normalise';

// What begins an entry of a list: a bullet, or a number with a point or bracket (`1.`, `๒)`, `(3)`).
const BULLET = /^\s*(?:[-–—•·●▪◦*]|\(?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])|\([0-9๐-๙]{1,2}\))\s*/;

/** Only what HTML has: an address in angle brackets is text. */
const TAG =
  /<\/?(?:a|b|br|center|div|em|font|h[1-6]|i|li|o:p|ol|p|small|span|strong|su[bp]|table|tbody|td|th|tr|u|ul)(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*\s*\/?>/gi;

/** A cell's text without the HTML that some offices' exports leave in it. */
function withoutHtml(cell: string): string {
  return cell
    .replace(/<li[^>]*>/gi, '\n- ')
    .replace(/<br[^>]*>|<\/(?:p|li|ul|ol|div)>/gi, '\n')
    .replace(TAG, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&');
}

/** What stands where nothing does: dashes, and the dots that a form is filled in on. */
const NOTHING = /^[-–—_.…\s]*$/;

/** The lines of a cell with text in them, tidied, bullets kept. */
function lines(cell: string): string[] {
  return withoutHtml(cell)
    .split(/\r\n|\r|\n/)
    .map(tidy)
    .filter((line) => !NOTHING.test(line));
}

/** A cell as one line of text. */
export function cellText(cell: string): string {
  return lines(cell).join(' ');
}

/**
 * A cell as a list. Each line is an entry; where lines begin with bullets or numbers, one that does not continues the line
 * before it. Bullets and numbers are taken off.
 */
export function cellList(cell: string): string[] {
  const all = lines(cell);
  const bulleted = all.some((line) => BULLET.test(line));
  const entries: string[] = [];
  for (const line of all) {
    if (bulleted && entries.length > 0 && !BULLET.test(line)) entries.push(`${entries.pop()} ${line}`);
    else entries.push(line.replace(BULLET, ''));
  }
  return entries.filter((entry) => entry !== '');
}

/** `๑. อบรม`, `มาตรการที่ ๑ อบรม`, `๑ - อบรม`; no day or amount (`5.5 ล้านบาท`, `1 - 3 วัน`). */
const NUMBERS = [
  /^(?:มาตรการที่\s*|ข้อ\s*)?\(?([0-9๐-๙]{1,3})(?:[.)]|\.\))\s*(?=[^0-9๐-๙\s])/,
  /^(?:มาตรการที่|ข้อที่)\s*([0-9๐-๙]{1,3})(?:\s+|\s*[:：–—-]\s*)(?=[^0-9๐-๙\s])/,
  /^([0-9๐-๙]{1,3})\s*(?:[:：]|\s[–—-])\s*(?=[^0-9๐-๙\s])/,
];
/** Dots that lead to the next column. */
const LEADERS = /\s*(?:\.{4,}|…+)$/;

/** The number a measure's title begins with, and the rest: `๑. อบรม` → 1 and `อบรม`. Null number: it begins with none. */
export function numberedTitle(title: string): { num: number | null; title: string } {
  const [whole, digits] = compact(NUMBERS.map((number) => number.exec(title)))[0] ?? [];
  if (whole === undefined || digits === undefined) return { num: null, title: title.replace(LEADERS, '') };
  return { num: Number(toArabicDigits(digits)), title: title.slice(whole.length).replace(LEADERS, '') };
}
