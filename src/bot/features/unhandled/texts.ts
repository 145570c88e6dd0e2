import type { TextField } from '../../../domain/reports/content.rules';
import { TEXT_FIELD_NAMES } from '../../../domain/reports/texts';
import type { Intent } from '../../understand';

/** What people ask for and the bot cannot do yet: a sentence each that says so, and what to do instead. */
export const notYetTexts = {
  document: 'ตอนนี้ตามติดยังทำไฟล์รายงานไม่ได้ ดูความก้าวหน้าในแชตได้ พิมพ์ "ภาพรวม"',
} satisfies Partial<Record<Intent, string>>;

export const texts = {
  title: 'ยังไม่เข้าใจข้อความนี้',
  meant: 'กดเรื่องที่ต้องการ หรือพิมพ์ใหม่อีกครั้ง',
  alt: (says: readonly string[]) =>
    `ยังไม่เข้าใจข้อความนี้ ลองพิมพ์ ${says.map((say) => `"${say}"`).join(' หรือ ')} หรือพิมพ์ "ช่วยเหลือ" เพื่อดูทั้งหมด`,
  notUnderstood: 'ยังไม่เข้าใจข้อความนี้ พิมพ์ "ช่วยเหลือ" เพื่อดูว่าตามติดทำอะไรให้ได้บ้าง',
  inGroup: 'ยังไม่เข้าใจข้อความนี้ พิมพ์ "/ช่วยเหลือ" เพื่อดูคำสั่งที่ใช้ในกลุ่มได้',
  called: 'พิมพ์ "/ช่วยเหลือ" เพื่อดูคำสั่งที่ใช้ในกลุ่มได้',
  polite: 'ยินดีช่วยเหลือ พิมพ์ "ช่วยเหลือ" เพื่อดูว่าตามติดทำอะไรให้ได้บ้าง',
  nothingToGoBackTo: 'ไม่มีรายการที่ทำค้างอยู่ให้ย้อนกลับ',
  onlyText: 'ตามติดอ่านสติกเกอร์และตำแหน่งไม่ได้ พิมพ์เรื่องที่ต้องการ ส่งรูปหรือไฟล์เป็นหลักฐาน หรือพิมพ์ "ช่วยเหลือ"',
  onlyTextInDialog: 'ตามติดอ่านสติกเกอร์และตำแหน่งไม่ได้ รายการที่ทำค้างอยู่ยังรอคำตอบ พิมพ์ตอบ หรือพิมพ์ "ยกเลิก"',
};

/** What was read of a text that was only guessed. */
export const readTexts = {
  measure: (said: number | string) => `มาตรการ ${said}`,
  indicator: (num: number) => `ตัวชี้วัดที่ ${num}`,
  part: (field: TextField, said: string) => `${TEXT_FIELD_NAMES[field]} ${said}`,
  years: (years: readonly number[]) => `ปี ${years.join(' กับ ')}`,
};

export const labels = { all: 'ดูคำสั่งทั้งหมด' };
