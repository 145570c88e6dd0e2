import { type LocalDate, thaiDate } from '../domain/calendar/dates';

const count = (messages: number): string => messages.toLocaleString('en-US');

/** Texts of what the delivery itself has to say. */
export const deliveryTexts = {
  quotaWarning: ({ percent, used, limit }: { percent: number; used: number; limit: number }): string =>
    [
      `เดือนนี้ใช้ข้อความของบัญชี LINE ไปแล้ว ${count(used)} จาก ${count(limit)} ข้อความ (เกิน ${percent}%)`,
      'เมื่อข้อความหมด การแจ้งเตือนและประกาศจะรอถึงเดือนถัดไป ส่วนการตอบในแชตใช้ได้ตามปกติ',
      'ให้ผู้ดูแลบัญชี LINE เพิ่มแพ็กเกจข้อความ หรือลดการส่งประกาศในเดือนนี้',
    ].join('\n'),
  backupLate: (last: LocalDate | null): string =>
    [
      last ? `ฐานข้อมูลของตามติดสำรองครั้งล่าสุดเมื่อ ${thaiDate(last)}` : 'ฐานข้อมูลของตามติดยังไม่เคยสำรอง',
      'ให้ผู้ดูแลเครื่องตรวจที่ว่างของดิสก์และบันทึกของระบบ แล้วสำรองด้วย npm run backup',
    ].join('\n'),
  backupLateReason: 'แจ้งผู้ดูแลระบบว่าฐานข้อมูลไม่ได้สำรองเกิน 2 วัน',
  quotaWarningReason: 'แจ้งผู้ดูแลระบบว่าข้อความของบัญชี LINE ในเดือนนี้ใกล้หมด',
};
