const THAI_ZERO = '๐'.charCodeAt(0);

/** Thai digits of a text as Arabic ones; everything else stays. `๒๕๖๒` → `2562` */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Arabic digits as Thai ones, for official documents. `2562` → `๒๕๖๒` */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}
