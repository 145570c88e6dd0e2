/** A small office's file; tests change one thing in it. */
export const OFFICE = `format: tamtid/1
organisation:
  slug: small-office
  name: เทศบาลตำบลเล็ก
  type: subdistrict_municipality
  units:
    - {key: clerk_office, name: สำนักปลัด, aliases: [ปลัด]}
    - {key: finance_division, name: กองคลัง}
assessments:
  - year: 2562
    total: 80
    level: B
    indicators:
      - {num: 1, score: 90}
      - {num: 9, status: รักษาระดับ}
    items:
      - {code: O39, indicator: 10, score: 100}
plans:
  - year: 2569
    follow_up: [รายงานในที่ประชุม]
    measures:
      - num: 1
        title: อบรมบุคลากร
        units: [สำนักปลัด]
        due: {6m: 2026-03-15}
        indicators_inferred: [1]
      - num: 2
        title: เผยแพร่ข้อมูล
        units: [finance_division, ปลัด]
  - year: 2570
    carry_over: 2569
    period: ตลอดปี 2570
`;

/** The file with one piece replaced; fails when the piece is not in it, so that no test passes by a typing error. */
export function officeWith(piece: string, replacement: string): string {
  if (!OFFICE.includes(piece)) throw new Error(`Not in the file: ${piece}`);
  return OFFICE.replace(piece, replacement);
}
