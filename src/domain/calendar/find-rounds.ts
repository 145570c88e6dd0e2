import { type Found, findAll } from '../thai-text/find-all';
import { pattern } from '../thai-text/pattern';
import type { Round } from './dates';

const MONTHS = '(?:เดือน|เดือร|เดิน|ด\\.?(?![ก-ฮ])|months?|mo?(?![a-z]))';
/** What makes a number after รอบ a time, a count or a lap and no reporting round. */
const NO_ROUND = '(?!\\d|\\s*(?:ทุ่ม|โมง|นาฬิกา|น\\.|คน|ครั้ง|วัน|สัปดาห์|ชั่วโมง|ชม|นาที|คัน|เที่ยว|สนาม|%|\\.\\d|/))';
const END = '(?:ปี)?(?:งบ(?:ประมาณ)?)?';
const YEAR_HALF = '(?:ครึ่ง|กลาง)ปี(?:แรก)?(?!หลัง)';

const SIX = pattern(
  `(?:(?:รอบ|งวด|(?<![a-z])round|(?<![ก-๛])ร\\.(?= ?6 ?ด)) [=:]? (?:ที่|ระยะ)? (?:(?:6|หก) ${MONTHS}(?: แรก)?|(?:6|หก)${NO_ROUND}|(?:1|หนึ่ง)(?! ปี)${NO_ROUND}|แรก|${YEAR_HALF}|มี นา(?:คม)?)` +
    `|(?<!อีก\\s*|เหลือ\\s*|ภายใน\\s*|เมื่อ\\s*|ค้าง\\s*|\\d)(?:6|หก) ${MONTHS}(?: แรก)?(?! (?:ก่อน|ที่ แล้ว|ข้าง))|${YEAR_HALF}|(?<![a-z0-9])(?:h1|6 ?m)(?![a-z0-9])|first half)`,
);
const TWELVE = pattern(
  `(?:(?:รอบ|งวด|(?<![a-z])round|(?<![ก-๛])ร\\.(?= ?12 ?ด)) [=:]? (?:ที่|ระยะ)? (?:(?:12|สิบ สอง) ${MONTHS}(?: หลัง)?|(?:12|สิบ สอง)${NO_ROUND}|(?:2|สอง)${NO_ROUND}|หลัง|สุด ?ท้าย|สิ้น${END}|ปลาย${END}|เต็ม ปี|ทั้ง ปี|(?:1|หนึ่ง)? ปี(?! \\d)|กัน ยา(?:ยน)?)` +
    `|(?<!อีก\\s*|เหลือ\\s*|ภายใน\\s*|เมื่อ\\s*|ค้าง\\s*|\\d)(?:12|สิบ สอง) ${MONTHS}(?: หลัง)?(?! (?:ก่อน|ที่ แล้ว))|ครึ่ง ปี หลัง|สิ้น ปี(?: งบ(?:ประมาณ)?)?|(?<![a-z0-9])(?:h2|12 ?m)(?![a-z0-9])|second half)`,
);

/** The reporting rounds named in a scanned text, in order: `รอบ 6 เดือน`, `รอบแรก`, `ครึ่งปี`, `รอบ12`, `สิ้นปี` … */
export function findRounds(text: string): Found<Round>[] {
  const twelve = findAll<Round>(text, TWELVE, () => '12m');
  const six = findAll<Round>(text, SIX, () => '6m').filter(
    (one) => !twelve.some((other) => one.from < other.to && other.from < one.to),
  );
  return [...six, ...twelve].sort((a, b) => a.from - b.from);
}
