import { definePhrase } from './phrase';
import { WORD_ENDS } from './word-ends';

/** What people say about who they are, and what becomes of what the bot knows of them. */
export const OWN = [
  definePhrase('register', {
    typed: [['ลงทะเบียน'], ['ลงทะเบียนครับ'], ['ลงทะเบียน รหัส: abcd ๑๒๓๔ ค่ะ', { code: 'ABCD-1234' }], ['ลงทะเบียน abc']],
    words: ['ลง ทะเบียน(?: (?:เข้า )?ใช้ งาน)?(?:[ :]*(?:รหัส)?[ :]*[a-z0-9][a-z0-9 \\-]*)?'],
    slots: ['code'],
  }),
  definePhrase('privacy_notice', {
    kind: 'look_up',
    says: ['ประกาศความเป็นส่วนตัว'],
    typed: [['ประกาศความเป็นส่วนตัว'], ['ขออ่านนโยบายเกี่ยวกับความเป็นส่วนตัว']],
    words: ['(?:อ่าน)? (?:ประกาศ|นโยบาย) (?:เกี่ยว กับ)? ความ เป็น ส่วน ตัว'],
  }),
  definePhrase('open_dashboard', {
    kind: 'act',
    says: ['เปิดแดชบอร์ด', 'เปิดแดชบอร์ด ABCD-1234'],
    typed: [
      ['เปิดแดชบอร์ด'],
      ['ขอเปิดหน้าแดชบอร์ดหน่อยครับ'],
      ['เข้า dashboard'],
      ['เปิดแดชบอร์ด ABCD-1234', { code: 'ABCD-1234' }],
      ['เปิดแดชบอร์ดด้วยรหัส km45-7qrs', { code: 'KM45-7QRS' }],
    ],
    words: [
      '(?:เปิด|เข้า)(?: (?:ดู|สู่|หน้า))? (?:แดช บอร์ด|แดช บอด|dashboard)(?:[ :]*(?:ด้วย)? (?:รหัส)?[ :]*[a-z0-9][a-z0-9 \\-]*)?',
    ],
    slots: ['code'],
  }),
  definePhrase('fill_in_one_page', {
    kind: 'act',
    says: ['กรอกในหน้าเดียว'],
    typed: [['กรอกในหน้าเดียว'], ['ขอกรอกรายงานทั้งหมดในหน้าเดียวครับ']],
    words: ['กรอก(?: ราย งาน)?(?: ทั้ง หมด)? ใน หน้า เดียว'],
  }),
  definePhrase('close_dashboard', {
    kind: 'act',
    says: ['ออกจากแดชบอร์ด'],
    typed: [['ออกจากแดชบอร์ด'], ['ออกจากแดชบอร์ดทุกเครื่องค่ะ'], ['ปิดแดชบอร์ด']],
    words: ['(?:ออก จาก|ปิด)(?: หน้า)? (?:แดช บอร์ด|แดช บอด|dashboard)(?: (?:ทุก เครื่อง|ทั้ง หมด))?'],
  }),
  definePhrase('delete_my_data', { typed: [['ถอนความยินยอม'], ['ขอถอนความยินยอมค่ะ']], words: ['ถอน ความ ยินยอม'] }),
  definePhrase('copy_my_data', {
    kind: 'act',
    says: ['สำเนาข้อมูลของฉัน'],
    typed: [['ขอสำเนาข้อมูล'], ['ดาวน์โหลดข้อมูลของฉันหน่อยครับ']],
    words: ['(?:สำเนา|ส่ง ออก|ดาวน์ โหลด) ข้อ มูล (?:ของ ฉัน|ส่วน ตัว)?'],
  }),
  definePhrase('change_account', {
    kind: 'act',
    says: ['เปลี่ยนบัญชี LINE'],
    typed: [['เปลี่ยนบัญชี LINE'], ['เปลี่ยนบัญชีไลน์เดิม สมศรี ใจดี กองคลังครับ', { detail: 'สมศรี ใจดี กองคลัง' }]],
    words: [`(?:เปลี่ยน|ย้าย) (?:บัญชี)? (?:line|ไลน์)(?: เดิม)?${WORD_ENDS}`],
    slots: ['detail'],
  }),
] as const;
