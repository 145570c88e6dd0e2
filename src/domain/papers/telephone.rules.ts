import { Refusal } from '../../refusal';
import { plainText } from '../thai-text/comparable';
import { texts } from './texts';

/** Nine digits of a line or ten of a mobile, behind the country's code or 0, with where it is put through to. */
const TELEPHONE =
  /^(?:โทรศัพท์|โทร)?\.?\s*(?:\+66|0)[\s-]*([2-9](?:[\s-]*\d){7,8})(?:\s*(?:ต่อ|#|ext\.?)\s*(\d{1,5}(?:\s*[-,]\s*\d{1,5})*))?$/i;

/**
 * A telephone as it stands on papers: `0 4312 3456 ต่อ 101`, `08 1234 5678`.
 * @throws Refusal `no_telephone`
 */
export function takeTelephone(typed: string): string {
  const [, number = '', inside] = TELEPHONE.exec(plainText(typed).trim()) ?? [];
  const digits = `0${number.replace(/\D/g, '')}`;
  // Mobiles begin with 06, 08 and 09, and have a digit more.
  const isMobile = /^0[689]/.test(digits);
  if (digits.length !== (isMobile ? 10 : 9)) throw new Refusal('no_telephone', texts.noTelephone);
  const parts = [digits.slice(0, -8), digits.slice(-8, -4), digits.slice(-4)].join(' ');
  return inside ? `${parts} ต่อ ${inside.replace(/\s/g, '')}` : parts;
}

/** The same as programs dial it: `tel:+6643123456;ext=101`. */
export function telephoneLink(telephone: string): string {
  const [number = '', inside] = telephone.split(' ต่อ ');
  const dialled = `+66${number.replace(/\D/g, '').slice(1)}`;
  return inside ? `tel:${dialled};ext=${inside.split(/[-,]/)[0]}` : `tel:${dialled}`;
}
