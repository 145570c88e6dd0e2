export const texts = {
  title: 'ข้อมูลของฉัน',
  intro: 'ข้อมูลของคุณที่ตามติดเก็บไว้',
  fields: {
    fullName: 'ชื่อ-สกุล',
    jobTitle: 'ตำแหน่ง',
    name: 'ชื่อที่แสดงใน LINE เมื่อลงทะเบียน',
    lineId: 'รหัสผู้ใช้ LINE',
    rights: 'สิทธิ์',
    registered: 'ลงทะเบียนเมื่อ',
    consent: 'ยินยอมตามประกาศความเป็นส่วนตัว',
    reports: 'รายงานที่คุณเป็นผู้ส่งล่าสุด',
    notifications: 'การแจ้งเตือน',
  },
  noFullName: 'ยังไม่ได้บอก',
  noJobTitle: 'ยังไม่ได้บอก',
  noName: 'ไม่มี เพราะ LINE ไม่ได้ให้ชื่อ',
  lineId: 'เก็บไว้เพื่อส่งข้อความถึงคุณ ไม่แสดงให้ผู้อื่นเห็น',
  consent: (version: number, at: string) => `ฉบับที่ ${version} เมื่อ ${at}`,
  reports: (count: number) => (count === 0 ? 'ยังไม่มี' : `${count} รายการ`),
  rights: 'ขอสำเนา พิมพ์ "ขอสำเนาข้อมูล" ลบ พิมพ์ "ลบข้อมูลของฉัน" แก้ไขสิทธิ์ แจ้งผู้ดูแลระบบของหน่วยงาน',
  notifications: (quietSince: string | null) =>
    quietSince ? `งดอยู่ตั้งแต่ ${quietSince} พิมพ์ "เปิดแจ้งเตือน" เพื่อรับอีกครั้ง` : 'เปิดอยู่ พิมพ์ "งดแจ้งเตือน" เพื่อหยุด',
  alt: (office: string, rights: readonly string[], consented: string) =>
    `ข้อมูลของฉัน ${office} สิทธิ์ ${rights.join(', ')} ยินยอมเมื่อ ${consented}`,
};

/** What a tap types. */
export const phrases = { name: 'แก้ไขชื่อ', work: 'งานของฉัน', overview: 'ภาพรวม', help: 'ช่วยเหลือ' };

export const helpText = { say: 'ข้อมูลของฉัน', does: 'ดูข้อมูลของคุณที่ตามติดเก็บไว้' };
