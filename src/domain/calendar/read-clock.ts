import { NUMBER, numberOf } from './number-words';

/** A time of the day; hour 24 is the midnight that ends it. */
export interface ClockTime {
  hour: number;
  minute: number;
}

/** What stands for the minutes behind the hours of the spoken clock: `ครึ่ง`, `15 นาที`, `.30`. */
const MINUTES = `(?:\\s*(?<half>ครึ่ง)|\\s*[.:]\\s*(?<digits>\\d{2})(?!\\d)|\\s*(?<minutes>${NUMBER})(?:\\s*นาที|(?![\\d.:/ก-๛])))?`;
const PART = '(?:(?:ตอน|ช่วง)?\\s*(?<part>เช้า|สาย|บ่าย|เย็น|ค่ำ)\\s*)?';
const END = '(?!\\d)';

type Named = Record<string, string | undefined>;
interface Form {
  pattern: RegExp;
  /** null: no such time */
  hour: (named: Named) => number | null;
}

const given = (text: string | undefined): number => (text === undefined ? Number.NaN : numberOf(text));
const between = (value: number, least: number, most: number, hour: number): number | null =>
  value >= least && value <= most ? hour : null;

/** The hour of `N โมง`, by the part of the day that was said with it. */
function spokenHour(hour: number, part: string | undefined): number | null {
  if (part === 'บ่าย') return between(hour, 1, 6, hour + 12);
  if (part === 'เย็น' || part === 'ค่ำ') return between(hour, 3, 7, hour + 12);
  // 1 to 5 โมงเช้า count from seven, as the old clock does.
  if (part === 'เช้า' || part === 'สาย') return hour <= 5 ? between(hour, 1, 5, hour + 6) : between(hour, 6, 11, hour);
  // Without a word for it, 1 to 5 are in the afternoon: nobody works before six.
  return hour <= 5 ? between(hour, 1, 5, hour + 12) : between(hour, 6, 12, hour);
}

/** The hour of a written clock time with a part of the day: `บ่าย 2.30` is 14.30, `บ่าย 14.30` too. */
function writtenHour(hour: number, part: string | undefined): number | null {
  const isLate = part === 'บ่าย' || part === 'เย็น' || part === 'ค่ำ' || part === 'pm';
  if (isLate && hour >= 1 && hour <= 11) return hour + 12;
  if (part === 'am') return between(hour, 1, 12, hour % 12);
  return between(hour, 0, 24, hour);
}

/** The ways of saying a time, the surest first. */
const FORMS: Form[] = [
  { pattern: new RegExp(`เที่ยงคืน${MINUTES}`, 'u'), hour: () => 24 },
  { pattern: new RegExp(`เที่ยง(?:วัน|ตรง)?${MINUTES}`, 'u'), hour: () => 12 },
  {
    pattern: new RegExp(`ตี\\s*(?<hour>${NUMBER})${END}${MINUTES}`, 'u'),
    hour: (at) => between(given(at.hour), 1, 5, given(at.hour)),
  },
  {
    pattern: new RegExp(`(?<hour>${NUMBER})?\\s*ทุ่ม(?:นึง|หนึ่ง)?(?:ตรง)?${MINUTES}`, 'u'),
    hour: ({ hour = '1' }) => between(given(hour), 1, 6, given(hour) + 18),
  },
  { pattern: new RegExp(`บ่าย\\s*โมง(?:ตรง)?${MINUTES}`, 'u'), hour: () => 13 },
  {
    pattern: new RegExp(
      `${PART}(?<hour>${NUMBER})(?:[.:](?<dotted>\\d{2}))?\\s*โมง\\s*(?:ตรง)?(?<after>เช้า|เย็น|บ่าย)?${MINUTES}`,
      'u',
    ),
    hour: ({ hour, part, after }) => spokenHour(given(hour), part ?? after),
  },
  {
    pattern: new RegExp(
      `${PART}(?<!\\d)(?<hour>\\d{1,2})\\s*[.:]\\s*(?<digits>\\d{2})(?!\\d)(?:\\s*(?:น\\.?(?![ก-๛])|นาฬิกา|(?<after>[ap]m)(?![a-z])))?`,
      'u',
    ),
    hour: ({ hour, part, after }) => writtenHour(given(hour), part ?? after),
  },
  {
    pattern: /(?<!\d)(?<hour>\d{2})(?<digits>\d{2})\s*(?:น\.?(?![ก-๛])|นาฬิกา)/u,
    hour: ({ hour }) => writtenHour(given(hour), undefined),
  },
  {
    pattern: new RegExp(
      `${PART}(?<hour>${NUMBER})\\s*(?:น\\.?(?![ก-๛])|นาฬิกา|(?<after>[ap]m)(?![a-z]))${MINUTES}`,
      'u',
    ),
    hour: ({ hour, part, after }) => writtenHour(given(hour), part ?? after),
  },
  {
    pattern: new RegExp(`บ่าย\\s*(?<hour>${NUMBER})${END}${MINUTES}`, 'u'),
    hour: ({ hour }) => spokenHour(given(hour), 'บ่าย'),
  },
];

/**
 * Reads a time of the day wherever it stands in a text: `9 โมงครึ่ง`, `บ่ายสองโมง`, `08.30 น.`, `13:00`, `2 ทุ่ม`, `ตี 5`, `เที่ยง`.
 * @param text in lower case with Arabic digits
 * @returns the time and the text without it; null when there is none, `'impossible'` when there can be no such time (`25.00 น.`)
 */
export function readClock(text: string): { time: ClockTime; rest: string } | 'impossible' | null {
  for (const { pattern, hour: hourOf } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const named: Named = match.groups ?? {};
    const hour = hourOf(named);
    const minute = named.half ? 30 : given(named.digits ?? named.dotted ?? named.minutes ?? '0');
    if (hour === null || minute > 59 || (hour === 24 && minute > 0)) return 'impossible';
    return { time: { hour, minute }, rest: text.replace(match[0], ' ') };
  }
  return null;
}
