import { definePhrase, tailBehind } from './phrase';

/** What may follow the word หลักฐาน: politeness, an address, or what the evidence is of. Everything else is talk about evidence. */
const OF = ' (?:ของ|ที่)? (?=มาตรการ|ม\\.? ?\\d|รอบ|ปี|https?:|(?:(?:หน่อย|ด้วย|นะ|ครับ|คับ|ค่ะ|คะ) )*$)';
const OF_WHAT = ['measure', 'round', 'fiscalYear', 'detail'] as const;

/** Who asks whether or when wants nothing done. */
const NO_QUESTION = '(?!.*(?:ไหม|มั้ย|หรือ ยัง|หรือ เปล่า|หรือ ไม่|เมื่อ ไ|กี่ วัน))';

/**
 * A person's name or a unit's behind เตือน: none of the words that reminders and warnings are spoken of with, whose sentences go on otherwise.
 */
const A_NAME =
  '(?!อีก|ก่อน|กำหนด|ฉัน|ผม|เรา|ความ|เรื่อง|ให้|ล่วง หน้า|พรุ่ง|ตอน|ทุก|หน่อย|ด้วย|คน(?:ที่|ใน|ไหน|อื่น| +|$)|ผู้|รอบ|ภัย|ไม่|แล้ว|เมื่อ|วัน(?: ที่|นี้|ก่อน|ละ)|เจ้า หน้า ที่|พนักงาน|บุคลากร|ข้าราชการ|ประชาชน|ชาว บ้าน|ครับ|ค่ะ|คะ|นะ|ที(?= |$)|งาน(?: ค้าง| ที่| ของ))(?!.*(?:ว่า|เรื่อง(?! ?(?:มาตรการ|ม\\.? ?\\d))|กำหนด|พรุ่ง นี้|ไหม|มั้ย|หรือ ยัง|หรือ เปล่า|กี่ ))(?=.{2,60}$)';

const ABOUT_A_MEASURE = '(?:(?:ให้ )?(?:ส่ง|ราย งาน)|เรื่อง|ของ|ใน)? ?(?:มาตรการ|ม\\.) ?(?:ที่ )?\\d';

