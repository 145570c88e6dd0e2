import type { Measure } from '../../domain/measures/measure.model';
import { texts as shared } from '../../ui/texts';

export const texts = {
  why: 'หัวหน้าส่วนราชการหรือผู้ดูแลระบบมอบมาตรการให้คุณรับผิดชอบ',
  title: 'มอบมาตรการให้คุณรับผิดชอบ',
  says: (unit: string) => `ตามติดจะแจ้งเตือนเรื่องนี้กับคุณในนามของ${unit}`,
  alt: (measure: Pick<Measure, 'num' | 'title'>) => `มอบมาตรการให้คุณรับผิดชอบ: ${shared.titled(measure)}`,
  whyFreed: 'หัวหน้าส่วนราชการหรือผู้ดูแลระบบเปลี่ยนผู้รับผิดชอบมาตรการที่เคยเป็นของคุณ',
  freed: (measure: Pick<Measure, 'num' | 'title' | 'fiscalYear'>, unit: string) =>
    `คุณไม่ใช่ผู้รับผิดชอบมาตรการ ${shared.titled(measure)} ปี ${measure.fiscalYear} ของ${unit}แล้ว ตามติดจะไม่แจ้งเตือนเรื่องนี้กับคุณ หากจำเป็นยังรายงานแทนได้`,
};
