import { quoted } from './quoted';

/** What the import tells people about a table of scores. */
export const scoreText = {
  unknown: (what: string) => `ไม่รู้จักรายการ ${quoted(what)} ใช้ได้: คะแนนรวม, ระดับ, IIT, EIT, OIT, ตัวชี้วัดที่ 1, O1`,
  repeated: (what: string) => `รายการ ${quoted(what)} มีซ้ำ ให้เหลือแถวเดียว`,
  score: (written: string) => `${quoted(written)} ไม่ใช่คะแนน ต้องเป็นตัวเลข 0–100 หรือเว้นว่างเมื่อไม่มีคะแนน`,
};
