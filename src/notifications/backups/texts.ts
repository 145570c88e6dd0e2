import { type LocalDate, thaiDate } from '../../domain/calendar/dates';

export const backupTexts = {
  late: (last: LocalDate | null): string =>
    [
      last ? `ฐานข้อมูลของตามติดสำรองครั้งล่าสุดเมื่อ ${thaiDate(last)}` : 'ฐานข้อมูลของตามติดยังไม่เคยสำรอง',
      'ให้ผู้ดูแลเครื่องแม่ข่ายตรวจที่ว่างของดิสก์และบันทึกของระบบ แล้วสำรองฐานข้อมูลอีกครั้ง',
    ].join('\n'),
  reason: 'แจ้งผู้ดูแลระบบว่าฐานข้อมูลไม่ได้สำรองเกิน 2 วัน',
};
