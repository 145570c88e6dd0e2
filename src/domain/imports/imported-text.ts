import type { ImportOutcome } from './import-office-file';
import type { Count, ImportCounts } from './save-content';

const KINDS: Record<keyof ImportCounts, string> = {
  organisations: 'หน่วยงาน',
  assessments: 'ผลการประเมิน',
  measures: 'มาตรการ',
};
const EFFECTS: Record<keyof Count, string> = { added: 'เพิ่ม', changed: 'แก้ไข', removed: 'ลบ' };

/** One line that tells what an import did: `นำเข้าแล้ว: หน่วยงาน เพิ่ม 1, มาตรการ เพิ่ม 12 แก้ไข 1`. */
export function importedText({ changed, counts }: Extract<ImportOutcome, { kind: 'done' }>): string {
  if (!changed) return 'ไม่มีอะไรเปลี่ยน';
  const parts = (Object.keys(KINDS) as (keyof ImportCounts)[]).flatMap((kind) => {
    const effects = (Object.keys(EFFECTS) as (keyof Count)[])
      .filter((effect) => counts[kind][effect] > 0)
      .map((effect) => `${EFFECTS[effect]} ${counts[kind][effect]}`);
    return effects.length > 0 ? [`${KINDS[kind]} ${effects.join(' ')}`] : [];
  });
  return `นำเข้าแล้ว: ${parts.join(', ')}`;
}
