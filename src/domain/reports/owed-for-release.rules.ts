import { compact } from '../../compact';
import { type Round, roundName } from '../calendar/dates';
import { releaseWordOf } from '../memos/release-word.rules';
import { listInThai, sideBySide } from '../thai-text/lists';
import type { LackingPart } from './lacking-parts';
import { isHandedIn } from './report-states.rules';
import type { Standing } from './reports.rules';
import { partNames } from './texts';

/** What is still to come until the result of a measure in a round may be published. */
export interface OwedForRelease {
  round: Round;
  /** how many parts the measure has */
  parts: number;
  /** whose report is not handed in: the unit's name, null where the measure has one unit */
  toReport: (string | null)[];
  /** what those lack that are handed in */
  lacking: LackingPart[];
  /** whether one that is handed in waits for its head */
  toReview: boolean;
  releaseWord: string;
}

/**
 * What a measure owes until its result is published: of the first round in which anything is left; null: nothing is.
 * @param standings of the measure's parts, in the order of its rounds
 */
export function owedForRelease(standings: readonly Standing[]): OwedForRelease | null {
  const open = standings.filter(({ exempt, report }) => !exempt && report?.state !== 'published');
  const [first] = open;
  if (!first) return null;
  const { round } = first;
  const own = open.filter((one) => one.round === round);
  const handedIn = own.filter(({ report }) => isHandedIn(report));
  const missing = new Set(handedIn.flatMap((one) => one.missing));
  return {
    round,
    parts: standings.filter((one) => one.round === round).length,
    toReport: own.filter(({ report }) => !isHandedIn(report)).map(({ measure }) => measure.jointUnit),
    lacking: (['output', 'outcome', 'evidence'] as const).filter((part) => missing.has(part)),
    toReview: handedIn.some(({ report }) => report?.state !== 'approved'),
    releaseWord: releaseWordOf(first),
  };
}

const MOST_UNITS = 3;

/** All of it in its order: `รอบ 6 เดือนต้องส่งรายงาน (กองคลัง) · ตรวจ · อนุมัติเผยแพร่`. */
export function owedText({ round, parts, toReport, lacking, toReview, releaseWord }: OwedForRelease): string {
  const steps = compact([
    toReport.length > 0 && `ส่งรายงาน${whoseReports(toReport, parts)}`,
    lacking.length > 0 && `เพิ่ม${partNames(lacking)}`,
    (toReport.length > 0 || toReview) && 'ตรวจ',
    releaseWord,
  ]);
  return `${roundName(round)}ยังต้อง${sideBySide(steps)}`;
}

function whoseReports(units: readonly (string | null)[], parts: number): string {
  const names = compact([...units]);
  if (names.length === 0) return '';
  return names.length > MOST_UNITS ? ` ${names.length} จาก ${parts} ส่วนราชการ` : ` (${listInThai(names)})`;
}

/** What comes next, in a few words: `ยังไม่ส่งรายงานรอบ 6 เดือน`. */
export function nextText({ round, toReport, lacking, toReview, releaseWord }: OwedForRelease): string {
  if (toReport.length > 0) return `ยังไม่ส่งรายงาน${roundName(round)}`;
  if (lacking.length > 0) return `รายงาน${roundName(round)}ยังขาด${partNames(lacking)}`;
  return toReview ? `รายงาน${roundName(round)}รอตรวจ` : `รายงาน${roundName(round)}รอ${releaseWord}`;
}
