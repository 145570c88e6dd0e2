import { compact } from '../../../../compact';
import type { DropReason, MessageOutcome } from '../../../../delivery';
import type { Excluded } from '../../../../domain/announcements/count-reach';
import { sideBySide } from '../../../../domain/thai-text/lists';
import { texts as shared } from '../../../../notifications/announcements/texts';

const number = (value: number): string => value.toLocaleString('en');

export const acknowledgeTexts = {
  noted: (time: string, snippet: string) => `บันทึกว่ารับทราบแล้ว ${time} ประกาศ "${snippet}"`,
  before: (time: string) => `รับทราบประกาศนี้ไปแล้วเมื่อ ${time}`,
  outdated: 'ประกาศนี้มีฉบับแก้ไขแล้ว โปรดอ่านและกดรับทราบฉบับแก้ไขด้วย',
  inGroup: 'บันทึกการรับทราบแล้ว',
};

const NOT_SENT: Partial<Record<DropReason, string>> = {
  left: 'ส่งไม่ถึง ไม่ได้ลงทะเบียนแล้ว',
  blocked: shared.blocked,
  quiet: shared.quiet,
  cancelled: 'ไม่ได้ส่ง ยกเลิกก่อนส่ง',
  superseded: 'ส่งฉบับแก้ไขแทน',
};

/** Who of those that have not acknowledged gets no nudge. */
export function excludedWords({ blocked, quiet, gone }: Excluded): string[] {
  if (blocked + quiet + gone === 0) return [];
  const parts = compact([
    blocked > 0 && `บล็อกตามติด ${number(blocked)} คน`,
    quiet > 0 && `งดแจ้งเตือน ${number(quiet)} คน`,
    gone > 0 && `ไม่ได้ลงทะเบียนแล้ว ${number(gone)} คน`,
  ]);
  return [`ส่งไม่ถึง ${number(blocked + quiet + gone)} คน (${sideBySide(parts)})`];
}

