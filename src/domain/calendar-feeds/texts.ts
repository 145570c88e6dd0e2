import { roundName } from '../calendar/dates';
import type { OfficeDay } from './office-days';

export const texts = {
  name: (office: string) => `ปฏิทินมาตรการ ${office}`,
  /** what a day is called in a calendar */
  title: (day: OfficeDay): string => {
    if (day.kind === 'round') return `กำหนดส่งรายงาน${roundName(day.round)} ปี ${day.fiscalYear}`;
    if (day.kind === 'measure') return `กำหนดส่งมาตรการ ${day.measure.num} ${roundName(day.round)} ปี ${day.fiscalYear}`;
    if (day.kind === 'clarification') return `ช่วงชี้แจงผลตรวจ OIT ปี ${day.fiscalYear}`;
    return day.isOwn ? `${day.name} (วันหยุดของหน่วยงาน)` : day.name;
  },
};
