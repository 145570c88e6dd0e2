import { compact } from '../../compact';
import { roundName } from '../../domain/calendar/dates';
import { askedFor, type CompiledVocabulary, relativeRoundIn, type Understanding } from '../understand';
import { readWords } from './read-words';

export const assumedTexts = {
  /** of what goes on from the question before: `ใครยังไม่รายงาน กองช่าง รอบ 12 เดือน` */
  goneOn: ({ intent, slots }: Understanding): string =>
    `ต่อจากคำถามก่อนหน้า: ${compact([askedFor(intent), readWords(slots)]).join(' ')}`,
  /** of a round that was named from the open one: `รอบ 6 เดือน ปี 2570 (รอบที่แล้ว)` */
  counted: (text: string, { slots }: Understanding, vocabulary: CompiledVocabulary): string | null => {
    if (slots.round === undefined) return null;
    const words = relativeRoundIn(text, vocabulary);
    if (words === null) return null;
    const year = slots.fiscalYear === undefined ? '' : ` ปี ${slots.fiscalYear}`;
    return `${roundName(slots.round)}${year} (${words})`;
  },
};
