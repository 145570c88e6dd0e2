import { compact } from '../../compact';
import { followingText } from '../positions/following-text';
import { sideBySide } from '../thai-text/lists';
import type { PartLeft } from './follow-units';
import type { ImportOutcome } from './import-office-file';
import type { Change } from './save-content';

const EFFECTS = { added: 'เพิ่ม', changed: 'แก้ไข' };

/** Lines that tell what an import did, of which office and year, and each measure that it removed. */
export function importedText({ changes }: Extract<ImportOutcome, { kind: 'done' }>): string {
  if (changes.length === 0) return 'ไม่มีอะไรเปลี่ยน';
  return [
    'นำเข้าแล้ว',
    ...changes.flatMap((change) => [`${change.organisation.name}: ${changeText(change)}`, ...removedLines(change)]),
  ].join('\n');
}

/** What an import did to one thing, in one line. */
export function changeText(change: Change): string {
  if (change.kind === 'organisation') return `${EFFECTS[change.effect]}หน่วยงาน`;
  if (change.kind === 'assessment') return `${EFFECTS[change.effect]}ผลการประเมินปี ${change.fiscalYear}`;
  if (change.kind === 'papers') return `${EFFECTS[change.effect]}การตั้งค่าเอกสาร`;
  if (change.kind === 'itemPages') return `ที่เผยแพร่ของข้อ OIT ${change.count} ข้อ`;
  if (change.kind === 'part') return partLine(change);
  if (change.kind === 'memo') return followingText(change.organisation, change);
  return `แผนปี ${change.fiscalYear} ${effectsText(change)} มาตรการ`;
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

const removedLines = (change: Change): string[] =>
  change.kind === 'plan' ? change.removed.map(({ num, title }) => `  ลบมาตรการที่ ${num} ${title}`) : [];

const partLine = ({ fiscalYear, measure, from, to }: PartLeft): string =>
  to === null
    ? `มาตรการที่ ${measure} ปี ${fiscalYear} ${from} ไม่ได้รับผิดชอบแล้ว รายงานและหลักฐานส่วนนี้ยังเก็บไว้ แต่ไม่นับในความก้าวหน้า`
    : `มาตรการที่ ${measure} ปี ${fiscalYear} รายงานและหลักฐานส่วนของ${from}เป็นของ${to}แล้ว`;
