/** The first key of a kind that is not taken: `unit_1`. */
export function newKey(kind: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const key = `${kind}_${number}`;
    if (!taken.has(key)) return key;
  }
}
