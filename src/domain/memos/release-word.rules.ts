import { Refusal } from '../../refusal';
import type { Organisation } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';
import { takeSeen } from '../thai-text/seen';
import { texts } from './texts';

/** What it is called that the last position, or an admin, releases the report of a round, unless the office calls it otherwise. */
const RELEASE = 'อนุมัติเผยแพร่';

/** LINE's labels have 20 characters (UTF-16 units), and ยืนยัน stands before it on one. */
export const LONGEST_RELEASE_WORD = 14;

/** What else can be pressed where a report is released, or is done to it: two things of one name nobody could tell apart. */
const TAKEN = [
  'ทราบ',
  'ความเห็น',
  'ส่งความเห็น',
  'ส่งกลับ',
  'ส่งกลับแก้ไข',
  'อนุมัติ',
  'ดูรายงาน',
  'เรื่องเสนอ',
  'เสนอรายงาน',
  'ถอนการเผยแพร่',
  'ยกเลิก',
  'ยืนยัน',
];

/** The office's word for releasing the report of a round. */
export const releaseWordOf = ({ releaseWord }: Pick<Organisation, 'releaseWord'>): string => releaseWord ?? RELEASE;

/**
 * Takes the office's own word for it; the standard word means that it has none.
 * @throws Refusal `no_release_word`, `release_word_unfit`, `release_word_taken`
 */
export function takeReleaseWord(said: string): string | null {
  const word = takeSeen(said).replace(/\s+/gu, ' ');
  if (word === '') throw new Refusal('no_release_word', texts.noReleaseWord);
  if (word.length > LONGEST_RELEASE_WORD) {
    throw new Refusal('release_word_unfit', texts.releaseWordTooLong(word.length, LONGEST_RELEASE_WORD));
  }
  if (!/^[\p{L}\p{M} ]+$/u.test(word)) throw new Refusal('release_word_unfit', texts.releaseWordUnfit);
  if (TAKEN.some((one) => comparable(one) === comparable(word))) {
    throw new Refusal('release_word_taken', texts.releaseWordTaken(word));
  }
  return word === RELEASE ? null : word;
}
