export const texts = {
  why: 'ผู้ดูแลระบบเปลี่ยนส่วนราชการที่คุณอยู่หรือดูแล',
  renamed: (was: string, name: string) => `${was}ใช้ชื่อ "${name}" แล้ว สิทธิ์ มาตรการ และรายงานของคุณเหมือนเดิม`,
  merged: (from: string, into: string) => `${from}รวมเข้ากับ${into}แล้ว สิทธิ์ มาตรการ และรายงานของ${from}เป็นของ${into}`,
  profile: 'ข้อมูลของฉัน',
};
