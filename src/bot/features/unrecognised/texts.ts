import type { LocalDate } from '../../../domain/calendar/dates';
import { thaiDate } from '../../../domain/calendar/dates';
import { calledAs } from '../../understand';

const OTHER_KINDS: Record<string, string> = {
  unknown: 'ไม่ใกล้เรื่องใด',
  sticker: 'สติกเกอร์',
  location: 'ตำแหน่งที่ตั้ง',
};

export const texts = {
  title: 'ข้อความที่ตามติดไม่เข้าใจ',
  since: (day: LocalDate) => `ตั้งแต่ ${thaiDate(day)} นับตามเรื่องที่ใกล้ที่สุด`,
  none: (day: LocalDate) => `ตั้งแต่ ${thaiDate(day)} ไม่มีข้อความที่ตามติดไม่เข้าใจ`,
  kind: (kind: string) => calledAs(kind) ?? OTHER_KINDS[kind] ?? 'เรื่องอื่น',
  count: (count: number) => `${count} ครั้ง`,
  example: (text: string) => `"${text}"`,
  notKept: 'นับจำนวนเท่านั้น ไม่เก็บข้อความ หากต้องการเก็บไว้ดู พิมพ์ "เก็บข้อความที่ไม่เข้าใจ"',
  kept: 'เก็บข้อความไว้ดูด้วย เลิกเก็บได้ พิมพ์ "เลิกเก็บข้อความที่ไม่เข้าใจ"',
  keepOn: 'ตั้งแต่นี้จะเก็บข้อความที่ตามติดไม่เข้าใจไว้ 90 วัน ให้ผู้ดูแลระบบดู โปรดแจ้งเจ้าหน้าที่ให้ทราบ',
  keepOff: 'เลิกเก็บแล้ว และลบข้อความที่เคยเก็บไว้ทั้งหมด ยังนับจำนวนอยู่',
  alt: (count: number) => `มีข้อความที่ตามติดไม่เข้าใจ ${count} ครั้งใน 30 วัน`,
};

export const helpText = { say: 'ข้อความที่ไม่เข้าใจ', does: 'ดูว่าเจ้าหน้าที่พิมพ์อะไรที่ตามติดยังไม่เข้าใจ' };
