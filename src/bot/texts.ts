import type { Ability } from '../domain/abilities/roles.rules';
import type { Role } from '../domain/people/people.rules';
import { listInThai } from '../domain/thai-text/lists';
import { ROLE_NAMES } from '../ui/role-names';

/** What the menus type besides the lines of the help. */
export const menuWords: readonly string[] = ['ช่วยเหลือ', 'เมนู', 'คะแนน'];

/** What else helps somebody who may not. */
const INSTEAD: Partial<Record<Ability, string>> = {
  hand_over: ' ส่วนสิทธิ์ผู้ดูแลระบบมอบด้วยการออกรหัส พิมพ์ "ออกรหัส"',
};

export const texts = {
  notRegistered: 'ยังไม่ได้ลงทะเบียน พิมพ์ "ลงทะเบียน" ตามด้วยรหัสที่ได้จากผู้ดูแลระบบ เช่น ลงทะเบียน ABCD-1234',
  notRegisteredInGroup: 'ยังไม่ได้ลงทะเบียน ทักตามติดในแชตส่วนตัว แล้วพิมพ์ "ลงทะเบียน" ตามด้วยรหัสที่ได้จากผู้ดูแลระบบ',
  consentAgain: 'ประกาศความเป็นส่วนตัวมีการแก้ไข พิมพ์ "ลงทะเบียน" เพื่ออ่านและยินยอมอีกครั้ง แล้วจึงใช้งานต่อได้',
  consentAgainInGroup: 'ประกาศความเป็นส่วนตัวมีการแก้ไข ทักตามติดในแชตส่วนตัว แล้วพิมพ์ "ลงทะเบียน" เพื่ออ่านและยินยอมอีกครั้ง',
  unknownPresser: 'LINE ไม่ได้แจ้งว่าใครเป็นผู้กดปุ่มนี้ พิมพ์คำสั่งแทนการกดปุ่ม หรือทำในแชตส่วนตัวกับตามติด',
  unknownWriter: 'LINE ไม่ได้แจ้งว่าใครเป็นผู้พิมพ์ข้อความนี้ จึงทำรายการในกลุ่มไม่ได้ พิมพ์คำสั่งเดิมในแชตส่วนตัวกับตามติด',
  groupNotLinked: 'กลุ่มนี้ยังไม่ได้ผูกกับหน่วยงาน ให้ผู้ดูแลระบบพิมพ์ในกลุ่มนี้ว่า /ผูกกลุ่ม ตามด้วยชื่อส่วนราชการ',
  otherOffice: 'กลุ่มนี้เป็นของหน่วยงานอื่น ใช้คำสั่งได้ในแชตส่วนตัวกับตามติด',
  privateOnly: 'เรื่องนี้ทำได้ในแชตส่วนตัวกับตามติดเท่านั้น',
  buttonOver: 'ปุ่มนี้ใช้ไม่ได้แล้วเพราะรายการนั้นจบหรือหมดเวลา พิมพ์คำสั่งใหม่อีกครั้งได้เลย',
  buttonOverInGroup: 'ปุ่มนี้ใช้ได้เฉพาะผู้ที่เริ่มรายการนั้น และใช้ไม่ได้เมื่อรายการจบหรือหมดเวลา พิมพ์คำสั่งของคุณเองได้เลย',
  whichButton: 'ชื่อนี้มีหลายรายการ กดหรือพิมพ์รายการที่ต้องการ',
  buttonAt: (place: number): string => `รายการที่ ${place}`,
  rightOver: 'สิทธิ์ที่ใช้ทำรายการนี้สิ้นสุดแล้ว รายการที่ทำค้างจึงจบโดยไม่มีการบันทึก ดูสิทธิ์ที่มีได้ในแชตส่วนตัว พิมพ์ "ข้อมูลของฉัน"',
  mayNot: (ability: Ability, roles: readonly Role[]): string =>
    `สิทธิ์ของคุณยังทำรายการนี้ไม่ได้ ผู้ที่ทำได้คือ${listInThai(
      roles.map((role) => ROLE_NAMES[role]),
      'หรือ',
    )}${INSTEAD[ability] ?? ''}`,
  tooMany: (until: string): string => `ส่งมาถี่เกินไป ข้อความต่อจากนี้จะยังไม่ได้อ่านจนถึง ${until} น. หลังเวลานั้นส่งใหม่ได้ตามปกติ`,
  tooManyThen: (from: string): string => `ช่วง ${from} น. ส่งมาถี่เกินไป ข้อความส่วนที่เกินจึงไม่ได้อ่าน ส่งใหม่ได้ตามปกติแล้ว`,
  /** in place of an answer that LINE does not take */
  unsendable: (eventId: string, isDone: boolean): string =>
    `${isDone ? 'ทำรายการนี้ให้แล้ว แต่แสดงคำตอบไม่ได้' : 'ขออภัย แสดงคำตอบนี้ไม่ได้'} ส่งรหัสนี้ให้ผู้ดูแลระบบตรวจสอบ: ${eventId}`,
  apology: 'ระบบขัดข้อง ยังทำรายการนี้ไม่สำเร็จ ลองส่งใหม่อีกครั้ง หากยังไม่ได้โปรดแจ้งผู้ดูแลระบบ',
};
