import { texts } from '../../../ui/texts';
import { navTexts } from '../staff/texts';

/** Links to the other years, the latest first; nothing where there is one year only. */
export function Years({
  years,
  year,
  href,
}: {
  years: readonly number[];
  year: number;
  href: (year: number) => string;
}) {
  if (years.length < 2) return null;
  return (
    <nav class="screen" aria-label={navTexts.years}>
      <ul class="plain row">
        {years.map((one) => (
          <li key={one}>
            <a
              class={one === year ? 'year year-here' : 'year'}
              href={href(one)}
              aria-current={one === year ? 'true' : undefined}
            >
              {texts.year(one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
