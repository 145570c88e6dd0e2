import { compact } from '../../../compact';
import { listInThai, sideBySide } from '../../../domain/thai-text/lists';
import type { UnitChange } from './draft';

export const labels = {
  list: 'ส่วนราชการ',
  add: 'เพิ่มส่วนราชการ',
  manage: 'จัดการ',
  manageUnit: (name: string) => `จัดการ${name}`,
  changeOf: {
    add: () => 'เพิ่มส่วนราชการ',
    rename: (name) => `เปลี่ยนชื่อ${name}`,
    merge: (name) => `ยุบรวม${name}`,
    end: (name) => `ยุบ${name}`,
  } satisfies Record<UnitChange, (name: string) => string>,
  issueCode: (name: string) => `ออกรหัส เจ้าหน้าที่ ${name}`,
  code: 'ออกรหัสเจ้าหน้าที่',
  staff: 'รายชื่อเจ้าหน้าที่',
  confirm: { add: 'ยืนยันเพิ่ม', rename: 'ยืนยันเปลี่ยนชื่อ', merge: 'ยืนยันยุบรวม', end: 'ยืนยันยุบ' } satisfies Record<
    UnitChange,
    string
  >,
};

const whoIsTold = (count: number): string => (count === 0 ? '' : ` ผู้ที่เกี่ยวข้อง ${count} คนจะได้รับแจ้ง`);

const size = (people: number, measures: number): string => sideBySide([`${people} คน`, `${measures} มาตรการ`]);

export const texts = {
  title: 'ส่วนราชการ',
  counts: (units: number, nobody: number, noHead: number) =>
    sideBySide(
      compact([`${units} ส่วนราชการ`, nobody > 0 && `ยังไม่มีผู้ลงทะเบียน ${nobody}`, noHead > 0 && `ยังไม่มีหัวหน้า ${noHead}`]),
    ),
  nobody: 'ยังไม่มีผู้ลงทะเบียน',
  noHead: 'ยังไม่มีหัวหน้า',
  heads: (names: readonly string[]) => `หัวหน้า ${listInThai(names)}`,
  size,
  formerNames: (names: readonly string[]) => `ชื่อเดิม: ${listInThai(names)}`,
  alt: (units: number, nobody: number) =>
    nobody > 0 ? `ส่วนราชการ ${units} แห่ง ยังไม่มีผู้ลงทะเบียน ${nobody} แห่ง` : `ส่วนราชการ ${units} แห่ง`,
  unitAlt: (name: string) => `${name}: เลือกสิ่งที่ต้องการทำ`,
  which: {
    add: '',
    rename: 'เปลี่ยนชื่อส่วนราชการใด',
    merge: 'ยุบรวมส่วนราชการใด',
    end: 'ยุบส่วนราชการใด',
  } satisfies Record<UnitChange, string>,
  noSuchUnit: (words: string) => `ไม่พบส่วนราชการ "${words}" กดเลือกจากรายการ`,
  whichInto: (name: string) => `รวม${name}เข้ากับส่วนราชการใด`,
  askNewName: 'ส่วนราชการใหม่ชื่ออะไร พิมพ์ชื่อเต็ม เช่น กองส่งเสริมการเกษตร',
  askName: (name: string) => `ให้${name}ใช้ชื่อใหม่ว่าอะไร พิมพ์ชื่อเต็ม`,
  previewTitle: {
    add: 'ตรวจก่อนเพิ่มส่วนราชการ',
    rename: 'ตรวจก่อนเปลี่ยนชื่อ',
    merge: 'ตรวจก่อนยุบรวม',
    end: 'ตรวจก่อนยุบ',
  } satisfies Record<UnitChange, string>,
  addLine: (name: string) => `เพิ่ม "${name}"`,
  renameLine: (was: string, name: string) => `จาก "${was}" เป็น "${name}"`,
  addNotes: ['มาตรการของทุกส่วนราชการจะเป็นของส่วนราชการนี้ด้วย', 'เพิ่มแล้วออกรหัสลงทะเบียนให้เจ้าหน้าที่และหัวหน้าได้ทันที'],
  renameNotes: (people: number, measures: number) => [
    `${size(people, measures)} รายงาน หลักฐาน และกลุ่มที่ผูกไว้เป็นของส่วนราชการนี้ตามเดิม`,
    'พิมพ์ชื่อเดิมได้ต่อไป แต่ไฟล์ที่นำเข้าต้องใช้ชื่อใหม่',
  ],
  mergeLine: (from: string, into: string) => `ยุบ${from} และรวมเข้ากับ${into}`,
  moves: (
    { people, measures, groups, codes }: Record<'people' | 'measures' | 'groups' | 'codes', number>,
    into: string,
  ) =>
    `ย้ายไป${into}: ${sideBySide(
      compact([
        `${people} คน`,
        `${measures} มาตรการ`,
        groups > 0 && `${groups} กลุ่ม LINE`,
        codes > 0 && `รหัสลงทะเบียน ${codes} รหัส`,
      ]),
    )}`,
  movesWith: 'รายงาน หลักฐาน ผู้รับผิดชอบ งานที่มอบไว้ และประกาศที่ยังไม่ส่งของมาตรการเหล่านั้นย้ายไปด้วย การแจ้งเตือนและการตรวจจะตามไป',
  anew: (measures: readonly string[], into: string) =>
    `${listInThai(measures)} ส่งกลับให้${into}รายงานอีกครั้ง เพราะอีกส่วนราชการยังไม่ก้าวหน้าเท่ากัน เรื่องเสนอของรอบนั้นจะหยุดไว้`,
  past: (from: string) => `รายงานของปีก่อนที่จบแล้วยังเป็นชื่อ${from}`,
  mergeNames: (from: string, into: string) => `พิมพ์ "${from}" ต่อไปหมายถึง${into} แต่ไฟล์ที่นำเข้าต้องใช้ "${into}"`,
  cannotUndo: 'ยุบแล้วแยกกลับไม่ได้ หากผิดต้องเพิ่มส่วนราชการใหม่',
  endLine: (name: string) => `ยุบ${name}`,
  endNotes: (name: string) => [
    'ไม่มีคน กลุ่ม LINE หรือมาตรการที่ต้องย้าย',
    `รหัสลงทะเบียนที่ยังใช้ได้ของ${name}จะใช้ไม่ได้`,
    `รายงานที่จบแล้วยังเป็นชื่อ${name}`,
  ],
  merged: (from: string, into: string, told: number) => `รวม${from}เข้ากับ${into}แล้ว${whoIsTold(told)}`,
  ended: (name: string) => `ยุบ${name}แล้ว`,
  added: (name: string) => `เพิ่ม${name}แล้ว ออกรหัสลงทะเบียนให้เจ้าหน้าที่และหัวหน้าได้เลย`,
  renamed: (was: string, name: string, told: number) => `เปลี่ยนชื่อ${was}เป็น${name}แล้ว${whoIsTold(told)}`,
  kept: 'ยังไม่ได้เปลี่ยน ส่วนราชการเหมือนเดิม',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "ส่วนราชการ" เพื่อเริ่มใหม่',
  confirmWords: ['ยืนยัน', 'ตกลง', ...Object.values(labels.confirm)] as readonly string[],
};

export const helpText = {
  say: labels.list,
  does: 'ดูส่วนราชการ จำนวนคน และที่ยังไม่มีผู้ลงทะเบียน พร้อมเพิ่ม เปลี่ยนชื่อ ยุบรวม และยุบ เช่น เปลี่ยนชื่อส่วนราชการ กองช่าง เป็น กองโยธา',
};
