import type { Measure } from '../../../domain/measures/measure.model';
import { listInThai } from '../../../domain/thai-text/lists';
import { texts as shared } from '../../../ui/texts';

export const texts = {
  which: 'ระบุหมายเลขมาตรการที่จะมอบ เช่น มอบมาตรการ 3',
  noSuchMeasure: (num: number, fiscalYear: number) =>
    `ไม่พบมาตรการ ${num} ในแผนปี ${fiscalYear} พิมพ์ "ภาพรวม" เพื่อดูมาตรการทั้งหมด`,
  notYours: (num: number, units: readonly string[]) =>
    `มอบมาตรการ ${num} ได้เฉพาะหัวหน้าส่วนราชการของ${listInThai(units)} และผู้ดูแลระบบ`,
  askUnit: 'มอบให้เจ้าหน้าที่ของส่วนราชการใด',
  askPeople: 'มอบให้ใครรับผิดชอบ',
  how: 'กดเลือกทีละคน หรือพิมพ์ชื่อ คั่นหลายคนด้วยจุลภาค',
  nobody: (unit: string) => `ยังไม่มีเจ้าหน้าที่ของ${unit}ลงทะเบียน จึงยังมอบไม่ได้`,
  noSuchName: (name: string) => `ไม่พบ "${name}" ในเจ้าหน้าที่ของส่วนราชการนี้ กดเลือกหรือพิมพ์ชื่อใหม่`,
  severalNames: (name: string) => `มีเจ้าหน้าที่ชื่อ "${name}" มากกว่า 1 คน กดเลือกจากรายการ`,
  whole: 'ทั้งส่วนราชการ',
  wholeDoes: 'แจ้งเตือนเจ้าหน้าที่ทุกคนของส่วนราชการ',
  reviewTitle: 'ตรวจก่อนมอบมาตรการ',
  to: (unit: string, names: readonly string[]) =>
    names.length === 0 ? `ผู้รับผิดชอบ: ทั้ง${unit}` : `ผู้รับผิดชอบของ${unit}: ${listInThai(names)}`,
  effect: 'ตามติดจะแจ้งเตือนเรื่องนี้เฉพาะผู้รับผิดชอบ คนอื่นในส่วนราชการยังรายงานได้',
  done: (measure: Pick<Measure, 'num'>, names: readonly string[], unit: string) =>
    names.length === 0
      ? `มาตรการ ${measure.num} เป็นของทั้ง${unit}แล้ว`
      : `มอบมาตรการ ${measure.num} ให้ ${listInThai(names)} แล้ว`,
  kept: 'ยังไม่ได้มอบ ผู้รับผิดชอบเหมือนเดิม',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "มอบมาตรการ" ตามด้วยหมายเลขเพื่อเริ่มใหม่',
  kicker: (measure: Pick<Measure, 'num' | 'title' | 'fiscalYear'>) => shared.year(measure.fiscalYear),
  released: (num: number, name: string) =>
    `ตามติดจะไม่แจ้งเตือนมาตรการ ${num} กับ${name}อีก พิมพ์ "มอบมาตรการ ${num}" เพื่อเลือกผู้รับผิดชอบ`,
};

export const labels = {
  confirm: 'ยืนยันมอบ',
  confirmWords: ['ยืนยันมอบ', 'ยืนยัน', 'ตกลง'] as readonly string[],
  choose: (name: string) => `มอบให้ ${name}`,
  more: 'เพิ่มผู้รับผิดชอบ',
  people: 'ผู้รับผิดชอบ',
};

export const helpText = {
  say: 'มอบมาตรการ 3',
  does: 'เลือกว่าเจ้าหน้าที่คนใดในส่วนราชการรับผิดชอบมาตรการ และแจ้งเตือนเฉพาะคนนั้น เช่น มอบมาตรการ 3 ให้ สมศรี',
};
