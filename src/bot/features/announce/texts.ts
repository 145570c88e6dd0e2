import { type Round, roundName } from '../../../domain/calendar/dates';
import { TIME_EXAMPLES as EXAMPLES } from '../../../notifications/announcements/texts';

const number = (value: number): string => value.toLocaleString('en');

export const texts = {
  onlyInPrivate: 'เขียนและติดตามประกาศได้ในแชตส่วนตัวกับตามติด พิมพ์ "ประกาศ" ที่นั่น',
  over: 'การเขียนประกาศนี้จบหรือหมดเวลาแล้ว พิมพ์ "ประกาศ" เพื่อเริ่มใหม่',
  cancelled: 'ยกเลิกแล้ว ยังไม่ได้ส่งประกาศ',

  kicker: 'เขียนประกาศ',
  askText: 'พิมพ์ข้อความที่จะประกาศ',
  askCorrection: 'พิมพ์ข้อความฉบับแก้ไขทั้งหมด ผู้รับเดิมจะได้รับแทนฉบับเดิม',
  soFar: (text: string) => `ข้อความตอนนี้: ${text}`,
  askTitle: 'พิมพ์หัวเรื่อง ไม่เกิน 100 ตัวอักษร',
  askLink: 'พิมพ์หรือวางลิงก์ เช่น https://www.example.go.th',
  askPicture: 'ส่งรูปที่จะประกาศในแชตนี้ 1 รูป',
  pictureTaken: 'ได้รับรูปแล้ว',
  onlyPictures: 'ประกาศใส่ได้เฉพาะรูป ส่งรูปใหม่ หรือกดย้อนกลับ',
  pictureNotReached: 'รับรูปจาก LINE ไม่สำเร็จ ส่งรูปใหม่อีกครั้ง',
  pictureNotReady: 'LINE ยังเตรียมรูปไม่เสร็จ รอสักครู่แล้วส่งรูปใหม่อีกครั้ง',
  askTime: `พิมพ์วันและเวลาที่จะส่ง ${EXAMPLES} หรือกดเลือกวันและเวลา`,
  timeOver: 'เวลาที่ตั้งไว้ผ่านไปแล้ว เลือกเวลาใหม่ หรือกดส่งทันที',

  askAudience: 'ส่งประกาศถึงใคร',
  askSeveral: { units: 'ส่งถึงส่วนราชการใด', roles: 'ส่งถึงบทบาทใด', groups: 'ส่งถึงกลุ่มใด' },
  severalHint: 'เลือกได้มากกว่าหนึ่งรายการ',
  chosenCount: (count: number) => `เลือกแล้ว ${count} รายการ`,
  isChosen: 'เลือกแล้ว',
  askEarlier: 'ผู้ที่ยังไม่รับทราบประกาศใด',
  noEarlier: 'ไม่มีประกาศที่มีผู้ยังไม่รับทราบ เลือกผู้รับอื่น',
  noGroups: 'ยังไม่มีกลุ่มที่ผูกไว้ เลือกผู้รับอื่น หรือให้ผู้ดูแลระบบพิมพ์ในกลุ่มว่า /ผูกกลุ่ม',
  chooseHint: 'กดเลือกจากรายการนี้',
  people: (count: number) => `${number(count)} คน`,
  linkedTo: (unit: string) => `ผูกกับ${unit}`,
  sentOn: (date: string) => `ส่ง ${date}`,
  notAcknowledgedYet: (count: number) => `ยังไม่รับทราบ ${number(count)} คน`,

  audienceHint: {
    everybody: (count: number) => `${number(count)} คนที่ลงทะเบียน`,
    units: 'เลือกส่วนราชการ',
    roles: 'เลือกบทบาท เช่น หัวหน้าส่วนราชการ',
    groups: 'เลือกกลุ่ม LINE ที่ผูกไว้',
    not_acknowledged: 'เลือกประกาศที่ส่งไปแล้ว',
    not_reported: (round: Round, fiscalYear: number) => `${roundName(round)} ปี ${fiscalYear}`,
  },

  previewKicker: 'ตรวจก่อนส่ง ข้อความข้างบนคือประกาศที่ผู้รับจะเห็น',
  correctionKicker: 'ตรวจก่อนส่งฉบับแก้ไข ข้อความข้างบนคือประกาศที่ผู้รับจะเห็น',
  nobody: 'ไม่มีผู้รับตามที่เลือก กด "เปลี่ยนผู้รับ"',
  nobodyToCorrect: 'ผู้รับเดิมไม่มีใครอยู่ในทะเบียนแล้ว พิมพ์ "ประกาศ" เพื่อเขียนประกาศใหม่',
  previewAlt: (audience: string, reach: string, when: string) => `ตรวจประกาศก่อนส่ง ${audience} ${reach} ${when}`,
  buttonsOnly: 'กดปุ่มที่ต้องการ หรือพิมพ์เวลาที่จะส่ง',
  buttonsOnlyToCorrect: 'กดปุ่มที่ต้องการ',
  sameRecipientsNow: 'ฉบับแก้ไขส่งทันทีถึงผู้รับเดิม จึงตั้งเวลาหรือเปลี่ยนผู้รับไม่ได้ กดปุ่มที่ต้องการ',
  seeAgain: 'ประกาศเปลี่ยนไปหลังจากแสดงรายการนั้น ตรวจอีกครั้งก่อนส่ง',
  tried: 'ทดลองส่งถึงคุณคนเดียว ยังไม่ได้ส่งถึงผู้รับ',

  doneKicker: 'ประกาศ',
  done: {
    sent: 'ส่งประกาศแล้ว',
    corrected: 'ส่งฉบับแก้ไขแล้ว',
    scheduled: 'ตั้งเวลาส่งประกาศไว้แล้ว',
    mayTakeBack: 'ยกเลิกได้ก่อนถึงเวลา',
    follow: 'ดูว่าใครรับทราบแล้ว กด "ดูประกาศนี้" หรือพิมพ์ "ประกาศของฉัน"',
  },
};

