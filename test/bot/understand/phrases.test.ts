import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { allFeatures } from '../../../src/bot/features';
import { isPhrase, PHRASES, type PhraseName, understand } from '../../../src/bot/understand';
import { projectRoot } from '../../../src/root';
import { OFFICES } from './offices';

const office = OFFICES.get('kham-muang');
const heard = (text: string) => understand({ text, chat: 'user' }, office);

/** The ways people put each phrase, with what is said besides it. */
const WAYS: Record<PhraseName, [text: string, slots?: Record<string, unknown>][]> = {
  open_dashboard: [
    ['เปิดแดชบอร์ด'],
    ['ขอเปิดหน้าแดชบอร์ดหน่อยครับ'],
    ['เข้า dashboard'],
    ['เปิดแดชบอร์ด ABCD-1234', { code: 'ABCD-1234' }],
    ['เปิดแดชบอร์ดด้วยรหัส km45-7qrs', { code: 'KM45-7QRS' }],
  ],
  close_dashboard: [['ออกจากแดชบอร์ด'], ['ออกจากแดชบอร์ดทุกเครื่องค่ะ'], ['ปิดแดชบอร์ด']],
  change_name: [['แก้ไขชื่อ'], ['ขอแก้ไขชื่อ-สกุลและตำแหน่งของฉันหน่อยครับ'], ['เปลี่ยนตำแหน่ง'], ['แก้ชื่อค่ะ']],
  correct_name: [['แก้ไขชื่อเจ้าหน้าที่'], ['แก้ไขตำแหน่งของเจ้าหน้าที่'], ['แก้ชื่อคนอื่น']],
  leave_out: [
    ['ไม่รวมมาตรการ 4', { measure: 4 }],
    ['ไม่ต้องรวม ม.4 ครับ', { measure: 4 }],
    ['ไม่เอามาตรการ ๔ และ 5 นะคะ', { measure: 4, measures: [4, 5] }],
    ['เว้นมาตรการที่ 2', { measure: 2 }],
    ['เอามาตรการ 3 ออก', { measure: 3 }],
    ['ตัดมาตรการ 3 ออกก่อนได้ไหม', { measure: 3 }],
  ],
  measure_detail: [
    ['มาตรการ 3 ต้องทำอะไร', { measure: 3 }],
    ['ม.3 ต้องทำอะไรบ้างครับ', { measure: 3 }],
    ['ขอดูรายละเอียดมาตรการ ๓ ปี 2566', { measure: 3, fiscalYear: 2566 }],
    ['ขั้นตอนของมาตรการ 4', { measure: 4 }],
    ['มาตรการที่ 5 คืออะไร', { measure: 5 }],
  ],
  unit_ranking: [
    ['กองไหนช้าที่สุด'],
    ['เปรียบเทียบแต่ละกอง'],
    ['ส่วนราชการใดก้าวหน้ามากที่สุด รอบ 6 เดือน', { round: '6m' }],
    ['เทียบความคืบหน้าระหว่างกอง ปี 2570', { fiscalYear: 2570 }],
    ['จัดอันดับส่วนราชการ'],
  ],
  my_history: [['ประวัติการรายงานของฉัน'], ['ขอดูประวัติการส่งรายงาน ปี 2569', { fiscalYear: 2569 }], ['รายงานที่ฉันเคยส่ง']],
  search_help: [
    ['ค้นหาคำสั่ง กำหนดส่ง', { detail: 'กำหนดส่ง' }],
    ['ช่วยเหลือเรื่อง ประกาศ', { detail: 'ประกาศ' }],
    ['ค้นหาคำสั่ง'],
  ],
  undo_report: [['ย้อนการส่ง'], ['ถอนการส่งรายงานค่ะ'], ['ย้อน การส่ง ครับ'], ['ขอย้อนการส่งรายงานล่าสุดหน่อย']],
  report_as_before: [
    ['เหมือนรอบก่อน'],
    ['เหมือนเดิมค่ะ'],
    ['รายงานเหมือนรอบที่แล้วค่ะ'],
    ['รายงานทุกมาตรการเหมือนครั้งก่อน'],
    ['เหมือนรอบก่อน มาตรการ 4', { measure: 4 }],
  ],
  resume: [['ทำต่อ'], ['กรอกรายการต่อ'], ['ทำต่อจากเดิมเลยครับ']],
  back: [['ย้อนกลับ'], ['กลับไปข้อก่อนครับ'], ['ย้อน'], ['กลับ']],
  show_evidence: [
    ['หลักฐาน'],
    ['หลักฐานมาตรการ 3', { measure: 3 }],
    ['ขอดูหลักฐานมาตรการ ๓ รอบ 6 เดือนครับ', { measure: 3, round: '6m' }],
    ['หลักฐาน https://a.go.th/1 ภาพ', { detail: 'https://a.go.th/1 ภาพ' }],
    ['หลักฐานมาตรการ 4 https://a.go.th/ม.7', { measure: 4, detail: 'มาตรการ 4 https://a.go.th/ม.7' }],
  ],
  send_evidence: [['ส่งหลักฐาน'], ['แนบหลักฐานมาตรการ 3 ปี 2566', { measure: 3, fiscalYear: 2566 }]],
  withdraw_evidence: [['ถอนหลักฐานของฉัน'], ['ลบหลักฐานมาตรการ 3', { measure: 3 }]],
  review_report: [
    ['ตรวจมาตรการ 2', { measure: 2 }],
    ['ขอตรวจรายงานมาตรการ 2', { measure: 2 }],
    ['ตรวจ ม.2 รอบ 12', { measure: 2, round: '12m' }],
    ['ตรวจมาตรการ 12 รอบ 6', { measure: 12, round: '6m' }],
    ['ตรวจมาตรการ 12 ปีงบประมาณ 2570', { measure: 12, fiscalYear: 2570 }],
    ['ตรวจมาตรการผลประโยชน์ทับซ้อน', { measure: 2 }],
  ],
  import_form: [['แบบฟอร์มนำเข้า'], ['ขอแบบฟอร์มนำเข้าข้อมูลหน่อยครับ'], ['นำเข้าแผน'], ['ขอนำเข้าข้อมูล']],
  required_parts: [['ส่วนที่รายงานต้องมี'], ['ขอกำหนดส่วนที่ต้องมีในรายงานครับ']],
  approve_several: [
    ['อนุมัติหลายรายการ'],
    ['ขออนุมัติรายงานทั้งหมดครับ'],
    ['อนุมัติทุกรายการ กองคลัง รอบ 6 เดือน', { unit: 'กองคลัง', round: '6m' }],
  ],
  nudge: [
    ['เตือนคนที่ยังไม่รายงาน'],
    ['ตามคนที่ไม่ส่งรายงาน ของกองช่าง รอบ 12 เดือน', { unit: 'กองช่าง', round: '12m' }],
    ['เตือนคนที่ยังไม่รายงาน กองอวกาศ', { detail: 'กองอวกาศ' }],
    ['เตือนมาตรการ 3', { measure: 3 }],
    ['ช่วยเตือน ม.3 รอบ 6 เดือน ปี 2570 หน่อยค่ะ', { measure: 3, round: '6m', fiscalYear: 2570 }],
    ['เตือนกองช่าง', { unit: 'กองช่าง' }],
    ['เตือน กองคลัง รอบ 12 เดือนด้วยครับ', { unit: 'กองคลัง', round: '12m' }],
  ],
  nudge_person: [
    ['เตือน สมชาย', { detail: 'สมชาย' }],
    ['ช่วยเตือน คุณวันชัย ใจดี หน่อยค่ะ', { detail: 'คุณวันชัย ใจดี' }],
    ['เตือนนางสาวคนึงนิจ', { detail: 'นางสาวคนึงนิจ' }],
    ['เตือน คนึงนิจ', { detail: 'คนึงนิจ' }],
  ],
  score_gains: [['ทำข้อไหนได้คะแนนเพิ่ม'], ['ทำข้อใดแล้วได้คะแนนเพิ่ม ปี ๖๒', { fiscalYear: 2562 }]],
  memos: [['เรื่องเสนอ'], ['ดูเรื่องที่เสนอค่ะ'], ['เรื่อง เสนอ']],
  release_word: [
    ['คำที่ใช้เผยแพร่'],
    ['คำที่ใช้เผยแพร่ เห็นชอบเผยแพร่', { detail: 'เห็นชอบเผยแพร่' }],
    ['เปลี่ยนคำที่ใช้ในการเผยแพร่ ลงนามอนุมัติ', { detail: 'ลงนามอนุมัติ' }],
  ],
  paper_settings: [
    ['ตั้งค่าเอกสาร'],
    ['ขอตั้งค่าเอกสารหน่อยครับ'],
    ['ตั้งค่าเอกสาร คำนำ', { detail: 'คำนำ' }],
    ['ตั้งค่าเอกสาร ปี 2571', { fiscalYear: 2571 }],
    ['เปลี่ยนตราหน่วยงาน'],
  ],
  withdraw_publication: [
    ['ถอนการเผยแพร่'],
    ['ขอยกเลิกการเผยแพร่รายงานรอบ 6 เดือน', { round: '6m' }],
    ['ถอนการเผยแพร่รอบ 12 เดือน ปี 69', { round: '12m', fiscalYear: 2569 }],
  ],
  start_memo: [
    ['เสนอรายงาน'],
    ['เผยแพร่รายงาน'],
    ['ขออนุมัติเผยแพร่รายงานรอบ 6 เดือน', { round: '6m' }],
    ['ขอเสนอรายงานรอบ 6 เดือนครับ', { round: '6m' }],
    ['เสนอรายงานรอบ๑๒เดือน ปี ๖๙', { round: '12m', fiscalYear: 2569 }],
    ['เสนอ รายงานผล 12 เดือน ปี 2026', { round: '12m', fiscalYear: 2569 }],
  ],
  close_overdue: [
    ['ปิดรายการที่เลยกำหนด'],
    ['ขอปิดงานค้างครับ'],
    ['ปิดงานของปี 2569', { fiscalYear: 2569 }],
    ['ปิดงานปีที่แล้ว'],
    ['ปิดรอบ 6 เดือน ปี 2570', { round: '6m', fiscalYear: 2570 }],
    ['ปิดมาตรการ 3 รอบ 6 เดือน ปี 2570', { measure: 3, round: '6m', fiscalYear: 2570 }],
    ['ปิดการรายงานมาตรการ 3 และ 5 รอบ 12 เดือน', { measures: [3, 5], round: '12m' }],
    ['ปิด ม.3 รอบ 6 เดือน เพราะยุบโครงการ', { measure: 3, round: '6m', reason: 'ยุบโครงการ' }],
    ['ปิดรอบ 6 เดือน เนื่องจากว่ารวมกับมาตรการ 4 ปี 2571 แล้ว', { round: '6m', reason: 'รวมกับมาตรการ 4 ปี 2571 แล้ว' }],
    ['ปิดมาตรการ 3 ด้วยเหตุผลคือ: ไม่มีงบ', { measure: 3, reason: 'ไม่มีงบ' }],
    ['ปิดมาตรการ 3 เพราะ', { measure: 3 }],
  ],
  reopen_closed: [
    ['ยกเลิกการปิด'],
    ['รายการที่ปิดไว้'],
    ['เลิกปิดมาตรการ 3 รอบ 6 เดือน ปี 2570', { measure: 3, round: '6m', fiscalYear: 2570 }],
    ['ยกเลิกการปิดรอบ 6 เดือนค่ะ', { round: '6m' }],
  ],
  set_deadline: [['ตั้งกำหนดส่ง'], ['เลื่อนกำหนดส่ง วันเดิมค่ะ', { detail: 'วันเดิม' }]],
  received_announcements: [['ประกาศล่าสุด'], ['ดูประกาศ'], ['ขอดูประกาศทั้งหมดหน่อยครับ']],
  own_announcements: [['ประกาศของฉัน'], ['ดูประกาศที่ส่งแล้ว'], ['ขอดูรายการประกาศของผมครับผม']],
  scheduled_announcements: [['ประกาศที่ตั้งเวลา'], ['ประกาศที่รอส่งไว้จ้า']],
  why_not_sent: [['ทำไมไม่ได้รับแจ้งเตือน'], ['ทำไมฉันไม่ได้ข้อความ'], ['เพราะอะไรตามติดไม่เตือนเลย']],
  why_sent: [['ทำไมได้รับข้อความนี้'], ['ข้อความนี้มาจากไหน'], ['ทำไมต้องเตือนฉัน']],
  sent_messages: [
    ['ข้อความที่ส่ง'],
    ['ขอดูข้อความที่ส่งวันนี้ครับ', { detail: 'วันนี้' }],
    ['ข้อความที่ส่งถึง สมชาย ครับ', { detail: 'ถึง สมชาย' }],
    ['ประวัติการส่งข้อความ'],
  ],
  register: [['ลงทะเบียน'], ['ลงทะเบียนครับ'], ['ลงทะเบียน รหัส: abcd ๑๒๓๔ ค่ะ', { code: 'ABCD-1234' }], ['ลงทะเบียน abc']],
  privacy_notice: [['ประกาศความเป็นส่วนตัว'], ['ขออ่านนโยบายเกี่ยวกับความเป็นส่วนตัว']],
  delete_my_data: [['ถอนความยินยอม'], ['ขอถอนความยินยอมค่ะ']],
  copy_my_data: [['ขอสำเนาข้อมูล'], ['ดาวน์โหลดข้อมูลของฉันหน่อยครับ']],
  change_account: [['เปลี่ยนบัญชี LINE'], ['เปลี่ยนบัญชีไลน์เดิม สมศรี ใจดี กองคลังครับ', { detail: 'สมศรี ใจดี กองคลัง' }]],
  assign_measure: [
    ['มอบมาตรการ 3 ให้ สมศรี', { measure: 3, people: 'สมศรี' }],
    ['มอบมาตรการ 3 ปี 2570 ให้แก่คุณสมศรี และ สมชาย ใจดี', { measure: 3, fiscalYear: 2570, people: 'คุณสมศรี และ สมชาย ใจดี' }],
    ['มอบมาตรการ 3 ที่ให้ประชาชนร่วมตรวจ ให้ สมศรี', { measure: 3, people: 'สมศรี' }],
    ['มอบหมายมาตรการที่ 3', { measure: 3 }],
    ['มอบหมายงานมาตรการ 4 ปี 2570', { measure: 4, fiscalYear: 2570 }],
    ['กำหนดผู้รับผิดชอบมาตรการ 3', { measure: 3 }],
  ],
  not_mine: [
    ['ฉันไม่ใช่ผู้รับผิดชอบ'],
    ['ผมไม่ใช่คนรับผิดชอบมาตรการ 4 ครับ', { measure: 4 }],
    ['มาตรการ 4 ไม่ใช่งานของหนูค่ะ', { measure: 4 }],
    ['ไม่ได้รับผิดชอบมาตรการที่ 3 รอบ 6 เดือน', { measure: 3, round: '6m' }],
  ],
  hand_over: [['มอบงาน'], ['ขอโอนงานให้คนอื่นค่ะ']],
  issue_code: [['ออกรหัส'], ['ขอออกรหัสลงทะเบียน เจ้าหน้าที่ กองคลัง 5 คน', { detail: 'เจ้าหน้าที่ กองคลัง 5 คน' }]],
  invite: [['เชิญ'], ['ขอลิงก์เชิญเพื่อนหน่อยครับ'], ['คิวอาร์ของบอต'], ['qr code'], ['รูปคิวอาร์สำหรับเพิ่มเพื่อน'], ['ลิงก์เพิ่มเพื่อน']],
  open_codes: [['รหัสที่ยังใช้ได้'], ['ดูรหัสลงทะเบียนที่เปิดอยู่']],
  staff: [['รายชื่อเจ้าหน้าที่'], ['ขอรายชื่อผู้ลงทะเบียนทั้งหมด']],
  units: [['ส่วนราชการ'], ['ขอรายชื่อส่วนราชการทั้งหมดครับ'], ['จัดการส่วนราชการ']],
  add_unit: [
    ['เพิ่มส่วนราชการ'],
    ['เพิ่มส่วนราชการ กองการเจ้าหน้าที่', { detail: 'กองการเจ้าหน้าที่' }],
    ['เพิ่มกองการเจ้าหน้าที่', { detail: 'กองการเจ้าหน้าที่' }],
  ],
  rename_unit: [
    ['เปลี่ยนชื่อส่วนราชการ'],
    ['เปลี่ยนชื่อส่วนราชการ กองช่าง เป็น กองโยธา', { detail: 'กองช่าง เป็น กองโยธา' }],
    ['เปลี่ยนชื่อกองช่างเป็นกองโยธาค่ะ', { detail: 'กองช่างเป็นกองโยธา' }],
  ],
  merge_units: [
    ['รวมส่วนราชการ'],
    ['รวมส่วนราชการ กองช่าง เข้ากับ กองคลัง', { detail: 'กองช่าง เข้ากับ กองคลัง' }],
    ['ยุบรวมกองช่าง', { detail: 'กองช่าง' }],
  ],
  end_unit: [['ยุบส่วนราชการ'], ['ยุบส่วนราชการ กองช่าง', { detail: 'กองช่าง' }], ['ยุบกองช่างค่ะ', { detail: 'กองช่าง' }]],
  holidays: [['วันหยุด'], ['ขอดูวันหยุดราชการ'], ['วันหยุดปี 2570', { fiscalYear: 2570 }]],
  add_holiday: [['เพิ่มวันหยุด'], ['เพิ่มวันหยุด 14-16 ธ.ค. 2569 ปิดอาคาร', { detail: '14-16 ธ.ค. 2569 ปิดอาคาร' }]],
  remove_holiday: [['ลบวันหยุด'], ['ลบวันหยุด 14 ธ.ค. 2569', { detail: '14 ธ.ค. 2569' }]],
  add_position: [['เพิ่มตำแหน่ง'], ['ช่วยเพิ่มตำแหน่ง รองปลัดเทศบาลครับ', { detail: 'รองปลัดเทศบาล' }]],
  rename_position: [['เปลี่ยนชื่อตำแหน่ง ปลัด เป็น ปลัดเทศบาล', { detail: 'ปลัด เป็น ปลัดเทศบาล' }]],
  move_position: [['เลื่อนตำแหน่ง'], ['เลื่อนตำแหน่ง ปลัดเทศบาล ขึ้น', { detail: 'ปลัดเทศบาล ขึ้น' }]],
  remove_position: [['ลบตำแหน่ง'], ['ลบตำแหน่ง รองปลัด', { detail: 'รองปลัด' }]],
  positions: [
    ['ตั้งตำแหน่ง'],
    ['ขอดูลำดับการเสนอหน่อยครับ'],
    ['ตำแหน่งในสายเสนอ'],
    ['ตั้งผู้ดำรงตำแหน่ง ปลัดเทศบาล', { detail: 'ปลัดเทศบาล' }],
  ],
  link_group: [['ผูกกลุ่ม'], ['ผูกกลุ่ม กองคลังค่ะ', { detail: 'กองคลัง' }]],
  unlink_group: [['เลิกผูกกลุ่ม'], ['ยกเลิกการผูกกลุ่มครับ']],
  unrecognised: [['ข้อความที่ไม่เข้าใจ'], ['ดูคำที่บอทยังไม่เข้าใจ']],
  keep_unrecognised: [['เก็บข้อความที่ไม่เข้าใจ']],
  stop_keeping_unrecognised: [['ไม่เก็บข้อความที่ไม่เข้าใจ'], ['เลิกเก็บข้อความที่ตามติดไม่เข้าใจ']],
  keep_photo_location: [['เก็บพิกัดรูป'], ['เก็บพิกัดภาพถ่ายครับ']],
  remove_photo_location: [['ไม่เก็บพิกัดรูป'], ['ลบพิกัดภาพ']],
  taught_words: [['คำของหน่วยงาน'], ['คำที่สอนไว้'], ['ขอดูคำเรียกของหน่วยงานหน่อยครับ']],
  teach_word: [
    ['กสธ คือ กองสาธารณสุข', { detail: 'กสธ คือ กองสาธารณสุข' }],
    ['ท่านปลัด หมายถึง ปลัดเทศบาล', { detail: 'ท่านปลัด หมายถึง ปลัดเทศบาล' }],
    ['สอนคำ กสธ', { detail: 'กสธ' }],
  ],
  forget_word: [
    ['ลบคำ กสธ', { detail: 'กสธ' }],
    ['เลิกใช้คำว่า ถนนขาว', { detail: 'ถนนขาว' }],
  ],
};

