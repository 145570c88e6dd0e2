// The words that all pages share.

export const layoutTexts = {
  product: 'ตามติด',
  titled: (title: string, office: string | null) => [title, office ?? 'ตามติด'].join(' · '),
  skip: 'ข้ามไปที่เนื้อหา',
  menu: 'เมนูหลัก',
  more: 'เพิ่มเติม',
  foot: 'ตามติด ระบบติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
};

export const choiceTexts = { all: 'ทั้งหมด' };

/** An address that names no year. */
export const yearTexts = {
  none: (said: string) => `"${said.slice(0, 40)}" ไม่ใช่ปีงบประมาณ ใช้ พ.ศ. สี่หลัก เช่น 2570 หรือเริ่มจากหน้าแรก`,
};

/** Why a day that was typed is none. */
export const dayTexts = {
  noDay: 'ยังไม่เข้าใจวันที่ พิมพ์ใหม่ เช่น 31 มี.ค. 2570',
  noSuchDay: 'ปฏิทินไม่มีวันที่นั้น พิมพ์ใหม่ เช่น 31 มี.ค. 2570',
  otherWeekday: 'วันที่กับวันในสัปดาห์ไม่ตรงกัน ตรวจในปฏิทินแล้วพิมพ์ใหม่',
};

/** What went wrong, and what to do about it, by the status. */
export const errorTexts = {
  400: { title: 'คำขอนี้ไม่ถูกต้อง', next: 'กลับไปหน้าก่อนแล้วลองใหม่อีกครั้ง' },
  401: { title: 'ยังไม่ได้เข้าสู่แดชบอร์ด', next: 'พิมพ์ "เปิดแดชบอร์ด" ในแชตกับตามติด แล้วเปิดลิงก์ที่ได้' },
  403: { title: 'ดูหน้านี้ไม่ได้', next: 'สอบถามผู้ดูแลระบบของหน่วยงาน หากควรมีสิทธิ์' },
  404: { title: 'ไม่พบหน้านี้', next: 'ตรวจที่อยู่อีกครั้ง หรือเริ่มจากหน้าแรก' },
  405: { title: 'เปิดหน้านี้ด้วยวิธีนี้ไม่ได้', next: 'กลับไปหน้าก่อนแล้วกดปุ่มบนหน้านั้น' },
  410: { title: 'หน้านี้ไม่มีแล้ว', next: 'ขอลิงก์ใหม่ได้ในแชตกับตามติด' },
  413: {
    title: 'ข้อความยาวเกินไป',
    next: 'ยังไม่ได้บันทึก กดย้อนกลับไปหน้าก่อน คัดลอกข้อความเก็บไว้ แล้วตัดให้สั้นลงก่อนส่งใหม่',
  },
  429: { title: 'ลองบ่อยเกินไป', next: 'รอ 10 นาที แล้วลองใหม่อีกครั้ง' },
  500: { title: 'ระบบขัดข้อง', next: 'ลองใหม่อีกครั้งในอีกสักครู่ หากยังไม่ได้โปรดแจ้งผู้ดูแลระบบ' },
} as const;

export type ErrorStatus = keyof typeof errorTexts;
