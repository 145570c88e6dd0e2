export const texts = {
  question: (name: string) => `ไฟล์ "${name}" เป็นหลักฐาน หรือต้องการนำเข้าข้อมูลของหน่วยงาน`,
  year: (name: string) => `ไฟล์ "${name}" ไม่ได้บอกปีงบประมาณของแผนให้ชัดเจน เป็นแผนของปีใด`,
  title: 'ตรวจก่อนนำเข้า',
  file: (name: string) => `ไฟล์ "${name}" ยังไม่ได้นำเข้า ตรวจสิ่งที่จะเปลี่ยน แล้วกด "นำเข้า"`,
  alt: (office: string, changes: readonly string[]) => `ตรวจก่อนนำเข้า ${office}: ${changes.join(' ')}`,
  others: (count: number) => `และอีก ${count} รายการ`,
  removes: 'มีรายการที่จะถูกลบ ตรวจให้แน่ใจก่อนนำเข้า',
  kept: 'กดได้ภายใน 3 วัน ไฟล์ที่ตามติดเก็บไว้จะถูกลบเมื่อนำเข้า เมื่อกด "ไม่นำเข้า" หรือเมื่อพ้นกำหนด',
  again: 'ข้อมูลของหน่วยงานเปลี่ยนไปหลังจากที่แสดงครั้งก่อน ตรวจอีกครั้ง',
  problems: (name: string, count: number) => `ยังนำเข้าไฟล์ "${name}" ไม่ได้ ไม่มีอะไรเปลี่ยน พบ ${count} จุดที่ต้องแก้`,
  moreProblems: (count: number) => `และอีก ${count} จุด`,
  correct: 'แก้ไฟล์แล้วส่งมาใหม่ในแชตนี้',
  nothing: (name: string) => `ข้อมูลในไฟล์ "${name}" ตรงกับที่มีอยู่แล้ว ไม่มีอะไรเปลี่ยน`,
  done: (changes: readonly string[]) => ['นำเข้าแล้ว', ...changes].join('\n'),
  already: 'นำเข้าไฟล์นี้แล้ว ถ้าต้องการเปลี่ยนอีก ส่งไฟล์ใหม่มาในแชตนี้',
  left: 'ไม่นำเข้าไฟล์นี้แล้ว ไม่มีอะไรเปลี่ยน',
  over: 'ไฟล์นี้ไม่ได้เก็บไว้แล้ว ถ้าต้องการนำเข้า ส่งไฟล์มาใหม่ในแชตนี้',
  notReached: (name: string) => `ยังดาวน์โหลดไฟล์ "${name}" จาก LINE ไม่ได้ ลองอีกครั้ง`,
  gone: (name: string) => `ไฟล์ "${name}" ไม่มีใน LINE แล้ว ส่งไฟล์มาใหม่ในแชตนี้`,
  tooLarge: (megabytes: number) => `ไฟล์ใหญ่เกิน ${megabytes} MB จึงนำเข้าไม่ได้ ลบสิ่งที่ไม่ใช่ตารางออก แล้วส่งมาใหม่`,
  plan: (year: number) => `แผนปี ${year}`,
  assessment: (year: number) => `ผลการประเมินปี ${year}`,
  office: 'หน่วยงาน',
  formTitle: 'แบบฟอร์มนำเข้า',
  form: 'ไฟล์ Excel นี้มีส่วนราชการ ลำดับการเสนอ กำหนดส่ง และแผนที่บันทึกไว้ตอนนี้ แก้แล้วส่งกลับมาในแชตนี้ ตามติดจะแสดงสิ่งที่จะเปลี่ยนให้ตรวจก่อนนำเข้า',
  formOthers: 'ส่งแผนหรือผลการประเมินเป็นไฟล์อื่นได้ด้วย (.xlsx, .csv, .yaml)',
  formLasts: 'ลิงก์นี้เปิดได้เฉพาะคุณ ภายใน 1 ชั่วโมง',
  measure: (num: number, title: string) => `${num}. ${title}`,
};

export const labels = {
  evidence: 'หลักฐาน',
  import: 'นำเข้า',
  leave: 'ไม่นำเข้า',
  openForm: 'เปิดแบบฟอร์ม',
  tryAgain: 'ลองอีกครั้ง',
  year: (year: number) => `ปี ${year}`,
};

export const EFFECT_NAMES = { added: 'เพิ่ม', changed: 'แก้ไข', removed: 'ลบ' };

export const helpText = {
  say: 'แบบฟอร์มนำเข้า',
  does: 'นำเข้าแผน ส่วนราชการ ลำดับการเสนอ และกำหนดส่ง ด้วยไฟล์ Excel ที่ส่งในแชต',
};