/** Reports and what belongs to them: evidence, reviewing, nudging. */
export const REPORTING = [
  definePhrase('undo_report', ['(?:ย้อน|ถอน|เลิก ทำ|ยก เลิก) การ ส่ง(?: ราย งาน)?(?: (?:นี้|ล่า สุด))*']),
  definePhrase('resume', ['(?:ทำ|กรอก|ตอบ)(?: รายการ)? ต่อ(?: จาก)?(?: เดิม)?']),
  definePhrase(
    'report_as_before',
    [
      `(?:ราย งาน)? (?:ทุก มาตรการ)? (?:(?:ใน )?(?:รอบ|งวด) (?:ที่)? ?(?:6|12|หก|สิบ สอง) ?เดือน ?)?(?:เหมือน|ตาม) (?:เดิม|(?:รอบ|ครั้ง) (?:ก่อน|ที่ แล้ว))`,
    ],
    ['measure', 'round', 'fiscalYear'],
  ),
  // Said of what is about to be reported, approved or closed together.
  definePhrase(
    'leave_out',
    [
      'ไม่ (?:ต้อง)? (?:รวม|ส่ง|เอา|นับ) (?=มาตรการ|ม\\.? ?\\d)',
      '(?:ยก )?เว้น (?=มาตรการ|ม\\.? ?\\d)',
      '(?:ตัด|เอา) (?=(?:มาตรการ|ม\\.? ?\\d).*ออก)',
    ],
    ['measure', 'measures', 'round', 'fiscalYear'],
  ),
  definePhrase('back', ['ย้อน(?: กลับ)?', 'กลับ(?: ไป)?(?: (?:ข้อ|ขั้น) ก่อน)?']),
  definePhrase('show_evidence', [`(?:เปิด)? หลัก ฐาน${OF}`], OF_WHAT),
  definePhrase('send_evidence', [`(?:ส่ง|แนบ|เพิ่ม) หลัก ฐาน(?: เพิ่ม)?${OF}`], OF_WHAT),
  definePhrase('withdraw_evidence', [`(?:ถอน|ลบ) หลัก ฐาน(?: ของ (?:ฉัน|ผม|ดิฉัน|หนู))?${OF}`], OF_WHAT),
  definePhrase(
    'review_report',
    ['ตรวจ (?:ราย งาน)? (?=มาตรการ|ม\\.)'],
    ['measure', 'measureText', 'round', 'fiscalYear'],
  ),
  definePhrase('import_form', [
    '(?:แบบ ฟอร์ม|ฟอร์ม|แม่ แบบ)(?: ไฟล์)? (?:สำหรับ|ที่ ใช้)? นำ เข้า(?: ข้อ มูล| แผน)?',
    'นำ เข้า(?: ไฟล์)? (?:ข้อ มูล|แผน|คะแนน|ไฟล์|มาตรการ)',
  ]),
  definePhrase('required_parts', [
    '(?:ตั้ง|กำหนด)? ส่วน ที่ (?:ราย งาน ต้อง มี|ต้อง มี ใน ราย งาน|บังคับ ใน ราย งาน|ราย งาน บังคับ)',
  ]),
  definePhrase(
    'approve_several',
    ['อนุมัติ (?:ราย งาน)? (?:หลาย (?:รายการ|ฉบับ|มาตรการ)|ทั้ง หมด|ทุก (?:รายการ|ฉบับ|มาตรการ))(?: พร้อม กัน)?'],
    ['unit', 'round'],
  ),
  definePhrase(
    'nudge',
    [
      '(?:เตือน|ติด ตาม|ตาม) (?:คน|ผู้) ที่ (?:ยัง)? ไม่ (?:ได้ )?(?:ส่ง )?(?:การ)? ราย งาน',
      'เตือน (?=กอง(?!ทุน)|สำนัก|มาตรการ|ม\\.? ?\\d)',
    ],
    ['measure', 'measureText', 'unit', 'round', 'fiscalYear', 'detail'],
    'unexplained',
  ),
  // Without a blank only what a title or a measure shows to be a name.
  definePhrase(
    'nudge_person',
    [`เตือน +${A_NAME}`, `เตือน (?=คุณ|นาย|นาง)${A_NAME}`, `เตือน (?=[^ ]{2,40}${ABOUT_A_MEASURE})${A_NAME}`],
    ['measure', 'measureText', 'round', 'fiscalYear', 'detail'],
    'whole',
  ),
  definePhrase('score_gains', ['ทำ ข้อ (?:ไหน|ใด)(?: แล้ว)? ได้ คะแนน เพิ่ม'], ['fiscalYear']),
  definePhrase('memos', ['เรื่อง (?:ที่)? เสนอ'], ['round', 'fiscalYear']),
  definePhrase('start_memo', ['เสนอ ราย งาน', '(?:อนุมัติ)? เผยแพร่ ราย งาน'], ['round', 'fiscalYear']),
  definePhrase('release_word', ['(?:ตั้ง|เปลี่ยน|แก้ ไข|แก้)? คำ ที่ ใช้ (?:ใน การ|เมื่อ|ตอน)? (?:อนุมัติ)? เผยแพร่'], ['detail']),
  definePhrase(
    'withdraw_publication',
    ['(?:ถอน|ยก เลิก|เพิก ถอน) (?:การ)? (?:อนุมัติ)? เผยแพร่(?: ราย งาน)?'],
    ['round', 'fiscalYear'],
  ),
  definePhrase(
    'close_overdue',
    [
      'ปิด (?:ราย การ|ราย งาน|งาน|มาตรการ)? (?:ที่)? (?:เลย|เกิน|พ้น) กำหนด(?: ส่ง)?',
      'ปิด (?:ราย การ|งาน)? (?:ที่)? ค้าง(?: ส่ง| ราย งาน)?',
      'ปิด (?:ราย การ|ราย งาน|งาน) (?:ของ)? (?=ปี)',
      `ปิด (?:(?:การ)? ราย งาน)? (?:ของ)? (?=มาตรการ|ม\\.? ?\\d|รอบ (?:ที่)? \\d)${NO_QUESTION}`,
    ],
    ['measures', ...OF_WHAT],
    'unexplained',
    tailBehind('reason', ['(?:เพราะ|เนื่อง จาก)(?: ว่า)? :? ', '(?:ด้วย )?เหตุ ผล(?: คือ| ว่า)? :? ']),
  ),
  definePhrase(
    'reopen_closed',
    ['(?:ยก เลิก|เลิก|ถอน) (?:การ)? ปิด(?: (?:ราย การ|งาน|ทั้ง|ราย งาน))*', 'ราย การ ที่ (?:ถูก)? ปิด(?: ไว้| แล้ว)?'],
    ['measure', 'round', 'fiscalYear'],
  ),
  definePhrase(
    'set_deadline',
    [`(?:ตั้ง|เปลี่ยน|แก้ ไข|แก้|เลื่อน|ปรับ) (?:วัน)? กำหนด (?:การ)? ส่ง${NO_QUESTION}`],
    ['measure', 'round', 'detail'],
    'whole',
  ),
] as const;
