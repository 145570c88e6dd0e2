/** Full names and what they are shortened to; dots and blanks do not matter. */
const MONTHS: readonly string[][] = [
  ['มกราคม', 'มกรา', 'มค'],
  ['กุมภาพันธ์', 'กุมภา', 'กพ'],
  ['มีนาคม', 'มีนา', 'มีค'],
  ['เมษายน', 'เมษา', 'เมย'],
  ['พฤษภาคม', 'พฤษภา', 'พค'],
  ['มิถุนายน', 'มิถุนา', 'มิย'],
  ['กรกฎาคม', 'กรกฎา', 'กรกฏาคม', 'กค'],
  ['สิงหาคม', 'สิงหา', 'สค'],
  ['กันยายน', 'กันยา', 'กย'],
  ['ตุลาคม', 'ตุลา', 'ตค'],
  ['พฤศจิกายน', 'พฤศจิกา', 'พย'],
  ['ธันวาคม', 'ธันวา', 'ธค'],
];
/** The full names, January first. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(([full = '']) => full);
/** The month, 1 to 12, that a name without dots and blanks means. */
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
/** Any name of a month, as part of a pattern. */
export const MONTH = [...MONTH_OF.keys()]
  .sort((one, other) => other.length - one.length)
  // มีค is also มี.ค. and มี. ค.; the letters of a full name stand together.
  .map((name) => (name.length <= 3 ? [name.slice(0, -1), name.slice(-1)].join('\\.?\\s?') : name))
  .join('|');
