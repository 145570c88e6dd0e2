import { STUCK_ENDING } from '../lexicon/fillers';
import { definePhrase, tailBehind } from './phrase';

/** A name or what is asked for stands apart; what is stuck to the words makes another word of them, unless it is politeness. */
const WORD_ENDS = `(?= +|$|${STUCK_ENDING})`;

/** What an office has words of its own for begins with one of these. */
const WHAT_WORDS_MEAN = '(?:กอง|สำนัก|ส่วน|ฝ่าย|งาน|ศูนย์|หน่วย|มาตรการ|ม\\. ?\\d|ปลัด|รอง|นายก|ผู้ อำนวย)';

/** The kind of unit that a name begins with, when the word for all of them is not said. */
const A_UNIT = '(?=กอง(?!ทุน)|สำนัก)';

/** How somebody says `I`. */
const I = '(?:ฉัน|ผม|ดิฉัน|หนู|เรา|กระผม|ข้าพเจ้า)';

const NOT_MINE = `ไม่ ใช่ (?:งาน|มาตรการ|หน้า ที่|ความ รับ ผิด ชอบ) (?:ของ)? ${I}`;

/** What people say about who they are, and what admins do about people, groups and the office. */
export const PEOPLE = [
  definePhrase('register', ['ลง ทะเบียน(?: (?:เข้า )?ใช้ งาน)?(?:[ :]*(?:รหัส)?[ :]*[a-z0-9][a-z0-9 \\-]*)?'], ['code']),
  definePhrase('privacy_notice', ['(?:อ่าน)? (?:ประกาศ|นโยบาย) (?:เกี่ยว กับ)? ความ เป็น ส่วน ตัว']),
  definePhrase(
    'open_dashboard',
    [
      '(?:เปิด|เข้า)(?: (?:ดู|สู่|หน้า))? (?:แดช บอร์ด|แดช บอด|dashboard)(?:[ :]*(?:ด้วย)? (?:รหัส)?[ :]*[a-z0-9][a-z0-9 \\-]*)?',
    ],
    ['code'],
  ),
  definePhrase('close_dashboard', ['(?:ออก จาก|ปิด)(?: หน้า)? (?:แดช บอร์ด|แดช บอด|dashboard)(?: (?:ทุก เครื่อง|ทั้ง หมด))?']),
  definePhrase('delete_my_data', ['ถอน ความ ยินยอม']),
  definePhrase('copy_my_data', ['(?:สำเนา|ส่ง ออก|ดาวน์ โหลด) ข้อ มูล (?:ของ ฉัน|ส่วน ตัว)?']),
  definePhrase('change_account', [`(?:เปลี่ยน|ย้าย) (?:บัญชี)? (?:line|ไลน์)(?: เดิม)?${WORD_ENDS}`], ['detail']),
  definePhrase(
    'assign_measure',
    ['(?:มอบ|มอบ หมาย|กำหนด ผู้ รับ ผิด ชอบ)(?: งาน)? (?:ของ)? (?=มาตรการ|ม\\.? ?\\d)', 'กำหนด ผู้ รับ ผิด ชอบ'],
    ['measure', 'measureText', 'fiscalYear', 'detail'],
    'whole',
    // A title may say ให้ too; the persons stand behind the last.
    tailBehind('people', ['ให้(?: แก่| กับ)? (?!.*ให้)']),
  ),
  definePhrase(
    'not_mine',
    [
      `${I}?(?: (?:ไม่ ใช่|ไม่ ได้ เป็น) (?:คน|ผู้) รับ ผิด ชอบ| ไม่ ได้ รับ ผิด ชอบ)`,
      NOT_MINE,
      `(?=(?:มาตรการ|ม\\.?) (?:ที่)? ?\\d+(?: รอบ (?:ที่)? ?\\d+ เดือน)? ${NOT_MINE}[^\\d]{0,12}$)`,
    ],
    ['measure', 'measureText', 'round', 'fiscalYear'],
  ),
  definePhrase('hand_over', ['(?:มอบ|โอน|ฝาก|ส่ง มอบ) งาน(?: (?:ของ ฉัน|ให้ คน อื่น|ให้ เพื่อน|แทน))?']),
  // Three อ in a row, of ขอออก, are read as two.
  definePhrase('issue_code', [`ข?ออก รหัส(?: ลง ทะเบียน)?${WORD_ENDS}`], ['detail']),
  definePhrase('open_codes', ['รหัส(?: ลง ทะเบียน)? ที่ (?:ยัง)? (?:ใช้ ได้|ใช้ งาน ได้|เปิด อยู่|ออก ไว้|ออก ไป แล้ว)(?: อยู่)?']),
  definePhrase('invite', [
    '(?:ลิงก์|ลิงค์|คำ)? (?:เชิญ|ชวน) (?:เพื่อน|เจ้า หน้า ที่|คน อื่น|คน|ผู้ ใช้)? (?:มา)? (?:ลง ทะเบียน|ใช้ ตามติด|ใช้ งาน)?',
    '(?:รูป|ภาพ)? (?:คิว อาร์|คิว อา|qr) (?:โค้ด|โค๊ด|code)? (?:ของ)? (?:บอต|บอท|ตามติด|line|ไลน์)? (?:สำหรับ|ไว้)? (?:เพิ่ม เพื่อน|แอด เพื่อน|ลง ทะเบียน|แอด)?',
    '(?:ลิงก์|ลิงค์) (?:สำหรับ)? (?:เพิ่ม เพื่อน|แอด เพื่อน|แอด)',
  ]),
  definePhrase('staff', ['ราย ชื่อ (?:เจ้า หน้า ที่|ผู้ ลง ทะเบียน|คน ลง ทะเบียน)'], ['unit']),
  definePhrase('units', ['(?:ราย ชื่อ|จัด การ)? ส่วน ราช การ(?: (?:ทั้ง หมด|ใน ระบบ))?']),
  definePhrase('add_unit', [`(?:เพิ่ม|ตั้ง) (?:ชื่อ)? ส่วน ราช การ(?: ใหม่)?${WORD_ENDS}`, `(?:เพิ่ม|ตั้ง) ${A_UNIT}`], ['detail']),
  definePhrase('rename_unit', [`(?:เปลี่ยน|แก้) ชื่อ ส่วน ราช การ${WORD_ENDS}`, `(?:เปลี่ยน|แก้) ชื่อ ${A_UNIT}`], ['detail']),
  definePhrase('merge_units', [`(?:ยุบ)? รวม ส่วน ราช การ${WORD_ENDS}`, `(?:ยุบ)? รวม ${A_UNIT}`], ['detail']),
  definePhrase('end_unit', [`(?:ยุบ(?: เลิก)?|ยก เลิก|ลบ) ส่วน ราช การ${WORD_ENDS}`, `ยุบ(?: เลิก)? ${A_UNIT}`], ['detail']),
  definePhrase('change_name', [
    '(?:แก้ ไข|แก้|เปลี่ยน|บอก) (?:ชื่อ|ตำแหน่ง)(?: ?-? ?(?:นาม)? สกุล)?(?: (?:และ|หรือ)? ตำแหน่ง)?(?: (?:ของ)? (?:ฉัน|ตัว เอง))?',
  ]),
  definePhrase('correct_name', [
    '(?:แก้ ไข|แก้|เปลี่ยน) (?:ชื่อ|ตำแหน่ง)(?: ?-? ?(?:นาม)? สกุล)?(?: (?:และ|หรือ)? ตำแหน่ง)? (?:ของ)? (?:เจ้า หน้า ที่|คน อื่น|ผู้ ลง ทะเบียน|ผู้ อื่น)',
  ]),
  definePhrase(
    'positions',
    ['ตั้ง (?:ผู้ ดำรง)? ตำแหน่ง', '(?:ตำแหน่ง ใน)? (?:ลำดับ การ|สาย(?: การ)?) เสนอ(?: ราย งาน)?(?! *(?:คือ|หมาย ถึง|แปล ว่า))'],
    ['detail'],
  ),
  definePhrase('holidays', ['วัน หยุด(?: (?:ราช การ|ของ หน่วย งาน|ทั้ง หมด))?', 'หยุด วัน ไหน บ้าง'], ['fiscalYear']),
  definePhrase('add_holiday', [`(?:เพิ่ม|กำหนด|ตั้ง) วัน หยุด(?: ของ หน่วย งาน)?${WORD_ENDS}`], ['detail']),
  definePhrase('remove_holiday', [`(?:ลบ|ยก เลิก) วัน หยุด(?: ของ หน่วย งาน)?${WORD_ENDS}`], ['detail']),
  definePhrase('taught_words', [
    'คำ(?: เรียก)?(?: ที่ (?:ใช้ )?)?(?: เฉพาะ)?(?: ของ| ใน) หน่วย งาน',
    'คำ ที่ (?:เคย )?สอน(?: ไว้)?',
  ]),
  definePhrase(
    'teach_word',
    [
      `สอน คำ(?: ว่า)?${WORD_ENDS}`,
      `(?=[^\\d%?]{2,25}? ?(?:คือ|หมาย ถึง) ?${WHAT_WORDS_MEAN})(?!.*(?:อะไร|ใคร|ไหน|ไหม|มั้ย|เท่า|หรือ|รึ|กี่|ยัง))(?!ราย ?งาน|มาตรการ|รอบ|ปี |คะแนน)`,
    ],
    ['detail'],
  ),
  definePhrase('forget_word', [`(?:ลบ|เลิก ใช้|ยก เลิก) คำ(?: ว่า| ที่ สอน| เรียก)?${WORD_ENDS}`], ['detail']),
  definePhrase('add_position', [`(?:เพิ่ม|สร้าง) ตำแหน่ง(?: ใหม่)?(?: ใน (?:ลำดับ การ|สาย) เสนอ)?${WORD_ENDS}`], ['detail']),
  definePhrase(
    'rename_position',
    [`(?:เปลี่ยน|แก้) ชื่อ ตำแหน่ง(?= +[^ ])`, `(?:เปลี่ยน|แก้) ชื่อ ตำแหน่ง ใน (?:ลำดับ การ|สาย) เสนอ`],
    ['detail'],
  ),
  definePhrase('move_position', [`(?:เลื่อน|ย้าย|สลับ) ตำแหน่ง${WORD_ENDS}`], ['detail']),
  definePhrase('remove_position', [`(?:ลบ|ยก เลิก|เอา ออก|ตัด) ตำแหน่ง${WORD_ENDS}`], ['detail']),
  definePhrase(
    'paper_settings',
    [
      'ตั้ง ค่า(?: ของ)? (?:รูป แบบ)? เอกสาร',
      '(?:เปลี่ยน|ใส่|ตั้ง|แก้ ไข|แก้|ลบ|เอา) ตรา(?: สัญลักษณ์)? (?:ของ)? (?:หน่วย งาน|ใน เอกสาร)?(?: ออก)?',
    ],
    ['detail', 'fiscalYear'],
  ),
  definePhrase('link_group', [`ผูก กลุ่ม${WORD_ENDS}`], ['detail']),
  definePhrase('unlink_group', ['(?:ยก เลิก|เลิก) (?:การ)? ผูก กลุ่ม']),
  definePhrase('unrecognised', ['(?:ข้อ ความ|คำ|สิ่ง) ที่ (?:ตามติด|บอท)? (?:ยัง)? ไม่ เข้า ใจ']),
  definePhrase('keep_unrecognised', ['เก็บ ข้อ ความ ที่ (?:ตามติด|บอท)? (?:ยัง)? ไม่ เข้า ใจ']),
  definePhrase('stop_keeping_unrecognised', ['(?:เลิก|หยุด|ไม่ (?:ต้อง)?) เก็บ ข้อ ความ ที่ (?:ตามติด|บอท)? (?:ยัง)? ไม่ เข้า ใจ']),
  definePhrase('keep_photo_location', ['เก็บ พิกัด (?:รูป|ภาพ)(?: ถ่าย)?']),
  definePhrase('remove_photo_location', ['(?:ไม่ (?:ต้อง)? เก็บ|ลบ) พิกัด (?:รูป|ภาพ)(?: ถ่าย)?']),
] as const;
