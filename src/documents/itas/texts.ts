import { yearOf } from '../office-words';

export const texts = {
  title: (fiscalYear: number) => `รายการข้อมูลสาธารณะ (OIT) สำหรับบันทึกในระบบ ITAS ประจำ${yearOf(fiscalYear)}`,
  columns: {
    code: 'ข้อ',
    title: 'รายการข้อมูล',
    unit: 'ผู้รับผิดชอบ',
    url: 'ที่อยู่เว็บ (URL)',
    publishedOn: 'วันที่เผยแพร่',
    answers: 'ผลตรวจลิงก์',
  },
  noUrl: 'ยังไม่มี',
  answers: (answers: boolean | null) => (answers === null ? 'ยังไม่ได้ตรวจ' : answers ? 'เปิดได้' : 'เปิดไม่ได้'),
};
