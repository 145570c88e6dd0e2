import type { Scan } from '../../../domain/thai-text/scan';

/**
 * Words that are read like those of a question once ใ is read like ไ and tone marks are dropped (ใหม่, สมัย), or that hold one without
 * asking anything: `ไม่มีอะไร`, `ใคร ๆ`, `ไม่ทราบว่าอย่างไร`.
 */
const NO_QUESTION =
  /ใหม่|สมัย|(?:ผ้า|เส้น|สิน|หม่อน)\s?ไหม|ไม่(?:มี|ได้|ต้อง|ว่า|รู้|ทราบ)\S{0,12}?(?:อะไร|ใคร|ไหน|อย่างไร|ยังไง)|ว่าจะ\S{0,8}?(?:อย่างไร|ยังไง|อะไร)|ใคร\s?ๆ/g;

/** A scanned text, character for character, with those words struck out: what is left of question words asks. */
export function withoutLookalikes({ original, text, at }: Scan): string {
  const struck = [...original.matchAll(NO_QUESTION)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }));
  if (struck.length === 0) return text;
  const isStruck = (place: number): boolean => struck.some(({ from, to }) => place >= from && place < to);
  return text.replace(/[\s\S]/g, (char, index: number) => (isStruck(at[index] ?? 0) ? '_' : char));
}
