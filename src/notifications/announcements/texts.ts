import { compact } from '../../compact';
import type { AnnouncementState, NotSentReason } from '../../domain/announcements/announcement.model';
import type { SendTimeProblem } from '../../domain/announcements/send-time.rules';
import { type Round, roundName } from '../../domain/calendar/dates';
import { sideBySide } from '../../domain/thai-text/lists';

const number = (value: number): string => value.toLocaleString('en');

const stateNames: Record<AnnouncementState, string> = {
  scheduled: 'ตั้งเวลาไว้',
  sending: 'กำลังส่ง',
  sent: 'ส่งแล้ว',
  cancelled: 'ยกเลิกแล้ว',
};

const notSentWhy: Record<NotSentReason, string> = {
  right_lost: 'ผู้ส่งไม่มีสิทธิ์ที่ใช้ส่งแล้ว',
  too_late: 'ระบบไม่ทำงานจนเลยเวลาที่ส่งแทนได้',
};

/** When something is to be sent, as people may type it. */
export const TIME_EXAMPLES = 'เช่น พรุ่งนี้ 9 โมง หรือ 30 มี.ค. 70 08.30 น.';
const EXAMPLES = TIME_EXAMPLES;

/** Whom an announcement is for, what it takes to send it, and what became of it: as the chat and the pages say it. */
export const texts = {
  audience: {
    everybody: (of: string) => `ทุกคนใน${of}`,
    units: (names: readonly string[]) => names.join(', '),
    roles: (names: readonly string[], of: string | null) => `${names.join(', ')}${of ? ` ใน${of}` : ''}`,
    groups: (names: readonly string[]) => names.join(', '),
    not_acknowledged: (snippet: string) => `ผู้ที่ยังไม่รับทราบประกาศ "${snippet}"`,
    not_reported: (round: Round, fiscalYear: number, of: string | null) =>
      `ผู้รับผิดชอบที่ยังไม่รายงาน${roundName(round)} ปี ${fiscalYear}${of ? ` ใน${of}` : ''}`,
  },
  unnamedGroup: 'กลุ่ม LINE',
  moreGroups: (count: number) => `และอีก ${count} กลุ่ม`,
  to: (audience: string) => `ถึง ${audience}`,
  toSame: 'ถึงผู้รับเดิมของประกาศนี้',

  reach: (people: number) => `ผู้รับ ${number(people)} คน`,
  reachGroups: (groups: number, members: number) => `ผู้รับ ${number(groups)} กลุ่ม สมาชิกรวม ${number(members)} คน`,
  unreached: (count: number, blocked: number, quiet: number) =>
    `ส่งไม่ถึง ${number(count)} คน (${sideBySide(compact([blocked > 0 && `บล็อกตามติด ${number(blocked)} คน`, quiet > 0 && `งดแจ้งเตือน ${number(quiet)} คน`]))})`,
  quietGroups: (count: number) => `ส่งไม่ถึง ${number(count)} กลุ่ม เพราะงดแจ้งเตือนหรือตามติดไม่ได้อยู่ในกลุ่ม`,
  costLater: (cost: number, limit: number) => `ใช้โควตา ${number(cost)} ข้อความ จาก ${number(limit)} ข้อความของเดือนที่ส่ง`,
  tooLarge: (cost: number, remaining: number) =>
    `โควตาไม่พอ ประกาศนี้ใช้ ${number(cost)} ข้อความ แต่เดือนนี้เหลือ ${number(remaining)} ข้อความ เลือกผู้รับให้น้อยลง ตั้งเวลาส่งเป็นเดือนหน้า หรือเพิ่มแพ็กเกจของ LINE OA`,
  tooLargeLater: (cost: number, limit: number) =>
    `โควตาไม่พอ ประกาศนี้ใช้ ${number(cost)} ข้อความ แต่เดือนที่ส่งมี ${number(limit)} ข้อความ เลือกผู้รับให้น้อยลง หรือเพิ่มแพ็กเกจของ LINE OA`,
  tooLargeToCorrect: (cost: number, remaining: number) =>
    `โควตาไม่พอ ฉบับแก้ไขใช้ ${number(cost)} ข้อความ แต่เดือนนี้เหลือ ${number(remaining)} ข้อความ เพิ่มแพ็กเกจของ LINE OA หรือส่งฉบับแก้ไขใหม่เดือนหน้า`,
  sendNow: 'เวลาส่ง: ทันทีที่ยืนยัน',
  sendAt: (time: string) => `เวลาส่ง: ${time}`,
  mentionsAll: 'ในกลุ่มจะกล่าวถึงทุกคน (@All)',

  state: (state: AnnouncementState, time: string) => `${stateNames[state]} ${time}`,
  notSentAt: (time: string, why: NotSentReason) => `ไม่ได้ส่งเมื่อ ${time} เพราะ${notSentWhy[why]}`,
  waitsForQuota: 'รอส่ง เพราะโควตาข้อความเดือนนี้หมด',
  onItsWay: 'กำลังส่ง',
  stillWaiting: (count: number) => `รอส่งอีก ${number(count)} ข้อความ`,
  corrected: (times: number) => `แก้ไขแล้ว ${times} ครั้ง`,
  acknowledged: (count: number, all: number, percent: number) =>
    `รับทราบ ${number(count)} จาก ${number(all)} คน (${percent}%)`,
  acknowledgedInGroups: (count: number) => `รับทราบในกลุ่ม ${number(count)} คน`,
  sentToGroups: (count: number) => `ส่งถึง ${number(count)} กลุ่ม`,

  time: {
    not_understood: `ยังไม่เข้าใจวันและเวลา พิมพ์ใหม่ ${EXAMPLES}`,
    no_clock_time: `ยังไม่มีเวลา พิมพ์ทั้งวันและเวลา ${EXAMPLES}`,
    impossible: `ไม่มีวันหรือเวลานี้ในปฏิทิน พิมพ์ใหม่ ${EXAMPLES}`,
    other_weekday: `วันที่กับวันในสัปดาห์ไม่ตรงกัน ตรวจในปฏิทินแล้วพิมพ์ใหม่ ${EXAMPLES}`,
    past: `เวลานี้ผ่านไปแล้ว พิมพ์วันและเวลาที่ยังมาไม่ถึง ${EXAMPLES}`,
    too_far: 'ตั้งเวลาล่วงหน้าได้ไม่เกิน 1 ปี พิมพ์วันและเวลาใหม่',
  } satisfies Record<SendTimeProblem, string>,

  wholeOffice: 'ทั้งหน่วยงาน',
  gone: 'ผู้ที่ไม่ได้ลงทะเบียนแล้ว',
  blocked: 'ส่งไม่ถึง บล็อกตามติด',
  quiet: 'ส่งไม่ถึง งดแจ้งเตือน',
  acknowledgedAt: (time: string) => `รับทราบ ${time}`,
  inGroup: 'ในกลุ่ม LINE',
};
