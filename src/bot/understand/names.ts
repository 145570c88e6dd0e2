/** Between two names. */
const BETWEEN = /\s*(?:,|\s+และ\s*|\s+กับ\s*|\n)\s*/u;
const TITLE = /^(?:คุณ|นางสาว|นาง|นาย)\s*/u;

/** The names of people in a list, as typed, without the titles before them: `คุณสมศรี และ สมชาย` → สมศรี, สมชาย. */
export function namesIn(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((name) => name.trim().replace(TITLE, ''))
    .filter((name) => name !== '');
}
