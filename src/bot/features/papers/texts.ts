import { isLocalDate, thaiDate } from '../../../domain/calendar/dates';
import type { PaperSettings } from '../../../domain/papers/paper-settings';
import {
  isOfYear,
  isWay,
  type Setting,
  settingOf,
  type WaySetting,
  type WordsSetting,
} from '../../../domain/papers/settings.rules';
import { NO_WORDS, settingLabels, wayLabels } from '../../../ui/paper-setting-texts';

/** What a row and a review show of long words. */
const SHOWN = { row: 60, review: 300 };
const cut = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, most)}…`);

/** A setting as a person reads it. */
export function shownValue(setting: WaySetting | WordsSetting, value: string | null, most = SHOWN.review): string {
  if (isWay(setting)) return wayLabels[value as keyof typeof wayLabels];
  if (value === null) return NO_WORDS[setting];
  return isLocalDate(value) ? thaiDate(value) : cut(value, most);
}

/** How a setting is now, in a line. */
export function shownSetting(settings: PaperSettings, setting: Setting, year: number): string {
  if (setting === 'emblem') return settings.emblem ? 'มีแล้ว' : 'ยังไม่มี เว้นที่ไว้บนปกและบันทึกข้อความ';
  const value = shownValue(setting, settingOf(settings, setting, year), SHOWN.row).replaceAll('\n', ' ');
  return isOfYear(setting) ? `ปี ${year}: ${value}` : value;
}

export const settingTitle = (setting: Setting, year: number): string =>
  isOfYear(setting) ? `${settingLabels[setting]} ปี ${year}` : settingLabels[setting];

const paragraph = (of: string) => (year: number) => `พิมพ์${of} ปี ${year} ทั้งย่อหน้า ข้อความนี้ใช้แทนข้อความที่ตามติดเขียนให้`;

export const texts = {
  title: 'ตั้งค่าเอกสาร',
  usedBy: 'ใช้กับเอกสารทุกฉบับที่ขอหลังจากนี้',
  whichWay: (setting: Setting, now: string) => `${settingLabels[setting]} ปัจจุบัน: ${now} ต้องการแบบใด`,
  pressOne: 'กดเลือกจากปุ่มด้านล่าง',
  ask: {
    foreword: (year: number) => `พิมพ์คำนำ ปี ${year} ขึ้นบรรทัดใหม่เมื่อขึ้นย่อหน้าใหม่ ส่งมาในข้อความเดียว`,
    forewordOn: (year: number) => `คำนำ ปี ${year} ลงวันที่เท่าใด พิมพ์เช่น 15 เม.ย. 2570 ท้ายคำนำแสดงเดือนและปี`,
    reason: paragraph('เหตุผลที่เขียนบันทึกข้อความ'),
    result: paragraph('ผลการดำเนินการในบันทึกข้อความ'),
    request: paragraph('ข้อเสนอในบันทึกข้อความ'),
    authorUnit: () => 'งานใดเป็นผู้จัดทำเอกสาร เช่น งานนิติการ สำนักปลัด',
    authorPosition: () => 'ผู้จัดทำเอกสารตำแหน่งใด เช่น นิติกรปฏิบัติการ',
    telephone: () => 'ให้โทรสอบถามที่เบอร์ใด เช่น 0 4312 3456 ต่อ 101 เบอร์นี้อยู่ในบันทึกข้อความ และบนหน้าเว็บสาธารณะของหน่วยงาน',
    memoAuthor: (year: number) => `ผู้เขียนบันทึกข้อความ ปี ${year} ตำแหน่งใด เช่น นิติกรปฏิบัติการ`,
    memoTo: (year: number) => `บันทึกข้อความ ปี ${year} เรียนถึงใคร เช่น นายกเทศมนตรีตำบล`,
    itemsDue: (year: number) => `ข้อ OIT ปี ${year} ต้องมีลิงก์ครบภายในวันใด พิมพ์เช่น 28 ก.พ. 2570 ตามติดเตือนก่อนถึงวันนั้น`,
    coverNote: (year: number) => `พิมพ์ข้อความที่ให้อยู่ใต้ชื่อเอกสารบนปก ปี ${year}`,
  } satisfies Record<WordsSetting, (year: number) => string>,
  askEmblem: (has: boolean) =>
    `${has ? 'มีตราอยู่แล้ว ส่งรูปใหม่เพื่อเปลี่ยน หรือกดเอาตราออก' : 'ส่งรูปตราของหน่วยงาน'} ส่งเป็นรูปหรือไฟล์ PNG หรือ JPG พื้นสีขาวหรือโปร่งใส`,
  sendPicture: 'ส่งตราเป็นรูปหรือไฟล์ PNG หรือ JPG หรือพิมพ์ ยกเลิก',
  noPictureHere: 'ข้อนี้ไม่ใช้รูป หากต้องการเปลี่ยนตรา เลือก ตราหน่วยงาน ในตั้งค่าเอกสาร',
  notReached: 'รับรูปจาก LINE ไม่ได้ในขณะนี้ ส่งรูปอีกครั้ง',
  emblemKept: 'บันทึกตราแล้ว ตราจะอยู่บนปกและบันทึกข้อความที่ขอหลังจากนี้',
  emblemGone: 'เอาตราออกแล้ว เอกสารที่ขอหลังจากนี้เว้นที่ของตราไว้',
  before: (value: string) => `เดิม: ${value}`,
  after: (value: string) => `ใหม่: ${value}`,
  fromNowOn: 'เอกสารที่ทำไปแล้วไม่เปลี่ยน',
  kept: (title: string) => `บันทึก ${title} แล้ว ใช้กับเอกสารที่ขอหลังจากนี้`,
  same: (title: string) => `${title} เป็นแบบนี้อยู่แล้ว`,
  left: 'ยกเลิกแล้ว เอกสารเหมือนเดิม',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "ตั้งค่าเอกสาร" เพื่อเริ่มใหม่',
};

export const labels = {
  list: 'ตั้งค่าเอกสาร',
  edit: 'แก้ไข',
  change: (setting: Setting) => `แก้ไข${settingLabels[setting]}`,
  usual: 'ใช้แบบปกติ',
  noEmblem: 'เอาตราออก',
  again: 'แก้ไขอีกครั้ง',
  confirm: 'บันทึก',
  confirmWords: ['บันทึก', 'ยืนยัน', 'ตกลง'],
};

/** Whoever speaks of the emblem without the word for the settings. */
export const isAboutEmblem = (text: string): boolean => text.includes('ตรา');

export const helpText = {
  say: labels.list,
  does: 'ตั้งตัวเลขไทยหรืออารบิก ช่องของตาราง ตราหน่วยงาน คำนำ และข้อความในบันทึกข้อความของเอกสาร',
};
