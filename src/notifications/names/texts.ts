export const texts = {
  why: 'ผู้ดูแลระบบแก้ไขชื่อ-สกุลหรือตำแหน่งของคุณ',
  corrected: (name: string, jobTitle: string | null) =>
    `ผู้ดูแลระบบแก้ไขชื่อและตำแหน่งของคุณ\nชื่อ-สกุล: ${name}\nตำแหน่ง: ${jobTitle ?? 'ยังไม่มี'}\nหากไม่ถูกต้อง พิมพ์ "แก้ไขชื่อ"`,
};

export const labels = { change: 'แก้ไขชื่อ' };
