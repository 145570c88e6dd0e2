/**
 * Thai text as we store and compare it: NFC, sara am in one character (scanned and pasted texts hold it as ํ + า, sometimes
 * with the tone mark between), plain spaces, no invisible characters.
 */
export function normaliseThai(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFC')
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replace(/\u00A0/g, ' ');
}

/** The same for one value on one line: trimmed, every run of white space one space. */
export function tidy(text: string): string {
  return normaliseThai(text).replace(/\s+/g, ' ').trim();
}
