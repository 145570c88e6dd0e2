import { compact } from '../../../compact';
import { type LocalDate, type Round, roundName, thaiDate } from '../../../domain/calendar/dates';
import { listInThai, sideBySide } from '../../../domain/thai-text/lists';
import type { PositionChange, Values } from './draft';

const quotedTitle = (title: string): string => `"${title}"`;
const report = ({ fiscalYear, round }: { fiscalYear: number; round: Round }): string =>
  `รายงาน${roundName(round)} ปี ${fiscalYear}`;

export const labels = {
  list: 'ตั้งตำแหน่ง',
  memos: 'เรื่องเสนอ',
  add: 'เพิ่มตำแหน่ง',
  manage: 'จัดการ',
  managePosition: (title: string) => `จัดการ ${title}`,
  hold: 'ตั้งผู้ดำรงตำแหน่ง',
  holdOf: (title: string) => `ตั้งตำแหน่ง ${title}`,
  changeOf: { rename: 'เปลี่ยนชื่อตำแหน่ง', remove: 'ลบตำแหน่ง' },
  up: 'เลื่อนขึ้น',
  down: 'เลื่อนลง',
  place: (at: number) => `ลำดับที่ ${at + 1}`,
  choosePerson: (name: string) => `เลือก ${name}`,
  confirm: {
    add: 'ยืนยันเพิ่ม',
    rename: 'ยืนยันเปลี่ยนชื่อ',
    move: 'ยืนยันเลื่อน',
    remove: 'ยืนยันลบ',
    hold: 'ยืนยันตั้ง',
  } satisfies Record<PositionChange, string>,
};

