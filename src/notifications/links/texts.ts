import type { LinkTrouble } from '../../domain/links/watched-link.model';

export const texts = {
  why: 'เพราะคุณเป็นผู้ดูแลระบบ และลิงก์ที่หน่วยงานเผยแพร่เปิดไม่ได้',
  whyAsked: 'เพราะคุณขอให้ตรวจลิงก์อีกครั้ง',
  dead: (count: number) => `ลิงก์ที่เผยแพร่เปิดไม่ได้ ${count} รายการ`,
  again: (dead: number, count: number) =>
    dead === 0 ? `ตรวจแล้ว ไม่พบลิงก์ที่เปิดไม่ได้` : `ตรวจแล้ว ยังเปิดไม่ได้ ${dead} จาก ${count} รายการ`,
  how: 'ผู้ประเมินต้องเปิดลิงก์ได้ แก้ที่เว็บไซต์ หรือส่งลิงก์ใหม่ของข้อนั้น แล้วกดตรวจอีกครั้ง',
  opens: 'เปิดได้',
  unclear: 'ตรวจจากระบบไม่ได้ ลองเปิดดูเอง',
  shown: (shown: number, all: number) => `แสดง ${shown} จาก ${all} รายการ`,
  troubles: {
    not_found: 'ไม่พบหน้านี้',
    faulty: 'เว็บไซต์ตอบว่าขัดข้อง',
    no_host: 'ไม่พบเว็บไซต์นี้',
    no_answer: 'เว็บไซต์ไม่ตอบ',
    certificate: 'ใบรับรองความปลอดภัยของเว็บไซต์ใช้ไม่ได้',
    not_https: 'ลิงก์พาไปหน้าที่ไม่ใช่ https',
    redirects: 'ลิงก์พาไปหน้าอื่นไม่จบ',
    refuses: 'เว็บไซต์ไม่ให้ระบบตรวจ ลองเปิดดูเอง',
    not_public: 'ที่อยู่ภายใน ตรวจจากระบบไม่ได้ ลองเปิดดูเอง',
  } satisfies Record<LinkTrouble, string>,
};

export const labels = { again: 'ตรวจอีกครั้ง', change: 'ส่งลิงก์ใหม่' };