/** Labels of buttons; those of the questions and of the preview can be typed as well. */
export const labels = {
  choose: 'เลือก',
  leaveOut: 'เอาออก',
  pick: (name: string) => `เลือก ${name}`,
  unpick: (name: string) => `เอา ${name} ออก`,
  use: (count: number) => `ใช้ ${count} รายการที่เลือก`,
  everybody: 'ทุกคน',
  units: 'ตามส่วนราชการ',
  roles: 'ตามบทบาท',
  groups: 'กลุ่ม LINE',
  not_acknowledged: 'ผู้ที่ยังไม่รับทราบ',
  not_reported: 'ผู้ที่ยังไม่รายงาน',
  send: 'ส่งเลย',
  schedule: 'ยืนยันตั้งเวลา',
  setTime: 'ตั้งเวลาส่ง',
  changeTime: 'เปลี่ยนเวลาส่ง',
  pickTime: 'เลือกวันและเวลา',
  noTime: 'ส่งทันทีแทน',
  /** what the bot offers to type */
  times: ['พรุ่งนี้ 9 โมง', 'วันจันทร์ 9 โมง'] as readonly string[],
  try: 'ทดลองส่งถึงตัวเอง',
  editText: 'แก้ไขข้อความ',
  addTitle: 'ใส่หัวเรื่อง',
  dropTitle: 'เอาหัวเรื่องออก',
  addLink: 'ใส่ลิงก์',
  dropLink: 'เอาลิงก์ออก',
  addPicture: 'ใส่รูป',
  dropPicture: 'เอารูปออก',
  changeAudience: 'เปลี่ยนผู้รับ',
  mentionAll: 'กล่าวถึงทุกคนในกลุ่ม',
  mentionNobody: 'ไม่กล่าวถึงทุกคน',
  open: 'ดูประกาศนี้',
  mine: 'ประกาศของฉัน',
  takeBack: 'ยกเลิกการส่ง',
  /** what may be typed in place of pressing the button that sends */
  sendWords: ['ส่งเลย', 'ส่ง', 'ยืนยัน', 'ยืนยันส่ง', 'ยืนยันตั้งเวลา', 'ตกลง'] as readonly string[],
  tryWords: ['ทดลองส่งถึงตัวเอง', 'ทดลองส่ง', 'ทดลอง'] as readonly string[],
};

export const helpTexts = {
  announce: { say: 'ประกาศ', does: 'ส่งประกาศและดูว่าใครรับทราบแล้ว หรือพิมพ์ เช่น ประกาศ กองคลัง พรุ่งนี้ประชุม 9 โมง' },
  mine: { say: 'ประกาศของฉัน', does: 'ดูผู้ที่รับทราบ เตือนผู้ที่เหลือ แก้ไข หรือยกเลิกประกาศที่ตั้งเวลาไว้' },
  received: { say: 'ประกาศล่าสุด', does: 'ดูประกาศที่ส่งถึงคุณหรือกลุ่มนี้ และร้อยละที่รับทราบแล้ว' },
};
