import { compact } from '../../../compact';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theMeasure } from '../../../domain/abilities/things';
import { ROUNDS, roundName, thaiDateTime } from '../../../domain/calendar/dates';
import type { StoredEvidence } from '../../../domain/evidence/evidence.model';
import { evidenceOf } from '../../../domain/evidence/find-evidence';
import type { Measure } from '../../../domain/measures/measure.model';
import { askedPlan } from '../../../domain/measures/plan';
import { unitNames } from '../../../domain/measures/units.rules';
import { loadStandings } from '../../../domain/reports/load-standings';
import { stepsOf } from '../../../domain/reports/record-step';
import type { ReportEvent } from '../../../domain/reports/report-event.model';
import type { Standing } from '../../../domain/reports/reports.rules';
import { TEXT_FIELD_NAMES } from '../../../domain/reports/texts';
import { Refusal } from '../../../refusal';
import { nameOrPosition } from '../../../ui/name-or-position';
import { mayStart } from '../../../ui/report-actions';
import { reportLabels } from '../../../ui/report-texts';
import type { StaffPage, Visit } from '../page';
import { Bar } from '../parts/bar';
import { EvidenceList } from '../parts/evidence-list';
import { Due, State } from '../parts/state';
import { Words } from '../parts/words';
import { yearOf } from '../year-in';
import { addressOf } from './report/target';
import { isDone, texts as reportTexts } from './report/texts';
import { measureTexts as texts } from './texts';

/** A part with what is known of it beside where it stands. */
interface Part extends Standing {
  pieces: StoredEvidence[];
  steps: ReportEvent[];
  /** whether who looks may open its evidence, and read how its report came about */
  isOpen: boolean;
}

/** One measure: the plan, both rounds with each unit's report, evidence, reviews and history. */
export const measurePages: StaffPage[] = [
  {
    method: 'get',
    path: '/measures/:year/:num',
    who: 'documents',
    async show(visit) {
      const { office, organisation, now, today, params } = visit;
      const plan = await askedPlan(office, now, yearOf(params.year));
      const measure = plan.measures.find(({ num }) => String(num) === params.num);
      if (!measure) throw new Refusal('no_such_measure', texts.noSuchMeasure(params.num ?? '', plan.fiscalYear));
      const standings = (await loadStandings(organisation, plan, today)).filter(
        (one) => one.measure.num === measure.num,
      );
      const parts: Part[] = [];
      for (const standing of standings) parts.push(await partOf(visit, standing));
      const ids = parts.flatMap(({ report, steps }) => compact([report?.reportedBy, ...steps.map(({ by }) => by)]));
      const names = await nameOrPosition(office, ids.map(String));
      const body = <OneMeasure {...{ visit, measure, parts, names }} />;
      return { title: texts.kicker(measure.num, measure.fiscalYear), here: '/dashboard/measures', body };
    },
  },
];

async function partOf({ office, person }: Visit, standing: Standing): Promise<Part> {
  const { measure, round } = standing;
  const key = { fiscalYear: measure.fiscalYear, measure: measure.num, round, unit: measure.unit };
  const isOpen = abilitiesOf(person, theMeasure(measure)).open_evidence;
  if (!isOpen) return { ...standing, pieces: [], steps: [], isOpen };
  return { ...standing, pieces: await evidenceOf(office, key), steps: await stepsOf(office, key), isOpen };
}

interface MeasureProps {
  visit: Visit;
  measure: Measure;
  parts: readonly Part[];
  names: ReadonlyMap<string, string>;
}

function OneMeasure({ visit, measure, parts, names }: MeasureProps) {
  const { organisation, query } = visit;
  const written = [
    { heading: texts.guidelines, lines: measure.guidelines },
    { heading: texts.procedures, lines: measure.procedures },
    { heading: texts.followUp, lines: measure.followUp },
    { heading: texts.period, lines: compact([measure.period]) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <>
      <div class="head">
        <p class="kicker">{texts.kicker(measure.num, measure.fiscalYear)}</p>
        <h1>
          <Words>{measure.title}</Words>
        </h1>
        <p class="faint">
          {texts.responsible}: {unitNames(organisation, measure.units).join(', ')}
        </p>
      </div>
      {isDone(query.done) && (
        <p class="note" role="status">
          {reportTexts.done[query.done]}
        </p>
      )}
      <div class="columns columns-2">
        {ROUNDS.map((round) => {
          const own = parts.filter((part) => part.round === round);
          if (own.length === 0) return null;
          return (
            <section class="stack" key={round} aria-labelledby={`round-${round}`}>
              <h2 id={`round-${round}`}>{roundName(round)}</h2>
              {own.map((part) => (
                <PartCard key={part.measure.unit} {...{ visit, part, names }} />
              ))}
            </section>
          );
        })}
      </div>
      {written.length > 0 && (
        <section class="card" aria-labelledby="plan">
          <h2 id="plan">{texts.plan}</h2>
          {written.map(({ heading, lines }) => (
            <div class="stack" key={heading}>
              <h3>{heading}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      <p class="screen">
        <a href={`/dashboard/measures?year=${measure.fiscalYear}`}>{texts.back}</a>
      </p>
    </>
  );
}

const FIELDS = ['detail', 'output', 'outcome', 'remarks'] as const;

function PartCard({ visit, part, names }: { visit: Visit; part: Part; names: MeasureProps['names'] }) {
  const { report, measure } = part;
  const nameOf = (id: unknown): string => names.get(String(id)) ?? texts.someone;
  return (
    <article class="card">
      {measure.jointUnit !== null && <h3>{texts.part(measure.jointUnit)}</h3>}
      <p>
        <State standing={part} />
        <Due standing={part} />
      </p>
      {report?.progress != null && <Bar percent={report.progress} />}
      {report !== null && (
        <dl class="facts facts-2">
          {FIELDS.flatMap((field) => {
            const said = report[field];
            return said === null
              ? []
              : [<dt key={`${field}-name`}>{TEXT_FIELD_NAMES[field]}</dt>, <dd key={field}>{said}</dd>];
          })}
        </dl>
      )}
      {report !== null && (
        <p class="faint small">{texts.reportedAt(thaiDateTime(report.reportedAt), nameOf(report.reportedBy))}</p>
      )}
      {part.evidence > 0 && <Evidence visit={visit} part={part} />}
      {mayStart(part) && abilitiesOf(visit.person, theMeasure(measure)).report && (
        <p class="screen">
          <a class="button button-other" href={addressOf(part)}>
            {report ? texts.correct : texts.report}
            <span class="only-heard"> {reportLabels.start(measure.num, part.round, measure.jointUnit)}</span>
          </a>
        </p>
      )}
      {part.steps.length > 0 && (
        <details>
          <summary>{texts.history}</summary>
          <ol class="stack">
            {part.steps.map((step) => (
              <li key={step.seq}>
                {texts.step(texts.steps[step.action], thaiDateTime(step.at), nameOf(step.by))}
                {step.note !== null && <p>{texts.reason(step.note)}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}

function Evidence({ visit, part }: { visit: Visit; part: Part }) {
  if (!part.isOpen) {
    return (
      <p>
        {texts.evidence(part.evidence)} <span class="faint small">{texts.closedEvidence}</span>
      </p>
    );
  }
  return (
    <div class="stack">
      <h3>{texts.evidence(part.evidence)}</h3>
      <EvidenceList visit={visit} pieces={part.pieces} />
    </div>
  );
}
