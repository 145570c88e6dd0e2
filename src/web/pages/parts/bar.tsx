/** A bar that is filled from the left; what it shows stands beside it in words. @param percent 0–100 */
export function Bar({ percent, tone = 'brand' }: { percent: number; tone?: 'brand' | 'strength' | 'weakness' }) {
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-back" width="100" height="8" />
      <rect class={`bar-${tone}`} width={percent} height="8" />
    </svg>
  );
}
