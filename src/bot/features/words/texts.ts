export const labels = {
  list: 'คำของหน่วยงาน',
  teach: 'สอนคำ',
  forget: 'ลบ',
  forgetOf: (word: string) => `ลบคำ ${word}`,
  confirm: { teach: 'ยืนยันสอนคำ', forget: 'ยืนยันลบคำ' },
};

const KINDS = { unit: 'ส่วนราชการ', measure: 'มาตรการ', position: 'ตำแหน่ง' } as const;

export const texts = {
  title: 'คำของหน่วยงาน',
  count: (count: number) => `สอนไว้ ${count} คำ เจ้าหน้าที่พิมพ์คำเหล่านี้แทนชื่อเต็มได้`,
  none: 'ยังไม่ได้สอนคำ พิมพ์เช่น "กสธ คือ กองสาธารณสุข" เพื่อให้ตามติดรู้จักชื่อเรียกของหน่วยงาน',
  means: (is: keyof typeof KINDS, name: string | null) =>
    name === null ? `${KINDS[is]}ที่ไม่มีแล้ว` : is === 'measure' ? `มาตรการ ${name}` : name,
  askWord: 'จะสอนคำใด พิมพ์คำที่เจ้าหน้าที่ใช้เรียก เช่น กสธ',
  whichWord: 'ลบคำใด พิมพ์คำที่สอนไว้',
  askMeaning: (word: string) =>
    `"${word}" หมายถึงส่วนราชการ มาตรการ หรือตำแหน่งใด พิมพ์ชื่อเต็ม หรือหมายเลขมาตรการ เช่น มาตรการ 3`,
  noMeaning: (said: string) => `ไม่พบส่วนราชการ มาตรการ หรือตำแหน่ง "${said}" พิมพ์ชื่อเต็มอีกครั้ง`,
  shadows: (word: string) => `"${word}" เป็นคำที่ตามติดใช้อยู่แล้ว สอนให้หมายถึงอย่างอื่นไม่ได้ พิมพ์คำอื่น`,
  previewTitle: { teach: 'ตรวจก่อนสอนคำ', forget: 'ตรวจก่อนลบคำ' },
  teachLine: (word: string, name: string) => `"${word}" หมายถึง ${name}`,
  instead: (name: string) => `แทนความหมายเดิม: ${name}`,
  forgetLine: (word: string) => `ลบคำ "${word}" ตามติดจะไม่รู้จักคำนี้อีก`,
  taught: (word: string, name: string) => `สอนคำแล้ว "${word}" หมายถึง ${name}`,
  forgotten: (word: string) => `ลบคำ "${word}" แล้ว`,
  kept: 'ยังไม่ได้เปลี่ยน คำของหน่วยงานเหมือนเดิม',
  over: 'รายการนี้จบหรือหมดเวลาแล้ว พิมพ์ "คำของหน่วยงาน" เพื่อเริ่มใหม่',
  alt: (count: number) => `คำของหน่วยงาน ${count} คำ`,
  confirmWords: ['ยืนยัน', 'ตกลง', ...Object.values(labels.confirm)] as readonly string[],
};

export const helpText = {
  say: labels.list,
  does: 'ดู สอน และลบชื่อเรียกที่หน่วยงานใช้ เช่น กสธ คือ กองสาธารณสุข',
};
