export const texts = {
  why: 'ผู้ดูแลระบบปิดรายการค้างส่งที่คุณรับผิดชอบ',
  closed: 'ผู้ดูแลระบบปิดรายการค้างส่ง ไม่ต้องรายงานอีก',
  /** @param nums numbers of measures, in order */
  because: (round: string, nums: readonly number[], reason: string) =>
    `${round}: มาตรการ ${nums.join(', ')}\nเหตุผล: ${reason}`,
};
