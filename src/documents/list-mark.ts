import { toThaiDigits } from '../domain/thai-text/digits';
import type { Paper } from './paper';

/** What stands before an item, where lists are written out as text. @param place from 0 */
export function listMark(ordered: boolean, place: number, digits: Paper['digits']): string {
  if (!ordered) return '- ';
  const number = String(place + 1);
  return `${digits === 'thai' ? toThaiDigits(number) : number}. `;
}