export const texts = {
  mine: 'ประกาศที่คุณดูแล',
  nothingMine: 'ยังไม่มีประกาศ พิมพ์ "ประกาศ" เพื่อเขียนประกาศ',
  scheduled: 'ประกาศที่ตั้งเวลาไว้',
  nothingScheduled: 'ไม่มีประกาศที่ตั้งเวลาไว้ พิมพ์ "ประกาศ" เพื่อเขียนประกาศ แล้วกด "ตั้งเวลาส่ง"',
  received: 'ประกาศล่าสุด',
  nothingReceived: 'ยังไม่มีประกาศที่ส่งถึงคุณ',
  nothingReceivedHere: 'ยังไม่มีประกาศที่ส่งถึงกลุ่มนี้',
  youAcknowledged: 'คุณรับทราบแล้ว',
  youHaveNot: 'คุณยังไม่รับทราบ เปิดประกาศนั้นแล้วกด "รับทราบ"',
  openTitle: 'ประกาศ',
  kicker: (state: string) => `ประกาศ ${state}`,
  alt: (name: string, state: string, counts: readonly string[]) => [`ประกาศ "${name}" ${state}`, ...counts].join(' '),
  listAlt: (title: string, all: number) => `${title} ${all} รายการ`,

  whoHas: 'ผู้ที่รับทราบแล้ว',
  whoHasNot: 'ผู้ที่ยังไม่รับทราบ',
  nobodyHas: 'ยังไม่มีผู้รับทราบประกาศนี้',
  everybodyInUnitHas: 'ทุกคนในส่วนราชการของคุณรับทราบประกาศนี้แล้ว',
  unitHasNot: (count: number) => `ส่วนราชการของคุณยังไม่รับทราบ ${number(count)} คน`,
  everybodyHas: 'ทุกคนรับทราบประกาศนี้แล้ว',
  blocked: 'บล็อกตามติดอยู่ จึงไม่ได้รับข้อความ',
  quiet: 'งดแจ้งเตือนอยู่ จึงไม่ได้รับข้อความ',

  nudgeKicker: 'ตรวจก่อนส่งคำเตือน',
  toNudge: (count: number) => `ถึงผู้ที่ยังไม่รับทราบ ${number(count)} คน`,
  nudgeSays: 'ข้อความที่ผู้รับจะเห็น',
  nudgeGoesOn: (name: string) => `ตามด้วยประกาศ "${name}" และปุ่มรับทราบ`,
  nudgeRecipients: 'ผู้รับ',
  morePeople: (count: number) => `และอีก ${number(count)} คน`,
  nudgeTooLarge: 'โควตาของเดือนนี้ไม่พอ แจ้งด้วยวิธีอื่น หรือเพิ่มแพ็กเกจของ LINE OA แล้วลองอีกครั้ง',
  nudgeChanged: 'ข้อมูลเปลี่ยนไปหลังจากแสดงรายการนั้น ตรวจอีกครั้งก่อนส่ง',
  nudged: (count: number, left: Excluded) =>
    [`ส่งคำเตือนถึงผู้ที่ยังไม่รับทราบ ${number(count)} คนแล้ว เตือนได้วันละครั้ง`, ...excludedWords(left)].join(' '),
  takenBack: 'ยกเลิกการส่งประกาศแล้ว',

  circulation: (name: string) => `รายชื่อแจ้งเวียนประกาศ "${name}"`,
  circulationShown: (from: number, to: number, all: number) =>
    `รายการที่ ${from === to ? from : `${from} ถึง ${to}`} จาก ${all}`,
  circulationLine: ([place, name, unit, role, sent, acknowledged]: readonly string[]) =>
    `${place}. ${name} | ${unit} | ${role} | ส่ง ${sent} | รับทราบ ${acknowledged}`,
  notSent: ({ state, dropped }: MessageOutcome): string | null => {
    if (state === 'dropped') return (dropped && NOT_SENT[dropped]) ?? 'ไม่ได้ส่ง';
    if (state === 'failed') return 'ส่งไม่สำเร็จ';
    return state === 'sent' ? null : 'กำลังส่ง';
  },
  asOf: (time: string) => `ข้อมูล ณ ${time}`,
  earlierVersions: 'ฉบับก่อนแก้ไขอยู่ในไฟล์ Excel',
  unknown: 'ไม่ทราบ',
  group: 'กลุ่ม LINE',
  groupGone: 'กลุ่มที่ยกเลิกผูกแล้ว',
  from: (right: string) => `จาก${right}`,
  linkTo: (link: string) => `ลิงก์ ${link}`,
  pictureAt: (url: string) => `รูป ${url}`,
  sheet: 'แจ้งเวียน',
  sheetOf: (version: number) => `แจ้งเวียน ฉบับที่ ${version}`,
  replacedVersion: (time: string) => `ส่ง ${time} มีฉบับแก้ไขแล้ว`,
  fileName: (date: string) => `แจ้งเวียน ${date}.xlsx`,
  fileLines: (count: number) => `รายชื่อ ${number(count)} รายการ พร้อมเวลาส่งและเวลารับทราบ`,
  fileLasts: 'ลิงก์ใช้ได้ 1 ชั่วโมง ขอใหม่ได้จากรายชื่อแจ้งเวียน',
  nothingCirculated: 'ประกาศนี้ยังไม่ได้ส่ง จึงยังไม่มีรายชื่อแจ้งเวียน ดูได้หลังจากส่งแล้ว',
};

export const labels = {
  open: 'ดู',
  openNamed: (name: string) => `ดูประกาศ ${name}`,
  whoHas: 'ดูผู้ที่รับทราบแล้ว',
  whoHasNot: 'ดูผู้ที่ยังไม่รับทราบ',
  nudge: 'เตือนผู้ที่ยังไม่รับทราบ',
  sendNudge: 'ส่งคำเตือน',
  correct: 'แก้ไขประกาศ',
  takeBack: 'ยกเลิกการส่ง',
  again: 'ส่งใหม่',
  circulation: 'รายชื่อแจ้งเวียน',
  file: 'ไฟล์ Excel',
  openFile: 'เปิดไฟล์ Excel',
  back: 'ดูประกาศนี้',
  unitHasNot: (name: string) => `ดูผู้ที่ยังไม่รับทราบ ${name}`,
  received: 'ประกาศล่าสุด',
  mine: 'ประกาศของฉัน',
  announce: 'ประกาศ',
};
