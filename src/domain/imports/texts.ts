import { type LocalDate, type Round, roundName, toGregorianYear } from '../calendar/dates';
import type { OrganisationPart } from './organisation-changes';
import { quoted } from './quoted';

// What the import tells people: what is wrong and what is allowed. One line each, no full stops at the end.

const shown = (value: unknown): string => quoted(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const list = (values: readonly string[]): string => values.join(', ');

const TYPES: Record<string, string> = {
  string: 'ข้อความ',
  number: 'ตัวเลข',
  int: 'จำนวนเต็ม',
  boolean: 'true หรือ false',
  array: 'รายการ',
  object: 'กลุ่มข้อมูล (ชื่อ: ค่า)',
  record: 'กลุ่มข้อมูล (ชื่อ: ค่า)',
};
const typeName = (type: string): string => TYPES[type] ?? type;

export const yamlText = {
  syntax: (code: string) =>
    code === 'DUPLICATE_KEY'
      ? 'ชื่อข้อมูลนี้เขียนซ้ำในกลุ่มเดียวกัน ต้องมีชื่อละหนึ่งครั้ง'
      : code === 'TAB_AS_INDENT'
        ? 'ใช้แท็บย่อหน้าไม่ได้ ต้องใช้ช่องว่าง'
        : 'อ่านรูปแบบ YAML ไม่ได้ ตรวจการย่อหน้า เครื่องหมาย : และวงเล็บในบรรทัดนี้และบรรทัดก่อนหน้า',
  name: 'ชื่อข้อมูลต้องเป็นข้อความ ไม่ใช่รายการหรือกลุ่มข้อมูล ตรวจเครื่องหมาย ? และวงเล็บหน้า :',
  alias: 'เครื่องหมาย * อ้างชื่อ & ที่ไม่มีในไฟล์ หรืออ้างซ้อนกันมากเกินไป',
};

export const yamlLimitText = {
  tooLarge: (megabytes: number) => `ไฟล์ใหญ่เกิน ${megabytes} MB ไฟล์หนึ่งมีได้หนึ่งหน่วยงาน`,
  tooMuch: 'อ่านไฟล์นี้นานเกินไป ตรวจการย่อหน้า วงเล็บ และเครื่องหมาย ? & * ที่ไม่จำเป็น',
  tooMany: (values: number) => `มีชื่อและค่าเกิน ${values} รายการ ไฟล์หนึ่งมีได้หนึ่งหน่วยงาน`,
};

export const placeText = {
  /** @param rows `3–7, 9` */
  rows: (sheet: string, rows: string, isLine: boolean) => `${sheet} ${isLine ? 'บรรทัด' : 'แถว'} ${rows}`,
};

export const moreProblems = (more: number): string => `และอีก ${more} จุด แก้จุดข้างต้นแล้วนำเข้าอีกครั้ง`;

export const valueText = {
  missing: (key: string, type: string) => `ขาด ${key} ซึ่งต้องเป็น${typeName(type)}`,
  wrongType: (value: unknown, type: string) => `${shown(value)} ไม่ถูกต้อง ต้องเป็น${typeName(type)}`,
  oneOf: (value: unknown, allowed: readonly string[]) =>
    value === undefined ? `ขาดค่า ใช้ได้: ${list(allowed)}` : `${shown(value)} ไม่ถูกต้อง ใช้ได้: ${list(allowed)}`,
  atLeast: (value: unknown, minimum: number, origin: string) =>
    origin === 'string'
      ? 'ต้องไม่เว้นว่าง'
      : origin === 'array'
        ? `ต้องมีอย่างน้อย ${minimum} รายการ`
        : `${shown(value)} น้อยเกินไป ต้องไม่ต่ำกว่า ${minimum}`,
  atMost: (value: unknown, maximum: number, origin: string) =>
    origin === 'string' ? `ยาวเกินไป ต้องไม่เกิน ${maximum} ตัวอักษร` : `${shown(value)} มากเกินไป ต้องไม่เกิน ${maximum}`,
  notAllowed: (value: unknown) => `${shown(value)} ไม่ถูกต้อง`,
  // % stands for the unknown key
  unknownKey: (allowed: readonly string[]) => `ไม่รู้จัก % ใช้ได้: ${list(allowed)}`,
  year: (value: unknown) => `${shown(value)} ไม่ใช่ปีงบประมาณ ต้องเป็น พ.ศ. สี่หลัก 2500–2643 เช่น 2570`,
  number: (value: unknown) => `${shown(value)} ไม่ใช่ตัวเลข`,
  score: (value: unknown) => `${shown(value)} ไม่ใช่คะแนน ต้องเป็นตัวเลข 0–100 หรือ null เมื่อไม่มีคะแนน`,
  codes: (value: unknown) => `${shown(value)} ไม่ใช่รหัสข้อ ต้องเป็น I, E หรือ O ตามด้วยเลข เช่น O1 หรือช่วง O1-O9`,
  code: (value: unknown) => `${shown(value)} ไม่ใช่รหัสข้อ ต้องเป็น I, E หรือ O ตามด้วยเลข เช่น O1`,
  date: (value: unknown) => `${shown(value)} ไม่ใช่วันที่ ต้องเป็น ค.ศ.-เดือน-วัน เช่น 2027-03-31`,
  slug: (value: unknown) => `${shown(value)} ใช้เป็นรหัสหน่วยงานไม่ได้ ต้องเป็นอักษร a–z ตัวเลข และขีดกลาง เช่น kham-muang`,
  unitKey: (value: unknown) =>
    `${shown(value)} ใช้เป็นรหัสส่วนราชการไม่ได้ ต้องเป็นอักษร a–z ตัวเลข และขีดล่าง เช่น finance_division`,
  positionKey: (value: unknown) => `${shown(value)} ใช้เป็นรหัสตำแหน่งไม่ได้ ต้องเป็นอักษร a–z ตัวเลข และขีดล่าง เช่น deputy_clerk`,
};

export const officeText = {
  both: (name: string) => `มีทั้ง ${name} และ ${name}_inferred ให้เหลืออย่างใดอย่างหนึ่ง`,
  eitherYear: 'ขาดปีงบประมาณ ต้องมี year หรือ year_inferred',
  duplicateUnit: (name: string) => `ชื่อหรือรหัสส่วนราชการ ${shown(name)} ซ้ำกับส่วนราชการอื่น ต้องไม่ซ้ำกัน`,
  duplicatePosition: (title: string) => `ตำแหน่ง ${shown(title)} มีซ้ำในลำดับการเสนอ รหัสและชื่อตำแหน่งต้องไม่ซ้ำกัน`,
  duplicateAssessment: (year: number) => `ผลการประเมินปี ${year} มีซ้ำ ต้องมีปีละหนึ่งชุด`,
  duplicatePlan: (year: number) => `แผนปี ${year} มีซ้ำ ต้องมีปีละหนึ่งแผน`,
  duplicateMeasure: (num: number, year: number) => `มาตรการที่ ${num} ของปี ${year} มีซ้ำ เลขที่ต้องไม่ซ้ำกันในปีเดียว`,
  duplicateIndicator: (num: number) => `ตัวชี้วัดที่ ${num} มีซ้ำ ต้องมีครั้งเดียว`,
  duplicatePriority: (num: number) => `ระดับความสำคัญที่ ${num} มีซ้ำ ต้องมีครั้งเดียว`,
  unknownPriority: (num: number, allowed: readonly number[]) =>
    allowed.length > 0
      ? `ไม่มีระดับความสำคัญที่ ${num} ใช้ได้: ${list(allowed.map(String))}`
      : `ไม่มีระดับความสำคัญที่ ${num} ต้องระบุ priorities ก่อน`,
  duplicateItem: (code: string) => `ข้อ ${code} มีซ้ำ ต้องมีครั้งเดียว`,
  unknownIndicator: (num: number, allowed: readonly number[]) => `ไม่มีตัวชี้วัดที่ ${num} ใช้ได้: ${list(allowed.map(String))}`,
  unknownSub: (num: string, allowed: readonly string[]) =>
    allowed.length > 0 ? `ไม่มีตัวชี้วัดย่อย ${num} ใช้ได้: ${list(allowed)}` : `ไม่มีตัวชี้วัดย่อย ${num} ปีนี้ต้องระบุ sub_indicators ก่อน`,
  itemOutsideSub: (code: string, sub: string) => `ข้อ ${code} อยู่ในตัวชี้วัดย่อย ${sub} ให้แก้ indicator หรือ sub ให้ตรงกัน`,
  itemOfOtherInstrument: (code: string, indicator: number, instrument: string) =>
    `ข้อ ${code} อยู่ในตัวชี้วัดที่ ${indicator} ไม่ได้ เพราะตัวชี้วัดนี้เป็นแบบ ${instrument}`,
  unknownLevel: (level: string, allowed: readonly string[]) => `ไม่มีระดับ ${shown(level)} ใช้ได้: ${list(allowed)}`,
  unknownUnit: (written: string, allowed: readonly string[]) => `ไม่มีส่วนราชการ ${shown(written)} ใช้ได้: ${list(allowed)}`,
  dueWithoutRound: (round: string) => `กำหนดส่งของรอบ ${round} ใช้ไม่ได้ เพราะไม่ได้ระบุรอบนี้ใน rounds`,
  measuresOrCarryOver: 'แผนต้องมี measures หรือ carry_over อย่างใดอย่างหนึ่ง',
  noPlanToCarry: (year: number, allowed: readonly number[]) =>
    allowed.length > 0
      ? `ไม่มีแผนปี ${year} ให้ยกมา ในไฟล์นี้มี: ${list(allowed.map(String))}`
      : `ไม่มีแผนปี ${year} ให้ยกมา แผนที่ยกมาต้องอยู่ก่อนหน้าในไฟล์เดียวกัน`,
  noPublicItem: (code: string) => `ข้อ ${code} ไม่ใช่ข้อ OIT ใช้ได้เฉพาะข้อที่ขึ้นต้นด้วย O`,
  duplicatePaperYear: (year: number) => `เอกสารของปี ${year} มีซ้ำ ต้องมีครั้งเดียว`,
  duplicateMemo: (round: Round, year: number) => `บันทึกข้อความ${roundName(round)} ปี ${year} มีซ้ำ ต้องมีครั้งเดียว`,
  repeatedOffice: (slug: string) => `หน่วยงาน ${slug} มีในไฟล์อื่นที่นำเข้าพร้อมกันแล้ว ให้เหลือไฟล์เดียว`,
  otherOffice: (name: string) => `ไฟล์นี้เป็นของหน่วยงานอื่น นำเข้าได้เฉพาะของ${name}`,
  repeatedPlan: (slug: string, year: number) => `แผนปี ${year} ของ ${slug} มีในไฟล์หรือตารางอื่นที่นำเข้าพร้อมกันแล้ว ให้เหลือที่เดียว`,
};

/** Due days, which are written in CE: `2027-03-31`. */
export const dueText = {
  outsideYear: (dueOn: LocalDate, fiscalYear: number, { min, max }: { min: LocalDate; max: LocalDate }) =>
    `กำหนดส่ง ${shown(dueOn)} ไม่อยู่ในช่วงของปีงบประมาณ ${fiscalYear} ใช้ได้: ${min} ถึง ${max} ปีต้องเป็น ค.ศ. เช่น พ.ศ. ${fiscalYear} เขียน ${toGregorianYear(fiscalYear)}`,
  swapped: (dueOn: LocalDate, round: Round, other: LocalDate) =>
    round === '6m'
      ? `กำหนดส่ง${roundName('6m')} ${shown(dueOn)} ต้องไม่หลังกำหนดส่ง${roundName('12m')} ซึ่งคือ ${other}`
      : `กำหนดส่ง${roundName('12m')} ${shown(dueOn)} ต้องไม่ก่อนกำหนดส่ง${roundName('6m')} ซึ่งคือ ${other}`,
};

/** What only the database can tell. */
export const conflictText = {
  reported: (num: number, year: number) =>
    `มาตรการที่ ${num} ของปี ${year} ไม่มีในไฟล์นี้ แต่มีรายงานแล้ว จึงนำออกจากแผนไม่ได้ ให้ใส่มาตรการนี้กลับเข้าในไฟล์`,
  reportedRound: (num: number, round: string) =>
    `มาตรการที่ ${num} มีรายงาน${round}แล้ว จึงยกเลิกรอบนี้ไม่ได้ ให้ใส่รอบนี้กลับเข้าใน rounds`,
  unitOfPeople: (name: string) => `ส่วนราชการ ${shown(name)} ไม่มีในไฟล์นี้ แต่มีผู้ลงทะเบียนสังกัดอยู่ จึงนำออกไม่ได้`,
  unitOfGroup: (name: string) => `ส่วนราชการ ${shown(name)} ไม่มีในไฟล์นี้ แต่มีกลุ่ม LINE ที่ผูกไว้ จึงนำออกไม่ได้`,
  unitOfMeasure: (name: string, year: number, num: number) =>
    `ส่วนราชการ ${shown(name)} ไม่มีในไฟล์นี้ แต่มาตรการที่ ${num} ของปี ${year} ใช้อยู่ จึงนำออกไม่ได้`,
};

/** What of an office a file changes, in words. */
export const EFFECT_NAMES = { added: 'เพิ่ม', changed: 'แก้ไข', removed: 'ลบ' };

/** What a preview calls what a file would change. */
export const previewTexts = {
  plan: (year: number) => `แผนปี ${year}`,
  assessment: (year: number) => `ผลการประเมินปี ${year}`,
  office: 'หน่วยงาน',
  measure: (num: number, title: string) => `${num}. ${title}`,
  items: (year: number) => `ข้อ OIT ปี ${year}`,
  item: (code: string, title: string | null) => (title === null ? code : `${code} ${title}`),
  itemsDone: (done: number, all: number) => `เมื่อนำเข้าแล้วมีลิงก์ ${done} จาก ${all} ข้อ`,
  absent: (nums: readonly number[]) => `ไม่มีผลในไฟล์: มาตรการที่ ${nums.join(', ')} คงเดิม`,
  lostResults: (count: number, nums: readonly number[]) =>
    `ลบผลที่นำเข้าไว้ ${count} รายการ ของมาตรการที่ ${nums.join(', ')} ด้วย`,
  unread: (count: number) => `อ่านไม่ได้ ${count} จุด ส่วนนี้จะไม่นำเข้า`,
  notTaken: (count: number) => `ไม่นำเข้า ${count} แถว`,
};

export const PART_NAMES: Record<OrganisationPart, string> = {
  name: 'ชื่อหน่วยงาน',
  place: 'ประเภทและที่ตั้ง',
  units: 'ส่วนราชการ',
  roundDates: 'กำหนดส่ง',
  approvalChain: 'ลำดับการเสนอ',
  holidays: 'วันหยุดของหน่วยงาน',
};
