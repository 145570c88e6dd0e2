import { type LocalDate, type Round, roundName, thaiDate } from '../../../../domain/calendar/dates';
import { daysLeftText } from '../../../../domain/deadlines/texts';

export const texts = {
  title: 'ตั้งค่า',
  lead: 'การตั้งค่าของหน่วยงาน กำหนดส่งและเอกสารแก้ได้ที่นี่ ข้ออื่นแก้ในแชตตามคำสั่งที่บอกไว้',
  notKept: 'ยังไม่ได้บันทึก แก้ไขช่องที่แจ้งไว้แล้วลองใหม่',
  save: 'บันทึก',

  deadlines: 'กำหนดส่ง',
  dueNow: (day: LocalDate, left: number) => `ตอนนี้ ${thaiDate(day)} (${daysLeftText(left)})`,
  usual: (day: LocalDate) => `วันปกติ ${thaiDate(day)}`,
  newDay: 'วันใหม่',
  newDayHint: 'พิมพ์ เช่น 15 มี.ค. 2570',
  dayChanged: 'กำหนดส่งถูกเปลี่ยนไปแล้วหลังจากเปิดหน้านี้ ดูวันปัจจุบันด้านบนแล้วตั้งใหม่',
  noDayYet: 'พิมพ์วันใหม่ก่อนบันทึก',
  setDay: 'เปลี่ยนกำหนดส่ง',
  backToUsual: 'ใช้วันปกติ',
  toConfirm: (round: Round) => `ตรวจก่อนเปลี่ยนกำหนดส่ง ${roundName(round)}`,
  day: (day: LocalDate, left: number) => `${thaiDate(day)} (${daysLeftText(left)})`,
  confirmDay: 'ยืนยันเปลี่ยนกำหนดส่ง',
  keepDay: 'ไม่เปลี่ยน',
  ofMeasures: 'มาตรการที่มีกำหนดของตัวเองไม่เปลี่ยน ตั้งของมาตรการเดียวได้ในแชต เช่น ตั้งกำหนดส่งมาตรการ 4 รอบ 6 เดือน 15 มี.ค. 2570',

  papers: 'เอกสาร',
  papersHow: 'ใช้กับเอกสารทุกฉบับที่ขอหลังจากนี้ ช่องที่เว้นว่างใช้แบบปกติ',
  ofYear: (year: number) => `เฉพาะเอกสารปี ${year}`,
  usualIs: (value: string) => `แบบปกติ: ${value}`,
  emblem: {
    label: 'ตราหน่วยงาน',
    has: 'มีแล้ว อยู่บนปกและบันทึกข้อความ เลือกรูปใหม่เพื่อเปลี่ยน',
    hasNot: 'ยังไม่มี เว้นที่ไว้บนปกและบันทึกข้อความ',
    file: 'รูปตรา',
    hint: 'ไฟล์ PNG หรือ JPG พื้นสีขาวหรือโปร่งใส กว้างและสูงอย่างน้อย 120 พิกเซล',
    save: 'บันทึกตรา',
    remove: 'เอาตราออก',
    noFile: 'เลือกไฟล์รูปตราก่อนบันทึก',
    tooLarge: (most: number) => `ไฟล์ใหญ่เกินไป เลือกไฟล์ไม่เกิน ${most} MB`,
  },
  changedMeanwhile: 'มีผู้อื่นเปลี่ยนการตั้งค่าเอกสารหลังจากเปิดหน้านี้ ช่องด้านล่างคือข้อความของคุณ ตรวจอีกครั้งแล้วกดบันทึก',

  others: 'การตั้งค่าอื่น',
  chain: 'ลำดับการเสนอ',
  noChain: 'ไม่มี ผู้ดูแลระบบเป็นผู้เผยแพร่',
  vacant: 'ยังไม่ระบุผู้ดำรงตำแหน่ง',
  chainHow: 'พิมพ์ "ตั้งตำแหน่ง" ในแชต',
  required: 'รายงานต้องมี',
  requiredNone: 'ไม่ได้กำหนด',
  requiredHow: 'พิมพ์ "ส่วนที่รายงานต้องมี" ในแชต',
  units: 'ส่วนราชการ',
  unitsHow: 'แก้ในแบบฟอร์มแล้วนำเข้า',
  holidays: 'วันหยุดของหน่วยงาน',
  holidayCount: (count: number) => `${count} วัน`,
  holidaysHow: 'พิมพ์ "วันหยุด" ในแชต',
  reminders: 'เตือนก่อนกำหนดส่ง',
  reminderDays: (days: readonly number[]) => `${days.join(', ')} วัน`,
  remindersHow: 'ผู้ดูแลเครื่องแม่ข่ายตั้งไว้',
  location: 'ตำแหน่งที่ถ่ายในรูปหลักฐาน',
  locationKept: 'เก็บไว้',
  locationRemoved: 'ลบออกก่อนเก็บ',
  importPage: 'ไปหน้านำเข้าข้อมูล',
  calendarPage: 'ไปหน้าปฏิทิน',

  done: {
    deadline: 'เปลี่ยนกำหนดส่งแล้ว แจ้งผู้เกี่ยวข้องได้จากเมนูประกาศ',
    emblem: 'บันทึกตราแล้ว ตราจะอยู่บนปกและบันทึกข้อความที่ขอหลังจากนี้',
    no_emblem: 'เอาตราออกแล้ว เอกสารที่ขอหลังจากนี้เว้นที่ของตราไว้',
    papers: 'บันทึกการตั้งค่าเอกสารแล้ว ใช้กับเอกสารที่ขอหลังจากนี้',
    same: 'การตั้งค่าเอกสารเป็นแบบนี้อยู่แล้ว',
  },
};

export const isDone = (text: string | undefined): text is keyof typeof texts.done =>
  text !== undefined && Object.hasOwn(texts.done, text);
