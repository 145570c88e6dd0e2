/** The words for the days left until a due day: `อีก 131 วัน`, `วันนี้`, `เลยกำหนด 3 วัน`. Negative: days since. */
export function daysLeftText(days: number): string {
  if (days === 0) return 'วันนี้';
  return days > 0 ? `อีก ${days} วัน` : `เลยกำหนด ${-days} วัน`;
}
