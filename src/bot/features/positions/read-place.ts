import { plainText } from '../../../domain/thai-text/comparable';
import { toArabicDigits } from '../../../domain/thai-text/digits';

/**
 * The place that words say: `ลำดับที่ 2`, `๓`, `ขึ้น`, `ลง`, `แรกสุด`, `ท้ายสุด`; null: none, or one that there is not.
 * @param order.places how many there will be
 * @param order.now where it stands, from 0; null: nowhere yet
 * @returns the place, from 0
 */
export function readPlace(text: string, { places, now }: { places: number; now: number | null }): number | null {
  const said = plainText(toArabicDigits(text)).replace(/\s+/g, '');
  const at = placeSaid(said, places, now);
  return at !== null && at >= 0 && at < places ? at : null;
}

function placeSaid(said: string, places: number, now: number | null): number | null {
  const [, number] = /^(?:ไป(?:ที่|เป็น)?|เป็น|ไว้|ที่)?(?:ลำดับ|อันดับ)?(?:ที่)?(\d{1,2})$/.exec(said) ?? [];
  if (number !== undefined) return Number(number) - 1;
  if (/^(?:ไป|ไว้|เป็น)?(?:ลำดับ)?(?:แรก|ต้น|บน)(?:สุด)?$/.test(said)) return 0;
  if (/^(?:ไป|ไว้|เป็น)?(?:ลำดับ)?(?:ท้าย|สุดท้าย|ล่าง)(?:สุด)?$/.test(said)) return places - 1;
  if (now === null) return null;
  if (/^(?:ไป)?(?:ข้าง)?(?:ขึ้น|ขึ้นบน|ขึ้นหนึ่งลำดับ)$/.test(said)) return now - 1;
  return /^(?:ไป)?(?:ข้าง)?(?:ลง|ลงล่าง|ลงหนึ่งลำดับ)$/.test(said) ? now + 1 : null;
}
