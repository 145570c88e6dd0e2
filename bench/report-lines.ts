import { ALL_PARTS } from '../src/testing/complete-report';

export const CONFIRMATION = 'ยืนยันส่ง';
const BEGINS = 'รายงาน มาตรการ';
const PEOPLE = 12;
const EACH = 5;
/** Of a round: a line and a confirmation for each report. */
export const REPORT_EVENTS = 2 * PEOPLE * EACH;

/** Whether a text is one of those below. */
export const isOfReport = (text: string): boolean => text.startsWith(BEGINS) || text === CONFIRMATION;

/**
 * Each of twelve people reports a measure of their own, again and again, of both rounds in turns: a line with a link to its evidence, and the
 * confirmation, typed. The clerk's office has a part in each of the twelve measures.
 * @param round tells the lines from those of other rounds
 */
export function reportLines(round: number): string[] {
  return Array.from({ length: EACH }, (_, time) => {
    const count = round * EACH + time;
    const [months, percent] = [count % 2 === 0 ? 6 : 12, 10 + (count % 90)];
    const line = (measure: number) =>
      `${BEGINS} ${measure} รอบ ${months} เดือน ${percent}% จัดอบรมแล้ว ${ALL_PARTS}-${round}-${time}`;
    return [
      ...Array.from({ length: PEOPLE }, (_, index) => line(index + 1)),
      ...Array.from({ length: PEOPLE }, () => CONFIRMATION),
    ];
  }).flat();
}
