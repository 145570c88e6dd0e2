import type { Measure } from '../../domain/measures/measure.model';
import { texts as shared } from '../../ui/texts';

export const texts = {
  why: 'หัวหน้าส่วนราชการหรือผู้ดูแลระบบมอบมาตรการให้คุณรับผิดชอบ',
  title: 'มอบมาตรการให้คุณรับผิดชอบ',
  says: (unit: string) => `ตามติดจะแจ้งเตือนเรื่องนี้กับคุณในนามของ${unit}`,
  alt: (measure: Pick<Measure, 'num' | 'title'>) => `มอบมาตรการให้คุณรับผิดชอบ: ${shared.titled(measure)}`,
};
