import { findCodes } from '../../../src/bot/understand/slots/codes';
import { findIndicatorNumbers } from '../../../src/bot/understand/slots/indicators';
import { findInstruments } from '../../../src/bot/understand/slots/instruments';
import { findItems } from '../../../src/bot/understand/slots/items';
import { findMeasureNumbers } from '../../../src/bot/understand/slots/measure-numbers';
import { findProgress } from '../../../src/bot/understand/slots/progress';
import { findStatus } from '../../../src/bot/understand/slots/status';
import { compileUnits, findShortUnits, findUnits } from '../../../src/bot/understand/slots/units';
import { findBareShortYears, findYears } from '../../../src/bot/understand/slots/years';
import { findRounds } from '../../../src/domain/calendar/find-rounds';
import { scan } from '../../../src/domain/thai-text/scan';

type Finder = (text: string) => { value: unknown }[];
const values = (find: Finder, typed: string): unknown[] => find(scan(typed).text).map(({ value }) => value);

const office = compileUnits([
  { key: 'clerk_office', name: 'สำนักปลัดเทศบาล', aliases: ['ปลัด'] },
  { key: 'finance_division', name: 'กองคลัง', aliases: ['คลัง'] },
  { key: 'education_division', name: 'กองการศึกษาฯ', aliases: ['การศึกษา'] },
]);