const ways = Object.entries(WAYS).flatMap(([name, texts]) =>
  texts.map(([text, slots]) => [text, name, slots ?? {}] as const),
);

describe('a phrase is understood, with what is said besides it', () => {
  test.each(ways)('%s: %s', (text, intent, slots) => {
    const { confidence, ...understood } = heard(text);
    expect(understood).toMatchObject({ intent, slots });
    expect(confidence).toBeGreaterThan(0.95);
  });
});

/** The rows of the glossary: what is typed, and the intent that it is said to be. */
const ROWS = [
  ...(readFileSync(join(projectRoot(), 'docs/GLOSSARY.md'), 'utf8')
    .split('## Phrases')[1]
    ?.matchAll(/^\| (.*[ก-๙].*) \| `(\w+)`.* \|$/gm) ?? []),
].map(([, typed = '', intent = '']) => [typed, intent] as const);

test.each(ROWS)('the glossary says of %s what it is: %s', (typed, intent) => {
  for (const text of typed.replaceAll('…', ' งบประมาณ').split(', ')) expect(heard(text).intent).toBe(intent);
});

test('the glossary has a row for each phrase', () => {
  const told = new Set(ROWS.map(([, intent]) => intent));
  const spoken = new Set(['register', 'delete_my_data']);
  expect(Object.keys(WAYS).filter((name) => !told.has(name) && !spoken.has(name))).toEqual([]);
});

