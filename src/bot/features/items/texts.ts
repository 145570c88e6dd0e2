import type { Item } from '../../../domain/papers/items.rules';
import type { ListChange } from '../../../domain/papers/set-items';

const SHOWN_URL = 60;
const cut = (url: string): string => (url.length <= SHOWN_URL ? url : `${url.slice(0, SHOWN_URL)}…`);
const MOST_CODES = 12;

/** Codes as people read them: `O1, O2 และอีก 8 ข้อ`. */
const listed = (codes: readonly string[]): string => {
  const rest = codes.length - MOST_CODES;
  return [codes.slice(0, MOST_CODES).join(', '), ...(rest > 0 ? [`และอีก ${rest} ข้อ`] : [])].join(' ');
};

export const texts = {
  title: (year: number, isOfOffice: boolean) =>
    isOfOffice ? `ลิงก์ของข้อ OIT ปี ${year}` : `ลิงก์ของข้อ OIT ปี ${year} ของส่วนราชการคุณ`,
  counts: (done: number, all: number) => `มีลิงก์แล้ว ${done} จาก ${all} ข้อ`,
  noneOfYours: 'ส่วนราชการของคุณไม่มีข้อ OIT ที่ต้องส่งลิงก์',
  how: 'ส่งลิงก์ได้โดยพิมพ์ เช่น O3 https://www.example.go.th/o3 15 ม.ค. 2570',
  noList: (year: number) => `ยังไม่มีรายการข้อ OIT ปี ${year} เพิ่มรายการก่อน แล้วจึงกำหนดส่วนราชการและส่งลิงก์ได้`,
  noListYet: (year: number) => `ยังไม่มีรายการข้อ OIT ปี ${year} ผู้ดูแลระบบเป็นผู้เพิ่ม`,
  titled: ({ code, title }: Pick<Item, 'code' | 'title'>) => (title === null ? code : `${code} ${title}`),
  noUnit: 'ยังไม่กำหนดส่วนราชการ',
  published: (url: string, on: string | null) => (on === null ? cut(url) : `${cut(url)} เผยแพร่ ${on}`),
  answers: 'ตรวจแล้ว เปิดได้',
  which: 'ส่งลิงก์ของข้อใด',
  noneToReport: (year: number) => `ไม่มีข้อ OIT ปี ${year} ที่คุณส่งลิงก์ได้`,
  askUrl: (title: string) => `${title} เผยแพร่ที่หน้าเว็บใด คัดลอกลิงก์มาทั้งหมด ขึ้นต้นด้วย https://`,
  whenPublished: 'เผยแพร่วันที่เท่าใด',
  url: (url: string) => `ลิงก์: ${url}`,
  publishedOn: (day: string) => `วันที่เผยแพร่: ${day}`,
  insteadOf: (url: string) => `แทนลิงก์เดิม: ${url}`,
  kept: (title: string, left: number) =>
    left > 0 ? `บันทึกลิงก์ของ ${title} แล้ว ยังเหลือ ${left} ข้อที่ไม่มีลิงก์` : `บันทึกลิงก์ของ ${title} แล้ว ครบทุกข้อ`,
  askCodes: 'มอบข้อใดบ้าง พิมพ์รหัส เช่น O1-O9, O12',
  notCodes: 'อ่านรหัสข้อไม่ได้ พิมพ์เช่น O1-O9, O12',
  noSuchUnit: (words: string) => `ไม่พบส่วนราชการ "${words}" กดเลือกจากรายการ`,
  whichUnit: (codes: readonly string[]) => `ให้ส่วนราชการใดรับผิดชอบข้อ ${listed(codes)}`,
  assigns: (codes: readonly string[], unit: string, moved: readonly string[]) =>
    [
      `ให้${unit}รับผิดชอบข้อ ${listed(codes)} รวม ${codes.length} ข้อ`,
      ...(moved.length > 0 ? [`ข้อ ${listed(moved)} เดิมเป็นของส่วนราชการอื่น จะย้ายมา`] : []),
    ].join('\n'),
  assigned: (codes: readonly string[], unit: string) => `ให้${unit}รับผิดชอบข้อ ${listed(codes)} แล้ว`,
  askList: (year: number) =>
    `รายการข้อ OIT ปี ${year} มีข้อใดบ้าง พิมพ์หรือวางในข้อความเดียว บรรทัดละข้อ เช่น\nO1 โครงสร้าง\nO2 ข้อมูลผู้บริหาร`,
  listTitle: (year: number, count: number) => `รายการข้อ OIT ปี ${year} รวม ${count} ข้อ`,
  listChange: ({ added, renamed, gone, stays }: ListChange) => {
    const lines = [
      ...(added.length > 0 ? [`ใหม่ ${added.length} ข้อ: ${listed(added)}`] : []),
      ...(renamed.length > 0 ? [`เปลี่ยนชื่อ ${renamed.length} ข้อ: ${listed(renamed)}`] : []),
      ...(gone.length > 0 ? [`นำออก ${gone.length} ข้อ: ${listed(gone)}`] : []),
      ...(stays.length > 0 ? [`ไม่อยู่ในรายการแต่มีลิงก์แล้ว คงไว้ ${stays.length} ข้อ: ${listed(stays)}`] : []),
    ];
    return lines.length > 0 ? lines : ['เหมือนรายการที่มีอยู่'];
  },
  firstAndLast: (list: readonly Pick<Item, 'code' | 'title'>[]) => {
    const [first] = list;
    const last = list.at(-1);
    const shown = [first, ...(last && list.length > 1 ? [last] : [])].flatMap((item) =>
      item ? [texts.titled(item)] : [],
    );
    return list.length > 2 ? shown.toSpliced(1, 0, '…') : shown;
  },
  listed: (year: number, count: number) =>
    `บันทึกรายการข้อ OIT ปี ${year} จำนวน ${count} ข้อแล้ว ต่อไปกำหนดส่วนราชการ พิมพ์เช่น มอบข้อ O1-O9 ให้ สำนักปลัด`,
  left: 'ยกเลิกแล้ว รายการข้อ OIT เหมือนเดิม',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "ลิงก์ OIT" เพื่อเริ่มใหม่',
};

export const labels = {
  items: 'ลิงก์ OIT',
  clarification: 'ช่วงชี้แจง',
  list: 'เพิ่มรายการข้อ OIT',
  asLastYear: 'ใช้รายการปีก่อน',
  report: 'ส่งลิงก์',
  change: 'แก้ไข',
  reportOf: (code: string) => `ส่งลิงก์ ${code}`,
  assign: 'กำหนด',
  assignOf: (code: string) => `มอบข้อ ${code}`,
  today: 'วันนี้',
  pick: 'เลือกวันที่',
  fields: { url: 'ลิงก์', publishedOn: 'วันที่เผยแพร่' },
  confirm: 'บันทึก',
  confirmWords: ['บันทึก', 'ยืนยัน', 'ตกลง'],
};

export const helpText = { say: labels.items, does: 'ดูข้อ OIT ที่ต้องมีลิงก์ และส่งลิงก์ เช่น O3 https://www.example.go.th/o3' };
export const assignHelp = { say: 'มอบข้อ O1 ให้กองคลัง', does: 'กำหนดส่วนราชการที่รับผิดชอบลิงก์ของข้อ OIT' };