const TABLES: readonly [kind: string, find: Finder, rows: readonly [typed: string, ...found: unknown[]][]][] = [
  [
    'rounds',
    findRounds,
    [
      ['รอบ 6 เดือน', '6m'],
      ['รอบ๖เดือน', '6m'],
      ['รอบ 6', '6m'],
      ['รอบหกเดือน', '6m'],
      ['รอบแรก', '6m'],
      ['รอบ 6 ด.', '6m'],
      ['ครึ่งปี', '6m'],
      ['รอบ 12 เดือน', '12m'],
      ['รอบสิบสองเดือน', '12m'],
      ['รอบสิ้นปี', '12m'],
      ['รอบสุดท้าย', '12m'],
      ['ครึ่งปีหลัง', '12m'],
      ['รอบ12', '12m'],
      ['รอบ 6 45%', '6m'],
      ['อีก 6 เดือน'],
      ['รอบ 2 ทุ่ม'],
      ['รอบ 6 โมง'],
      ['16 เดือน'],
      ['รอบ 3'],
    ],
  ],
  [
    'years',
    findYears,
    [
      ['ปี 2562', 2562],
      ['ปี ๖๕', 2565],
      ['ปีงบประมาณ พ.ศ. ๒๕๖๖', 2566],
      ['ปี 2022', 2565],
      ['ปี66', 2566],
      ['2566', 2566],
      ['ปี 65 กับ 66', 2565, 2566],
      ['ปี 2564 และปี 2565', 2564, 2565],
      ['ปี 63 64 65', 2563, 2564, 2565],
      ['ปี 12'],
      ['12 ม.ค. 2566'],
      ['5 ก.พ. 66'],
      ['ปี 66%'],
      ['0812345678'],
    ],
  ],
  [
    'years without ปี',
    findBareShortYears,
    [['เทียบ OIT 64 กับ 65', 2564, 2565], ['IIT 65', 2565], ['45 คน'], ['O64'], ['65%']],
  ],
  [
    'progress',
    findProgress,
    [
      ['60%', 60],
      ['๓๕ %', 35],
      ['ร้อยละ 80', 80],
      ['65 เปอร์เซ็นต์', 65],
      ['40 เปอเซ็น', 40],
      ['เก้าสิบเปอร์เซ็นต์', 90],
      ['แปดสิบห้า%', 85],
      ['ร้อยเปอร์เซ็นต์', 100],
      ['ทำได้ครึ่งหนึ่งแล้ว', 50],
      ['ทำไปครึ่งนึง', 50],
      ['จาก 40 เป็น 65%', 65],
      ['จาก 40% เป็น 65%', 65],
      ['สามในสี่', 75],
      ['0%', 0],
      ['100%', 100],
      ['60.5%', 61],
      ['101%'],
      ['45 คน'],
      ['3 ครั้ง'],
      ['ครึ่งปี'],
      ['8 โมงครึ่ง'],
      ['50'],
    ],
  ],
  [
    'items',
    findItems,
    [
      ['O38', ['O38']],
      ['o-17', ['O17']],
      ['โอ 33', ['O33']],
      ['อี 7', ['E7']],
      ['O42 ถึง O45', ['O42', 'O43', 'O44', 'O45']],
      ['O42-45', ['O42', 'O43', 'O44', 'O45']],
      ['O38 กับ 40', ['O38', 'O40']],
      ['O1, O2 และ O3', ['O1', 'O2', 'O3']],
      ['O34 O35', ['O34'], ['O35']],
      ['O10 กับ E3', ['O10', 'E3']],
      ['038', ['O38']],
      ['๐๓๘ กับ 040', ['O38', 'O40']],
      ['O11–O13', ['O11', 'O12', 'O13']],
      ['มาตรการ 004'],
      ['038-123456'],
      ['038 123 456'],
      ['038.5'],
      ['049'],
      ['O49'],
      ['O0'],
      ['I31'],
      ['iphone 15'],
      ['OIT 65'],
      ['โอ้โห'],
    ],
  ],
  [
    'measure numbers',
    findMeasureNumbers,
    [
      ['มาตรการ 8', 8],
      ['มาตรการที่ ๑๒', 12],
      ['มาตรการที่สาม', 3],
      ['มาตรการ ④', 4],
      ['มาตรการ 4️⃣', 4],
      ['มาตรการที่ ⑫', 12],
      ['มาตรการ ❸', 3],
      ['ม.8', 8],
      ['ม.๒', 2],
      ['มาตรการข้อ 4', 4],
      ['measure 5', 5],
      ['มาตรการ 3 ของกองคลัง', 3],
      ['2 มาตรการ'],
      ['มาตรการ 2 เรื่อง'],
      ['มาตรการ 60%'],
      ['ม.ค.'],
      ['ม.3 เทอม 2'],
      ['หมู่ 8'],
      ['มาตรการสามารถ'],
    ],
  ],
  [
    'indicators',
    findIndicatorNumbers,
    [['ตัวชี้วัดที่ 9', 9], ['ตชว.4', 4], ['ตัวชี้วัด 9.2', 9], ['ตัวชี้วัดที่สอง', 2], ['ตัวชี้วัด 11'], ['ตัวชี้วัด 3 ตัว']],
  ],
  [
    'instruments',
    findInstruments,
    [
      ['oit', 'OIT'],
      ['I.I.T.', 'IIT'],
      ['อีไอที', 'EIT'],
      ['ผู้มีส่วนได้ส่วนเสียภายใน', 'IIT'],
      ['แบบวัดภายนอก', 'EIT'],
      ['แบบวัดการเปิดเผยข้อมูลสาธารณะ', 'OIT'],
      ['การเปิดเผยข้อมูล'],
      ['point'],
    ],
  ],
  [
    'status words',
    findStatus,
    [
      ['เสร็จแล้ว', 'done'],
      ['ดำเนินการแล้วเสร็จ', 'done'],
      ['done', 'done'],
      ['ยังไม่เสร็จ', 'in_progress'],
      ['ใกล้เสร็จแล้ว', 'in_progress'],
      ['อยู่ระหว่างดำเนินการ', 'in_progress'],
      ['ยังไม่ได้เริ่มเลย', 'not_started'],
      ['ยังไม่ดำเนินการ', 'not_started'],
      ['ติดปัญหา', 'blocked'],
      ['มีอุปสรรค', 'blocked'],
      ['เสร็จหรือยัง'],
      ['เสร็จยัง'],
    ],
  ],
  [
    'registration codes',
    findCodes,
    [
      ['ABCD-1234', 'ABCD-1234'],
      ['tx7a-90bd', 'TX7A-90BD'],
      ['ab3d9klm', 'AB3D-9KLM'],
      ['ptrm 7788', 'PTRM-7788'],
      ['08123456'],
      ['0812-3456'],
      ['ABC-1234'],
      ['password'],
    ],
  ],
  [
    'units in full',
    (text) => findUnits(text, office),
    [
      ['กองคลัง', 'กองคลัง'],
      ['ส่วนการคลัง', 'กองคลัง'],
      ['สำนักปลัด', 'สำนักปลัดเทศบาล'],
      ['กองการศึกษา', 'กองการศึกษาฯ'],
      ['กองช่าง', 'กองช่าง'],
      ['ทุกส่วนราชการ', 'ทุกส่วนราชการ'],
      ['ทุกกอง', 'ทุกส่วนราชการ'],
      ['คลัง'],
      ['คลังสินค้า'],
      ['สถานศึกษา'],
    ],
  ],
  [
    'units by everyday words',
    (text) => findShortUnits(text, office),
    [['คลังทำถึงไหน', 'กองคลัง'], ['ปลัดค้างกี่เรื่อง', 'สำนักปลัดเทศบาล'], ['ปลัดอำเภอ'], ['คลังข้อมูล'], ['พระคลัง'], ['สถานศึกษา']],
  ],
];

describe.each(TABLES)('%s', (_, find, rows) => {
  test.each(rows.map(([typed, ...found]) => [typed, found] as const))('%p', (typed, found) => {
    expect(values(find, typed)).toEqual(found);
  });
});
