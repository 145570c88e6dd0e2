import { compact } from '../../compact';
import { sideBySide } from '../thai-text/lists';
import type { PartLeft } from './follow-units';
import type { ImportOutcome } from './import-office-file';
import type { Change } from './save-content';

const EFFECTS = { added: 'เพิ่ม', changed: 'แก้ไข' };

/** Lines that tell what an import did, of which office and year, and each measure that it removed. */
export function importedText({ changes }: Extract<ImportOutcome, { kind: 'done' }>): string {
  if (changes.length === 0) return 'ไม่มีอะไรเปลี่ยน';
  return ['นำเข้าแล้ว', ...changes.flatMap(changeLines)].join('\n');
}

function changeLines(change: Change): string[] {
  const { name } = change.office;
  if (change.kind === 'organisation') return [`${name}: ${EFFECTS[change.effect]}หน่วยงาน`];
  if (change.kind === 'assessment') return [`${name}: ${EFFECTS[change.effect]}ผลการประเมินปี ${change.fiscalYear}`];
  if (change.kind === 'part') return [`${name}: ${partLine(change)}`];
  const { added, changed, removed } = change;
  const effects = compact([
    added > 0 && `เพิ่ม ${added}`,
    changed > 0 && `แก้ไข ${changed}`,
    removed.length > 0 && `ลบ ${removed.length}`,
  ]);
  return [
    `${name}: แผนปี ${change.fiscalYear} ${sideBySide(effects)} มาตรการ`,
    ...removed.map(({ num, title }) => `  ลบมาตรการที่ ${num} ${title}`),
  ];
}

const partLine = ({ fiscalYear, measure, from, to }: PartLeft): string =>
  to === null
    ? `มาตรการที่ ${measure} ปี ${fiscalYear} ${from} ไม่ได้รับผิดชอบแล้ว รายงานและหลักฐานส่วนนี้ยังเก็บไว้ แต่ไม่นับในความก้าวหน้า`
    : `มาตรการที่ ${measure} ปี ${fiscalYear} รายงานและหลักฐานส่วนของ${from}เป็นของ${to}แล้ว`;
