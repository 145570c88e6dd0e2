import type { Paper, Row } from '../../../src/documents/paper';

/** A paper with every kind of block, as an office would write it. */
export function samplePaper(rows = 12, changes: Partial<Paper> = {}): Paper {
  return {
    title: 'รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2569',
    office: 'องค์การบริหารส่วนตำบลเกาะลอยบางหัก',
    madeAt: new Date('2026-04-01T02:00:00Z'),
    orientation: 'portrait',
    digits: 'thai',
    words: ['เกาะลอยบางหัก'],
    blocks: [
      { kind: 'emblem', picture: null, heightCm: 1.5 },
      { kind: 'heading', level: 1, text: 'บันทึกข้อความ', align: 'center' },
      {
        kind: 'fields',
        lines: [
          [{ label: 'ส่วนราชการ', text: 'สำนักปลัด องค์การบริหารส่วนตำบลเกาะลอยบางหัก โทร. 0 4312 3456' }],
          [
            { label: 'ที่', text: 'รอ 79701/15' },
            { label: 'วันที่', text: '1 เมษายน 2569' },
          ],
          [
            {
              label: 'เรื่อง',
              text: 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2569 รอบ 6 เดือน',
            },
          ],
        ],
      },
      { kind: 'paragraph', text: 'เรียน  นายกองค์การบริหารส่วนตำบลเกาะลอยบางหัก' },
      {
        kind: 'paragraph',
        setIn: true,
        text: 'ตามที่ได้จัดทำรายงานการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2568 พร้อมทั้งวิเคราะห์ผลการประเมิน โดยกำหนดมาตรการป้องกันและปราบปรามการทุจริตคอร์รัปชัน ให้เจ้าหน้าที่และผู้รับผิดชอบของแต่ละส่วนราชการดำเนินการและรายงานผลอย่างต่อเนื่อง รวมถึงเรื่องอื่น ๆ ที่เกี่ยวข้อง ดูที่ https://www.example.go.th/ita/2569?item=12 นั้น',
      },
      {
        kind: 'list',
        ordered: true,
        items: [
          'ดำเนินการแล้วเสร็จ 8 มาตรการ',
          'อยู่ระหว่างดำเนินการ 3 มาตรการ',
          'ยังไม่ได้ดำเนินการ 1 มาตรการ\nเนื่องจากรองบประมาณ',
        ],
      },
      { kind: 'paragraph', setIn: true, text: 'จึงเรียนมาเพื่อโปรดพิจารณา' },
      {
        kind: 'signatures',
        blocks: [
          { says: null, name: 'นางสาวกุ้ง ตั้งใจ', position: 'นักวิเคราะห์นโยบายและแผนปฏิบัติการ', on: null },
          {
            says: 'ทราบ/ความเห็นของหัวหน้าสำนักปลัด\nเห็นควรเสนอ',
            name: null,
            position: 'หัวหน้าสำนักปลัด',
            on: '2 เมษายน 2569',
          },
        ],
      },
      { kind: 'new-page', orientation: 'landscape' },
      { kind: 'heading', level: 2, text: 'ผลการดำเนินการ รอบ 6 เดือน', align: 'center' },
      { kind: 'paragraph', bold: true, text: 'ปีงบประมาณ พ.ศ. 2569' },
      {
        kind: 'table',
        caption: 'ตารางที่ 1 ผลการดำเนินการตามมาตรการ',
        columns: [
          { title: 'ที่', width: 1, align: 'center' },
          { title: 'มาตรการ', width: 5 },
          { title: 'รายละเอียดการดำเนินงาน', width: 6 },
          { title: 'ผลผลิต', group: 'ผลการดำเนินการ', width: 4 },
          { title: 'ผลลัพธ์', group: 'ผลการดำเนินการ', width: 4 },
          { title: 'หมายเหตุ', width: 4 },
        ],
        rows: sampleRows(rows),
      },
      { kind: 'space', lines: 1 },
      { kind: 'paragraph', align: 'right', text: 'ข้อมูล ณ วันที่ 31 มีนาคม 2569' },
    ],
    ...changes,
  };
}

function sampleRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index): Row[] => [
    ...(index % 10 === 0 ? [{ heading: `กลุ่มที่ ${index / 10 + 1} การเปิดเผยข้อมูลสาธารณะ (OIT)` }] : []),
    {
      cells: [
        [String(index + 1)],
        [`มาตรการที่ ${index + 1} ส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้างและเปิดโอกาสให้ผู้มีส่วนได้ส่วนเสียเข้ามามีส่วนร่วม`],
        [
          'ดำเนินการดังนี้',
          {
            ordered: index % 2 === 0,
            list: ['จัดทำคู่มือการปฏิบัติงานของเจ้าหน้าที่ทุกขั้นตอน', 'เผยแพร่บนเว็บไซต์ เฟซบุ๊ก และแจ้งเวียนให้ผู้รับผิดชอบทราบ'],
          },
        ],
        [`คู่มือ ${index + 1} เล่ม\nประกาศ 2 ฉบับ`],
        ['ประชาชนพึงพอใจ ร้อยละ 85.50 ไม่มีข้อร้องเรียนเรื่องทุจริตคอร์รัปชัน'],
        index % 3 === 0 ? [{ link: `https://www.example.go.th/datacenter/detail.php?news_id=${index + 100}` }] : [],
      ],
    },
  ]).flat();
}
