const number = (value: number): string => value.toLocaleString('en');

/** What sending takes of the month's messages, as everything says it that goes out to many. */
export const quotaTexts = {
  /** @param remaining messages left this month before it; null: no limit */
  cost: (cost: number, remaining: number | null) =>
    remaining === null
      ? `ใช้โควตา ${number(cost)} ข้อความ (ไม่จำกัดจำนวน)`
      : `ใช้โควตา ${number(cost)} ข้อความ เหลือก่อนส่ง ${number(remaining)} ข้อความในเดือนนี้`,
};