export const texts = {
  title: 'ลำดับการเสนอรายงาน',
  counts: (positions: number, vacant: number) =>
    sideBySide(compact([`${positions} ตำแหน่ง`, vacant > 0 && `ยังไม่มีผู้ดำรงตำแหน่ง ${vacant}`])),
  how: (word: string) => `รายงานผ่านทุกตำแหน่งตามลำดับ คนสุดท้าย${word}`,
  noChain: (word: string) =>
    `หน่วยงานนี้ยังไม่มีลำดับการเสนอ ผู้ดูแลระบบ${word}รายงานได้เอง หากต้องเสนอผ่านตำแหน่ง พิมพ์ "เพิ่มตำแหน่ง" หรือส่งแบบฟอร์มนำเข้า`,
  alt: (titles: readonly string[]) => `ลำดับการเสนอรายงาน ${titles.join(' แล้ว ')}`,
  numbered: (at: number, title: string) => `${at + 1}. ${title}`,
  holder: (name: string, since: LocalDate, isStandIn: boolean) =>
    `ผู้ดำรงตำแหน่ง: ${name} ${isStandIn ? 'ทำการแทน ' : ''}ตั้งแต่ ${thaiDate(since)}`,
  vacant: 'ยังไม่ได้ตั้งผู้ดำรงตำแหน่ง',
  waiting: (count: number) => `มีเรื่องเสนอรออยู่ ${count} เรื่อง`,
  placeOf: (at: number, all: number, word: string) => `ลำดับที่ ${at + 1} จาก ${all}${at === all - 1 ? ` ${word}` : ''}`,
  formerNames: (names: readonly string[]) => `ชื่อเดิม: ${listInThai(names)}`,
  positionAlt: (title: string) => `${quotedTitle(title)}: เลือกสิ่งที่ต้องการทำ`,
  which: {
    add: '',
    rename: 'เปลี่ยนชื่อตำแหน่งใด',
    move: 'เลื่อนตำแหน่งใด',
    remove: 'ลบตำแหน่งใดออกจากลำดับการเสนอ',
    hold: 'ตั้งผู้ดำรงตำแหน่งใด',
  } satisfies Record<PositionChange, string>,
  noSuchPosition: (words: string) => `ไม่พบตำแหน่ง "${words}" ในลำดับการเสนอ กดเลือกจากรายการ`,
  askNewTitle: 'ตำแหน่งใหม่ชื่ออะไร พิมพ์ชื่อเต็ม เช่น รองปลัดเทศบาล',
  askTitle: (title: string) => `ให้ตำแหน่ง ${quotedTitle(title)} ใช้ชื่อใหม่ว่าอะไร พิมพ์ชื่อเต็ม`,
  whichPlace: (title: string) => `ให้ ${quotedTitle(title)} อยู่ลำดับที่เท่าใด`,
  before: (title: string) => `ก่อน ${quotedTitle(title)}`,
  atEnd: (word: string) => `ท้ายสุด ${word}`,
  noSuchPlace: (places: number) => `ลำดับที่เลือกไม่มี เลือกได้ 1 ถึง ${places}`,
  samePlace: (place: number) => `ตำแหน่งนี้อยู่ลำดับที่ ${place} อยู่แล้ว เลือกลำดับอื่น`,
  chooseHolder: (title: string) => `ใครดำรงตำแหน่ง ${quotedTitle(title)}`,
  nobody: 'ยังไม่มีผู้ดำรงตำแหน่ง',
  noSuchName: (name: string) => `ไม่พบ "${name}" ในผู้ที่ลงทะเบียน กดเลือกจากรายการ`,
  severalNames: (name: string) => `มีผู้ที่ชื่อมีคำว่า "${name}" หลายคน พิมพ์ชื่อเต็ม หรือกดเลือกจากรายการ`,
  previewTitle: {
    add: 'ตรวจก่อนเพิ่มตำแหน่ง',
    rename: 'ตรวจก่อนเปลี่ยนชื่อตำแหน่ง',
    move: 'ตรวจก่อนเลื่อนตำแหน่ง',
    remove: 'ตรวจก่อนลบตำแหน่ง',
    hold: 'ตรวจก่อนตั้งผู้ดำรงตำแหน่ง',
  } satisfies Record<PositionChange, string>,
  order: (titles: readonly string[]) =>
    titles.length === 0
      ? 'ลำดับใหม่: ไม่มีตำแหน่ง'
      : `ลำดับใหม่: ${sideBySide(titles.map((title, at) => `${at + 1}. ${title}`))}`,
  addLine: (title: string, place: number) => `เพิ่ม ${quotedTitle(title)} เป็นลำดับที่ ${place}`,
  renameLine: (was: string, title: string) => `จาก ${quotedTitle(was)} เป็น ${quotedTitle(title)}`,
  moveLine: (title: string, was: number, place: number) =>
    `เลื่อน ${quotedTitle(title)} จากลำดับที่ ${was} เป็นลำดับที่ ${place}`,
  removeLine: (title: string) => `ลบ ${quotedTitle(title)} ออกจากลำดับการเสนอ`,
  holdLine: (title: string, name: string) => `ให้ ${name} ดำรงตำแหน่ง ${quotedTitle(title)}`,
  clearLine: (title: string) => `ให้ตำแหน่ง ${quotedTitle(title)} ไม่มีผู้ดำรงตำแหน่ง`,
  addNote: 'เพิ่มแล้วตั้งผู้ดำรงตำแหน่งได้ทันที',
  renameNotes: [
    'ผู้ดำรงตำแหน่งและความเห็นที่ลงไว้เหมือนเดิม เรื่องที่ลงความเห็นแล้วยังเป็นชื่อเดิม',
    'พิมพ์ชื่อเดิมได้ต่อไป แต่ไฟล์ที่นำเข้าต้องใช้ชื่อใหม่',
  ],
  loses: (name: string) => `${name} จะไม่ได้ดำรงตำแหน่งนี้แล้ว`,
  removeNote: 'ความเห็นที่ตำแหน่งนี้ลงไว้แล้วยังอยู่ เพิ่มตำแหน่งชื่อเดิมกลับมาได้',
  emptyNote: (word: string) => `หน่วยงานจะไม่มีลำดับการเสนอ ผู้ดูแลระบบ${word}รายงาน`,
  heldBy: (name: string) => `ตอนนี้ผู้ดำรงตำแหน่งคือ ${name}`,
  wasVacant: 'ตอนนี้ยังไม่มีผู้ดำรงตำแหน่ง',
  noMemos: 'ไม่มีเรื่องเสนอที่ยังไม่เสร็จ เรื่องที่เสนอต่อไปใช้ลำดับใหม่',
  waitsForHolder: (key: Parameters<typeof report>[0]) => `${report(key)} รอตำแหน่งนี้อยู่ ผู้ดำรงตำแหน่งจะได้รับแจ้งทันที`,
  waitsForNobody: (key: Parameters<typeof report>[0]) =>
    `${report(key)} รอตำแหน่งนี้อยู่ และจะรอจนกว่าจะตั้งผู้ดำรงตำแหน่ง ผู้ดูแลระบบจะได้รับแจ้ง`,
  changedMeanwhile: 'ลำดับการเสนอหรือเรื่องเสนอเปลี่ยนไปหลังจากที่แสดงครั้งก่อน ตรวจอีกครั้ง',
  done: ({ change, title, at }: Values, was: string) => {
    const place = (at ?? 0) + 1;
    return {
      add: `เพิ่มตำแหน่ง ${quotedTitle(title ?? '')} เป็นลำดับที่ ${place} แล้ว`,
      rename: `เปลี่ยนชื่อตำแหน่ง ${quotedTitle(was)} เป็น ${quotedTitle(title ?? '')} แล้ว`,
      move: `เลื่อนตำแหน่ง ${quotedTitle(was)} เป็นลำดับที่ ${place} แล้ว`,
      remove: `ลบตำแหน่ง ${quotedTitle(was)} ออกจากลำดับการเสนอแล้ว`,
      hold: '',
    }[change];
  },
  set: (title: string, name: string) => `ตั้ง ${name} เป็นผู้ดำรงตำแหน่ง "${title}" แล้ว`,
  cleared: (title: string) => `ตำแหน่ง "${title}" ไม่มีผู้ดำรงตำแหน่งแล้ว`,
  kept: 'ยังไม่ได้เปลี่ยน ลำดับการเสนอเหมือนเดิม',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "ตั้งตำแหน่ง" เพื่อเริ่มใหม่',
  confirmWords: ['ยืนยัน', 'ตกลง', ...Object.values(labels.confirm)] as readonly string[],
};

export const helpText = {
  say: labels.list,
  does: 'ดูลำดับการเสนอรายงานและผู้ดำรงตำแหน่ง พร้อมตั้งคน เพิ่ม เปลี่ยนชื่อ เลื่อน และลบตำแหน่ง เช่น เพิ่มตำแหน่ง รองปลัดเทศบาล',
};
