import { thaiDateTime } from '../../../domain/calendar/dates';
import type { RoundOfYear } from '../../../domain/reports/current.rules';
import { texts as shared } from '../../../ui/texts';

export const texts = {
  nothingKept: 'ตามติดไม่ได้เก็บข้อมูลของคุณไว้ เพราะคุณยังไม่ได้ลงทะเบียน',
  confirmTitle: 'ลบข้อมูลของฉัน',
  goes: 'สิ่งที่ลบ: ชื่อและรหัสผู้ใช้ LINE สิทธิ์ทั้งหมด ความยินยอม และรายการที่ทำค้างไว้ หลังจากนั้นจะไม่ได้รับการแจ้งเตือน',
  stays: 'สิ่งที่อยู่ต่อ: รายงาน หลักฐาน และประวัติการทำรายการซึ่งเป็นเอกสารของหน่วยงาน โดยระบุเพียงตำแหน่ง ไม่มีชื่อของคุณ',
  waiting: (of: RoundOfYear, title: string) =>
    `รายงาน${shared.round(of)} รอความเห็นของคุณในตำแหน่ง "${title}" ลงความเห็นก่อนได้ พิมพ์ "เรื่องเสนอ" หากลบข้อมูลเลย ตามติดจะแจ้งผู้ดูแลระบบให้ตั้งผู้ดำรงตำแหน่งคนใหม่`,
  copyFirst: 'ขอสำเนาข้อมูลไว้ก่อนได้ พิมพ์ "ขอสำเนาข้อมูล"',
  confirmAlt: 'ยืนยันการลบข้อมูลของคุณ กดลบข้อมูล หรือไม่ลบ',
  deleted: 'ลบข้อมูลของคุณและถอนความยินยอมแล้ว หากต้องการกลับมาใช้งาน ขอรหัสจากผู้ดูแลระบบแล้วลงทะเบียนใหม่',
  kept: 'ไม่ได้ลบข้อมูล ใช้งานต่อได้ตามเดิม',
  copyTitle: (office: string, at: Date) => `สำเนาข้อมูลของคุณใน${office} ณ ${thaiDateTime(at)}`,
  copy: {
    name: (name: string | null) => `ชื่อที่แสดงใน LINE: ${name ?? 'ไม่มี'}`,
    fullName: (name: string | undefined) => `ชื่อ-สกุล: ${name ?? 'ยังไม่ได้บอก'}`,
    jobTitle: (title: string | undefined) => `ตำแหน่ง: ${title ?? 'ยังไม่ได้บอก'}`,
    lineId: (id: string) => `รหัสที่ LINE ใช้ส่งข้อความถึงคุณ: ${id}`,
    rights: (rights: readonly string[]) => `สิทธิ์: ${rights.join(', ')}`,
    registered: (at: Date) => `ลงทะเบียนเมื่อ: ${thaiDateTime(at)}`,
    consent: (version: number, at: Date) => `ยินยอมตามประกาศความเป็นส่วนตัวฉบับที่ ${version} เมื่อ ${thaiDateTime(at)}`,
    quiet: (since: Date | undefined) => `การแจ้งเตือน: ${since ? `งดตั้งแต่ ${thaiDateTime(since)}` : 'เปิด'}`,
    seen: (at: Date, of: RoundOfYear) => `เปิดดูงานของ${shared.round(of)} เมื่อ ${thaiDateTime(at)}`,
    reports: (count: number) => `การบันทึกรายงาน ${count} ครั้ง`,
    report: (at: Date, num: number, of: RoundOfYear) => `${thaiDateTime(at)} มาตรการ ${num} ${shared.round(of)}`,
    message: (at: Date, reason: string, outcome: string) => `${thaiDateTime(at)} ${reason} (${outcome})`,
    action: (at: Date, action: string) => `${thaiDateTime(at)} ${action}`,
    messages: (count: number) => `ข้อความที่ตามติดเริ่มส่งถึงคุณ ${count} ข้อความ`,
    announcements: (count: number) => `ประกาศที่ส่งถึงคุณ ${count} ฉบับ`,
    received: (at: Date | null, acknowledged: Date | null) =>
      `${at ? `ส่ง ${thaiDateTime(at)} ` : ''}${acknowledged ? `รับทราบ ${thaiDateTime(acknowledged)}` : 'ยังไม่รับทราบ'}`,
    history: (count: number) => `ประวัติการทำรายการ ${count} รายการ`,
    more: (left: number) => `ยังมีรายการก่อนหน้านี้อีก ${left} รายการ ขอฉบับเต็มได้จากผู้ดูแลระบบ`,
  },
};

export const labels = { delete: 'ลบข้อมูล', keep: 'ไม่ลบ', copy: 'ขอสำเนาข้อมูล' };

export const helpTexts = {
  delete: { say: 'ลบข้อมูลของฉัน', does: 'ลบข้อมูลส่วนตัวและถอนความยินยอม รายงานของหน่วยงานอยู่ต่อ' },
  copy: { say: labels.copy, does: 'ดูสำเนาข้อมูลทั้งหมดของคุณที่ตามติดเก็บไว้' },
};
