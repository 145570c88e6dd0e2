import { knownFrameworkOf } from '../../../domain/assessments/framework-file';
import { type Gain, type WhatIf, whatIf } from '../../../domain/assessments/gains.rules';
import { levelName } from '../../../domain/assessments/levels.rules';
import { itemsToReach } from '../../../domain/assessments/reach.rules';
import { points } from '../../../domain/assessments/texts';
import type { AssessedYear } from '../parts/scores';
import { Words } from '../parts/words';
import { whatIfTexts as texts } from './texts';

const HERE = '/dashboard/scores';
const TICKED = 'on';
/** What adds less is shown when it is asked for. */
const FIRST = 10;

/** The codes of the items that are ticked: each is a parameter of its own, as a form without a script sends them. */
const tickedOf = (query: Record<string, string>): string[] =>
  Object.keys(query).filter((name) => query[name] === TICKED);

/** The items with 0 points, to tick, and what the score would be if those that are ticked had all their points. */
export function WhatIfItems({ year, query }: { year: AssessedYear; query: Record<string, string> }) {
  const { assessment, analysis } = year;
  const { fiscalYear } = assessment;
  const all = analysis.gains;
  if (all.length === 0) return null;
  const framework = knownFrameworkOf(fiscalYear);
  const ticked = tickedOf(query).filter((code) => all.some(({ item }) => item === code));
  const result = ticked.length > 0 ? whatIf(assessment, framework, ticked) : null;
  const reach = itemsToReach(assessment, framework);
  const named = (level: string | null) => level && levelName(framework, level);
  const titles = new Map(assessment.items.map(({ code, title }) => [code, title]));
  const rest = all.slice(FIRST);
  const listOf = (gains: readonly Gain[]) => (
    <ul class="plain lines">
      {gains.map(({ item, points: gain }) => (
        <li key={item} class="check">
          <input type="checkbox" id={item} name={item} value={TICKED} checked={ticked.includes(item)} />
          <label for={item}>
            {item} <Words>{titles.get(item) ?? ''}</Words> <span class="faint small">{texts.adds(points(gain))}</span>
          </label>
        </li>
      ))}
    </ul>
  );
  return (
    <section class="card stack" aria-labelledby="what-if">
      <h2 id="what-if">{texts.title}</h2>
      <p class="faint">{texts.lead}</p>
      {result && <Result result={result} before={named(result.levelBefore)} after={named(result.levelAfter)} />}
      {reach && (
        <p>
          {texts.reach(named(reach.level) ?? reach.level, reach.codes.length)}{' '}
          <a
            href={`${HERE}?${new URLSearchParams([['year', String(fiscalYear)], ...reach.codes.map((code) => [code, TICKED])])}#what-if`}
          >
            {texts.tickThese}
          </a>
        </p>
      )}
      <form method="get" action={`${HERE}#what-if`} class="stack">
        <input type="hidden" name="year" value={fiscalYear} />
        {listOf(all.slice(0, FIRST))}
        {rest.length > 0 && (
          <details open={rest.some(({ item }) => ticked.includes(item))}>
            <summary>{texts.rest(rest.length)}</summary>
            {listOf(rest)}
          </details>
        )}
        <p class="row">
          <button type="submit">{texts.count}</button>
          {ticked.length > 0 && <a href={`${HERE}?year=${fiscalYear}#what-if`}>{texts.clear}</a>}
        </p>
      </form>
    </section>
  );
}

/** What comes of the items that are ticked. */
function Result({ result, before, after }: { result: WhatIf; before: string | null; after: string | null }) {
  return (
    <div class="note" role="status">
      <p>{texts.done(result.counted.length)}</p>
      {result.after === null ? (
        <p>{texts.onlyAdds(points(result.points))}</p>
      ) : (
        <p class="figure">
          <strong>{points(result.after)}</strong>
          <span>{texts.from(result.before === null ? null : points(result.before), points(result.points))}</span>
        </p>
      )}
      {after !== null && (
        <p>{before === after || before === null ? texts.level(after) : texts.levels(before, after)}</p>
      )}
    </div>
  );
}
