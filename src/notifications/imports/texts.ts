export const texts = {
  done: (who: string, file: string, changes: readonly string[]) =>
    [`${who}นำเข้าไฟล์ "${file}" แล้ว`, ...changes].join('\n'),
  others: (count: number) => `และอีก ${count} รายการ`,
  anAdmin: 'ผู้ดูแลระบบ',
  reason: 'เพราะคุณเป็นผู้ดูแลระบบ และมีผู้ดูแลระบบนำเข้าข้อมูลของหน่วยงาน',
  overview: 'ภาพรวม',
};
