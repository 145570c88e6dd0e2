/** The middle of an odd number of figures. */
export function median(figures: number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('The median of nothing');
  return middle;
}

export const tenths = (figure: number): string => figure.toFixed(1);
export const perSecond = (figure: number): string => `${Math.round(figure).toLocaleString('en')}/s`;
export const ms = (figure: number): string => `${tenths(figure)} ms`;
export const seconds = (milliseconds: number): string => `${tenths(milliseconds / 1000)} s`;
export const microseconds = (figure: number): string => `${Math.round(figure)} µs`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
/** @param figure from 0 to 1 */
export const percent = (figure: number): string => `${tenths(100 * figure)} %`;
export const share = (figure: number): string => `${Math.round(figure * 100)} %`;
