export const navTexts = { overview: 'ภาพรวม', measures: 'มาตรการ', scores: 'คะแนน ITA', sessions: 'เครื่องที่เข้าอยู่' };

export const sessionsTexts = {
  title: 'เครื่องที่เข้าแดชบอร์ดอยู่',
  lead: 'แดชบอร์ดที่ไม่ได้ใช้ครบ 8 ชั่วโมงจะปิดเอง หากเห็นเครื่องที่ไม่ใช่ของคุณ กดออกทันที',
  here: 'เครื่องนี้',
  began: (at: string) => `เข้าเมื่อ ${at}`,
  seen: (at: string) => `ใช้ล่าสุด ${at}`,
  end: 'ออกจากเครื่องนี้',
  endOther: (device: string) => `ออกจาก ${device}`,
  endAll: 'ออกจากทุกเครื่อง',
};
