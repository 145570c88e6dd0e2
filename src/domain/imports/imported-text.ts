import { compact } from '../../compact';
import { followingText } from '../positions/following-text';
import { sideBySide } from '../thai-text/lists';
import type { PartLeft } from './follow-units';
import { type ImportOutcome, unreadOf } from './import-office-file';
import { problemLines } from './problem-lines.rules';
import { resultsName } from './result-texts';
import type { Change, RemovedMeasure } from './save-content';
import { previewTexts } from './texts';

const EFFECTS = { added: 'เพิ่ม', changed: 'แก้ไข' };

/** Lines that tell what an import did, of which office and year, each measure that it removed, and what it could not read. */
export function importedText({ changes }: Extract<ImportOutcome, { kind: 'done' }>, isPreview = false): string {
  const unread = unreadOf(changes);
  if (changes.length === 0) return 'ไม่มีอะไรเปลี่ยน';
  return [
    isPreview ? 'ยังไม่ได้นำเข้า ถ้านำเข้าจะเป็นดังนี้ (ใช้ --confirm)' : 'นำเข้าแล้ว',
    ...changes.flatMap((change) => [`${change.organisation.name}: ${changeText(change)}`, ...removedLines(change)]),
    ...problemLines(unread).map(
      ({ where, message, isRead }) => `${isPreview && !isRead ? 'อ่านไม่ได้' : 'ไม่ได้นำเข้า'} ${where} ${message}`,
    ),
  ].join('\n');
}

/** What an import did to one thing, in one line. */
export function changeText(change: Change): string {
  if (change.kind === 'organisation') return `${EFFECTS[change.effect]}หน่วยงาน`;
  if (change.kind === 'assessment') return `${EFFECTS[change.effect]}ผลการประเมินปี ${change.fiscalYear}`;
  if (change.kind === 'papers') return `${EFFECTS[change.effect]}การตั้งค่าเอกสาร`;
  if (change.kind === 'itemPages') return `ที่เผยแพร่ของข้อ OIT ${change.count} ข้อ`;
  if (change.kind === 'items') return itemsLine(change);
  if (change.kind === 'results') return resultsLine(change);
  if (change.kind === 'part') return partLine(change);
  if (change.kind === 'memo') return followingText(change.organisation, change);
  const effects = `${effectsText(change)} มาตรการ`;
  return `แผนปี ${change.fiscalYear} ${sideBySide(compact([effects, lostResultsText(change.removed)]))}`;
}

/** How many imported results go with the measures that leave a plan, and of which; null: none do. */
export function lostResultsText(removed: readonly RemovedMeasure[]): string | null {
  const lost = removed.filter(({ results }) => results > 0);
  const count = lost.reduce((sum, { results }) => sum + results, 0);
  return count > 0
    ? previewTexts.lostResults(
        count,
        lost.map(({ num }) => num),
      )
    : null;
}

/** How many were added, changed and removed: `เพิ่ม 2 · ลบ 1`. */
export const effectsText = ({
  added,
  changed,
  removed,
}: Record<'added' | 'changed' | 'removed', readonly unknown[]>): string =>
  sideBySide(
    compact([
      added.length > 0 && `เพิ่ม ${added.length}`,
      changed.length > 0 && `แก้ไข ${changed.length}`,
      removed.length > 0 && `ลบ ${removed.length}`,
    ]),
  );

/** `ข้อ OIT ปี 2570 เพิ่ม 3 · แก้ไข 1 ข้อ · มีลิงก์แล้ว 2 จาก 26 ข้อ` */
const itemsLine = ({ fiscalYear, added, changed, done, all }: Extract<Change, { kind: 'items' }>): string =>
  `ข้อ OIT ปี ${fiscalYear} ${effectsText({ added, changed, removed: [] })} ข้อ · มีลิงก์แล้ว ${done} จาก ${all} ข้อ`;

/** `ผลรอบ 6 เดือน ปี 2566 เพิ่ม 3 มาตรการ · ไม่มีในไฟล์ 1 มาตรการ` */
function resultsLine({ fiscalYear, round, added, changed, absent }: Extract<Change, { kind: 'results' }>): string {
  const effects = `${effectsText({ added, changed, removed: [] })} มาตรการ`;
  const lacking = absent.length > 0 && `ไม่มีในไฟล์ ${absent.length} มาตรการ`;
  return `${resultsName(fiscalYear, round)} ${sideBySide(compact([effects, lacking]))}`;
}

const removedLines = (change: Change): string[] =>
  change.kind === 'plan' ? change.removed.map(({ num, title }) => `  ลบมาตรการที่ ${num} ${title}`) : [];

const partLine = ({ fiscalYear, measure, from, to }: PartLeft): string =>
  to === null
    ? `มาตรการที่ ${measure} ปี ${fiscalYear} ${from} ไม่ได้รับผิดชอบแล้ว รายงานและหลักฐานส่วนนี้ยังเก็บไว้ แต่ไม่นับในความก้าวหน้า`
    : `มาตรการที่ ${measure} ปี ${fiscalYear} รายงานและหลักฐานส่วนของ${from}เป็นของ${to}แล้ว`;
