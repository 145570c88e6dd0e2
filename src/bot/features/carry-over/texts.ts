import type { ToCarryOver } from '../../../domain/measures/carry-over';
import { listInThai } from '../../../domain/thai-text/lists';

/** A message of LINE's has room for so many, and nobody reads more there. */
const MOST_SHOWN = 40;
const LONGEST_TITLE = 70;
const cut = (title: string): string => (title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE)}…`);
const numbers = (nums: readonly number[]): string => listInThai(nums.map(String));

export const texts = {
  askEnds: ({ plan, to }: ToCarryOver) =>
    [
      `ยกแผนปี ${plan[0]?.fiscalYear ?? to - 1} (${plan.length} มาตรการ) ไปปี ${to} มาตรการใดสิ้นสุด ไม่ทำต่อ พิมพ์เลขที่ เช่น 2, 5`,
      ...plan.slice(0, MOST_SHOWN).map(({ num, title }) => `${num}. ${cut(title)}`),
      ...(plan.length > MOST_SHOWN ? [`และอีก ${plan.length - MOST_SHOWN} มาตรการ`] : []),
    ].join('\n'),
  noNumbers: 'อ่านเลขที่มาตรการไม่ได้ พิมพ์เช่น 2, 5 หรือกดทำต่อทุกมาตรการ',
  noSuchMeasures: (nums: readonly number[]) => `แผนเดิมไม่มีมาตรการ ${numbers(nums)} พิมพ์เลขที่อีกครั้ง`,
  askAdded: ({ plan, weak, to }: ToCarryOver, ends: readonly number[]) => {
    const goingOn = plan.filter(({ num }) => !ends.includes(num));
    const open = weak.filter(({ num }) => !goingOn.some(({ indicators }) => indicators.includes(num)));
    return [
      ...(open.length > 0
        ? ['ตัวชี้วัดที่เป็นจุดอ่อนและยังไม่มีมาตรการ', ...open.map(({ num, name }) => `ตัวชี้วัดที่ ${num} ${name}`)]
        : weak.length > 0
          ? ['ตัวชี้วัดที่เป็นจุดอ่อนมีมาตรการครบแล้ว']
          : []),
      `เพิ่มมาตรการใหม่ของปี ${to} พิมพ์บรรทัดละมาตรการ ตามด้วย / และส่วนราชการ เช่น`,
      `${open[0]?.num ?? 9}: เผยแพร่ข้อมูลให้ครบถ้วน / สำนักปลัด`,
    ].join('\n');
  },
  badLine: (line: string) => `อ่านบรรทัด "${line}" ไม่ได้ พิมพ์ชื่อมาตรการ ตามด้วย / และส่วนราชการ เช่น 9: เผยแพร่ข้อมูล / สำนักปลัด`,
  noSuchIndicator: (line: string) => `ตัวชี้วัดในบรรทัด "${line}" ไม่มี ตัวชี้วัดคือ 1 ถึง 10`,
  noSuchUnit: (name: string) => `ไม่พบส่วนราชการ "${name}" พิมพ์ชื่อตามที่หน่วยงานใช้ แล้วส่งใหม่ทั้งหมด`,
  tooMany: (most: number) => `เพิ่มได้ครั้งละไม่เกิน ${most} มาตรการ`,
  title: (to: number, count: number) => `ตรวจแผนปี ${to} รวม ${count} มาตรการ`,
  going: (count: number) => `ทำต่อ ${count} มาตรการ`,
  ended: (nums: readonly number[]) => `สิ้นสุด ${nums.length} มาตรการ: ${numbers(nums)}`,
  orphaned: (nums: readonly number[]) => `ยกไปไม่ได้เพราะส่วนราชการยุบแล้ว: ${numbers(nums)}`,
  due: (round: string, day: string) => `กำหนดส่ง${round} ${day}`,
  ownDue: (num: number, days: readonly string[]) => `มาตรการ ${num} กำหนดส่งของตนเอง ${days.join(', ')}`,
  fresh: (count: number) => `มาตรการใหม่ ${count} มาตรการ`,
  titled: (num: number, title: string) => `${num}. ${title}`,
  indicator: (num: number) => `ตัวชี้วัดที่ ${num}`,
  numbered: 'เรียงเลขที่ใหม่ตามลำดับเดิม ปีในข้อความเลื่อนตาม ผลของปีเดิมไม่ยกไป ยังไม่บันทึกจนกว่าจะกดบันทึก',
  changedMeanwhile: 'แผนหรือกำหนดส่งเปลี่ยนไปหลังจากที่แสดงครั้งก่อน ตรวจอีกครั้ง',
  done: (to: number, count: number) => `บันทึกแผนปี ${to} แล้ว ${count} มาตรการ แก้ไขรายละเอียดได้จาก แบบฟอร์มนำเข้า`,
  left: 'ยกเลิกแล้ว ยังไม่มีแผนปีใหม่',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "ยกมาตรการไปปีใหม่" เพื่อเริ่มใหม่',
};

export const labels = {
  allGoOn: 'ทำต่อทุกมาตรการ',
  nothingNew: 'ไม่เพิ่ม',
  fields: { ends: 'มาตรการที่สิ้นสุด', added: 'มาตรการใหม่' },
  overview: (year: number) => `สถานะมาตรการ ปี ${year}`,
  deadlines: (year: number) => `กำหนดส่ง ปี ${year}`,
  confirm: 'บันทึกแผน',
  confirmWords: ['บันทึกแผน', 'บันทึก', 'ยืนยัน', 'ตกลง'],
};

export const helpText = {
  say: 'ยกมาตรการไปปีใหม่',
  does: 'เริ่มแผนปีใหม่จากแผนเดิม เลือกมาตรการที่ทำต่อ สิ้นสุด และเพิ่มใหม่',
};