test.each([
  ['รายงาน มาตรการ 2 รอบ 6 เดือน', 'report'],
  ['ข้อเสนอรายงานการประชุม', 'none'],
  ['เรื่องร้องเรียน', 'none'],
  ['ตรวจสอบการใช้ดุลพินิจ', 'none'],
  ['ยกเลิก', 'cancel'],
  ['ใครยังไม่รายงาน', 'outstanding'],
  ['ประกาศ เตือนคนที่ยังไม่รายงาน', 'announce'],
  ['หลักฐานการประชุมหาย', 'none'],
  ['มาตรการ 3 รอบ 6 เดือน 60% ต้องทำอะไรเพิ่มทำแล้วครบ', 'report'],
  ['กองไหนยังไม่ส่งรายงาน', 'outstanding'],
  ['เทียบคะแนนปี 2562 กับ 2565', 'score_compare'],
])('"%s" is no phrase but %s', (text, intent) => {
  expect(heard(text).intent).toBe(intent);
});

test.each([
  ['ย้อนการส่งเอกสารให้คลัง', 'undo_report'],
  ['กลับมาแล้ว', 'back'],
  ['มอบงานเลี้ยงให้กองคลัง', 'hand_over'],
  ['เปลี่ยนบัญชีธนาคาร', 'change_account'],
  ['ปิดรอบบัญชี', 'close_overdue'],
  ['ปิดมาตรการ 3 ได้ไหม', 'close_overdue'],
  ['ออกรหัสผ่าน', 'issue_code'],
  ['ขอเชิญประชุม', 'invite'],
  ['เชิญคนอื่นประชุมแทน', 'invite'],
  ['คิวอาร์โค้ดแบบสอบถาม EIT', 'invite'],
] as const)('"%s" is not %s: it says something else', (text, name) => {
  expect(isPhrase(text, name)).toBe(false);
});

test('politeness, blanks at the ends and lost tone marks change nothing', () => {
  const end = fc.constantFrom('', 'ครับ', ' ค่ะ', ' นะคะ', ' หน่อยครับ', '  ');
  fc.assert(
    fc.property(fc.constantFrom(...ways), end, fc.boolean(), ([text, intent, slots], polite, isHasty) => {
      const said = `${text}${polite}`;
      const typed = isHasty ? said.replace(/[\u0e48\u0e49](?=[ก-ฮ])/g, '') : said;
      const understood = heard(typed);
      expect([typed, understood.intent]).toEqual([typed, intent]);
      if (!isHasty) expect(understood.slots).toMatchObject(slots);
    }),
    // As good as every way with every ending.
    { numRuns: 5000 },
  );
});

test('every phrase is taken by one route, but those that only dialogs take', () => {
  const routed = allFeatures().flatMap(({ routes }) => routes.flatMap(({ on }) => ('intent' in on ? [on.intent] : [])));
  const taken = PHRASES.map(({ name }) => [name, routed.filter((intent) => intent === name).length]);
  expect(taken.filter(([, count]) => count !== 1)).toEqual([
    ['leave_out', 0],
    ['back', 0],
  ]);
});
