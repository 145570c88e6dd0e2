/** So much of what stands in a file is said back. */
const LONGEST = 60;

/** Words of a file in quotation marks, shortened. */
export const quoted = (text: string): string => `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
