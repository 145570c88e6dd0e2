import { compact } from '../../../compact';
import { roundName } from '../../../domain/calendar/dates';
import { documentName } from '../../../domain/documents/texts';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import { telephoneLink } from '../../../domain/papers/telephone.rules';
import type { Edition, Publication, ReleasedMeasure, ReleasedResult } from '../../../domain/publications/publication';
import { progressText, TEXT_FIELD_NAMES } from '../../../domain/reports/texts';
import { Layout, type Preview } from '../layout';
import { assessedYear, ScoresOfYear } from '../parts/scores';
import { Words } from '../parts/words';
import { Analysis } from './analysis';
import { previewSize } from './preview';
import { officeTexts, previewTexts, yearTexts as texts } from './texts';

const placeOf = ({ tambon, amphoe, province }: Organisation): string => compact([tambon, amphoe, province]).join(' ');

/** What an office has released, year by year. */
export function OfficePage({ organisation, years }: { organisation: Organisation; years: readonly number[] }) {
  const home = `/public/${organisation._id}`;
  return (
    <Layout
      title={officeTexts.title}
      office={organisation.name}
      description={officeTexts.description(organisation.name)}
    >
      <div class="head">
        <h1>{officeTexts.title}</h1>
        <p class="faint">
          {organisation.name} {placeOf(organisation)}
        </p>
      </div>
      <section class="card" aria-labelledby="years">
        <h2 id="years">{officeTexts.years}</h2>
        {years.length === 0 ? (
          <p>{officeTexts.none}</p>
        ) : (
          <ul class="plain lines">
            {years.map((year) => (
              <li key={year}>
                <a href={`${home}/${year}`}>{texts.kicker(year)}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p>
        {officeTexts.data}: <a href={`${home}/catalog.jsonld`}>{officeTexts.catalog}</a>
      </p>
    </Layout>
  );
}

/** Everything that an office released of a year. */
export function YearPage({ publication, address }: { publication: Publication; address: string }) {
  const { organisation, fiscalYear, editions, measures, papers, assessment, contact, telephone } = publication;
  const here = `/public/${organisation._id}/${fiscalYear}`;
  const [latest] = editions;
  return (
    <Layout
      title={texts.kicker(fiscalYear)}
      office={organisation.name}
      description={texts.description(organisation.name, fiscalYear)}
      preview={previewOf(publication, address)}
    >
      <div class="head">
        <p class="kicker">{texts.kicker(fiscalYear)}</p>
        <h1>{texts.title}</h1>
        <p class="faint">
          {organisation.name} {placeOf(organisation)}
        </p>
        {latest && <p>{texts.changed(latest.withdrawn?.at ?? latest.releasedAt)}</p>}
        {(contact !== null || telephone !== null) && (
          <p>
            {texts.contact(contact, organisation.name)}
            {telephone !== null && (
              <>
                {' '}
                {texts.telephone} <a href={telephoneLink(telephone)}>{telephone}</a>
              </>
            )}
          </p>
        )}
      </div>
      <div class="columns columns-2">
        <Editions editions={editions} />
        {papers.length > 0 && <Papers papers={papers} here={here} />}
      </div>
      {measures.length === 0 ? (
        <p class="note note-warn">{texts.nothing}</p>
      ) : (
        <>
          {assessment && (
            <section class="stack" aria-labelledby="analysis">
              <h2 id="analysis">{texts.scores(assessment.fiscalYear)}</h2>
              <p class="faint">{texts.scoresLead}</p>
              <ScoresOfYear year={assessedYear(assessment)} under={3} />
              <Analysis assessment={assessment} measures={measures.map(({ measure }) => measure)} />
            </section>
          )}
          <section class="stack" aria-labelledby="measures">
            <h2 id="measures">{texts.measures}</h2>
            {measures.map((one) => (
              <MeasureCard key={one.measure.num} one={one} />
            ))}
          </section>
          <section class="card" aria-labelledby="download">
            <h2 id="download">{texts.download}</h2>
            <ul class="plain row">
              <li>
                <a href={`${here}.json`}>{texts.json}</a>
              </li>
              <li>
                <a href={`${here}.csv`}>{texts.csv}</a>
              </li>
              <li>
                <a href={`${here}.csv-metadata.json`}>{texts.csvw}</a>
              </li>
            </ul>
          </section>
        </>
      )}
      <p class="small faint">
        {texts.address}: {address}
      </p>
      <p class="screen">
        <a href={`/public/${organisation._id}`}>{texts.otherYears}</a>
      </p>
    </Layout>
  );
}

function Editions({ editions }: { editions: readonly Edition[] }) {
  return (
    <section class="card" aria-labelledby="editions">
      <h2 id="editions">{texts.editions}</h2>
      <ul class="plain lines">
        {editions.map((edition) => (
          <li key={`${edition.round} ${edition.number}`}>
            <p>{texts.edition(edition)}</p>
            {edition.withdrawn && <p class="late">{texts.withdrawn(edition.withdrawn)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Papers({ papers, here }: { papers: Publication['papers']; here: string }) {
  return (
    <section class="card" aria-labelledby="papers">
      <h2 id="papers">{texts.papers}</h2>
      <ul class="plain lines">
        {papers.map(({ name, version }) => (
          <li key={name}>
            <a href={`${here}/${name}`}>{texts.paper(documentName(version), version.format)}</a>
            <p class="faint small">{texts.paperAbout(version.size, version.at)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function previewOf(publication: Publication, address: string): Preview {
  const { organisation, fiscalYear } = publication;
  const words = previewTexts.words(organisation.name, fiscalYear);
  return { address, picture: { address: `${address}/preview.png`, ...previewSize(publication), words } };
}

function MeasureCard({ one: { measure, units, results } }: { one: ReleasedMeasure }) {
  const planned = [
    { name: texts.responsible, lines: [units.join(', ')] },
    { name: texts.guidelines, lines: measure.guidelines },
    { name: texts.procedures, lines: measure.procedures },
    { name: texts.followUp, lines: measure.followUp },
    { name: texts.period, lines: compact([measure.period]) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <article class="card">
      <h3>
        <Words>{`${measure.num}. ${measure.title}`}</Words>
      </h3>
      <dl class="facts facts-2">
        {planned.map(({ name, lines }) => [
          <dt key={`${name}-name`}>{name}</dt>,
          <dd key={name}>
            <Words>{lines.join('\n')}</Words>
          </dd>,
        ])}
      </dl>
      {results.length === 0 ? (
        <p class="faint">{texts.noResults}</p>
      ) : (
        results.map((result) => <Result key={`${result.round} ${result.unit}`} result={result} />)
      )}
    </article>
  );
}

const FIELDS = ['detail', 'output', 'outcome', 'remarks'] as const;

function Result({ result }: { result: ReleasedResult }) {
  const progress = progressText(result);
  return (
    <div class="stack">
      <h4>{texts.result(result.round, result.unit)}</h4>
      <dl class="facts facts-2">
        {progress !== null && [<dt key="progress-name">{texts.progress}</dt>, <dd key="progress">{progress}</dd>]}
        {FIELDS.map((field) => {
          const said = result[field];
          return said === null
            ? null
            : [<dt key={`${field}-name`}>{TEXT_FIELD_NAMES[field]}</dt>, <dd key={field}>{said}</dd>];
        })}
      </dl>
      <p class="faint small">
        {roundName(result.round)} {texts.released(result.releasedAt)}
      </p>
    </div>
  );
}
