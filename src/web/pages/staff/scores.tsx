import { assessments } from '../../../domain/assessments/assessment.model';
import { points } from '../../../domain/assessments/texts';
import { Refusal } from '../../../refusal';
import { texts as shared } from '../../../ui/texts';
import type { StaffPage } from '../page';
import { ScoreChart } from '../parts/score-chart';
import { type AssessedYear, assessedYear, ScoresOfYear } from '../parts/scores';
import { Years } from '../parts/years';
import { yearIn } from '../year-in';
import { scoresTexts as texts } from './texts';
import { WhatIfItems } from './what-if';

const HERE = '/dashboard/scores';

/** The assessment of a year, what would raise it most, and how it was in the other years. */
export const scoresPages: StaffPage[] = [
  {
    method: 'get',
    path: '/scores',
    who: 'documents',
    async show({ office, query }) {
      const all = (await assessments(office).find({}, { sort: { fiscalYear: -1 } })).map(assessedYear);
      const asked = yearIn(query.year);
      const found = asked === undefined ? all[0] : all.find(({ assessment }) => assessment.fiscalYear === asked);
      if (!found && asked !== undefined && all.length > 0) throw new Refusal('no_such_year', texts.noYear(asked));
      return {
        title: texts.title,
        here: HERE,
        body: found ? <Scores year={found} {...{ all, query }} /> : <NoScores />,
      };
    },
  },
];

function NoScores() {
  return (
    <div class="card">
      <h1>{texts.title}</h1>
      <p>{texts.none}</p>
    </div>
  );
}

interface ScoresProps {
  year: AssessedYear;
  all: readonly AssessedYear[];
  query: Record<string, string>;
}

function Scores({ year, all, query }: ScoresProps) {
  const { fiscalYear } = year.assessment;
  return (
    <>
      <div class="head">
        <p class="kicker">{shared.year(fiscalYear)}</p>
        <h1>{texts.title}</h1>
        <Years
          years={all.map(({ assessment }) => assessment.fiscalYear)}
          year={fiscalYear}
          href={(one) => `${HERE}?year=${one}`}
        />
      </div>
      <ScoresOfYear year={year} />
      <WhatIfItems year={year} query={query} />
      {all.length > 1 && <Compared all={all.toReversed()} />}
    </>
  );
}

function Compared({ all }: { all: readonly AssessedYear[] }) {
  const [first, last] = [all[0]?.assessment.fiscalYear ?? 0, all.at(-1)?.assessment.fiscalYear ?? 0];
  return (
    <section class="card" aria-labelledby="compare">
      <h2 id="compare">{texts.compare}</h2>
      <div class="columns columns-2">
        <ScoreChart
          id="years"
          title={texts.compareChart}
          description={texts.compareWords(first, last)}
          threshold={null}
          bars={all.map(({ assessment, analysis }) => ({
            label: `${texts.year} ${assessment.fiscalYear}`,
            score: analysis.total,
            tone: 'brand',
          }))}
        />
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.year}</th>
              <th scope="col" class="number">
                {texts.score}
              </th>
              <th scope="col">{texts.levelHead}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ assessment, analysis, level }) => (
              <tr key={assessment.fiscalYear}>
                <th scope="row">{assessment.fiscalYear}</th>
                <td class="number">{analysis.total === null ? texts.noScore : points(analysis.total)}</td>
                <td>{level ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
