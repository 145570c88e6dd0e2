import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { unitsFor } from '../../../domain/abilities/roles.rules';
import { theOffice } from '../../../domain/abilities/things';
import { ROUNDS, type Round, roundName } from '../../../domain/calendar/dates';
import { daysLeft, officeDueDate } from '../../../domain/deadlines/deadlines.rules';
import { planRecordsOf } from '../../../domain/measures/plan-record.model';
import { unitNames } from '../../../domain/measures/units.rules';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { unstaffedUnits } from '../../../domain/people/unit-members';
import { askedNow, isOfRound, isOverdue, overdueRounds, roundsOf } from '../../../domain/reports/current.rules';
import { askedWork, type Work } from '../../../domain/reports/load-standings';
import { outstandingByUnit, outstandingOf } from '../../../domain/reports/outstanding.rules';
import { progressOf } from '../../../domain/reports/progress.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { countSeen } from '../../../domain/reports/seen.rules';
import { wholesOf } from '../../../domain/reports/wholes.rules';
import { texts as shared } from '../../../ui/texts';
import type { StaffPage, Visit } from '../page';
import { Bar } from '../parts/bar';
import { RoundHeads } from '../parts/round-heads';
import { Words } from '../parts/words';
import { Years } from '../parts/years';
import { yearIn } from '../year-in';
import type { StateFilter } from './filter.rules';
import { waitingFor } from './reviews/waiting';
import { overviewTexts as texts } from './texts';

const HERE = '/dashboard';

/** Something for who looks to do, with where to see it. */
interface NextStep {
  what: string;
  how: string;
  href: string | null;
}

/** Both rounds of a year at a glance, what is to be done next, and each unit. */
export const overviewPages: StaffPage[] = [
  {
    method: 'get',
    path: '/',
    who: 'documents',
    isKept: true,
    async show(visit) {
      const { organisation, now, query } = visit;
      const work = await askedWork(organisation, now, yearIn(query.year));
      const years = (await planRecordsOf(visit.office)).map(({ fiscalYear }) => fiscalYear).reverse();
      const steps = await nextSteps(visit, work);
      const lookers = await people(visit.office).find({ 'seen.fiscalYear': work.open.fiscalYear });
      return { title: texts.title, here: HERE, body: <Overview {...{ visit, work, years, steps, lookers }} /> };
    },
  },
];

/** What each may do about what is open, as in the chat: their reports, their reviews, whom they follow up. */
async function nextSteps(visit: Visit, { standings, open }: Work): Promise<NextStep[]> {
  const { organisation, person } = visit;
  const may = abilitiesOf(person, theOffice);
  /** What is counted, as far as the list can be narrowed to it: one unit, and the round that all of it is of. */
  const list = (
    state: StateFilter,
    units: 'all' | readonly string[],
    of: readonly Pick<Standing, 'measure' | 'round'>[],
  ) => {
    const [round, ...others] = roundsOf(of);
    const query = new URLSearchParams({ year: String(round?.fiscalYear ?? open.fiscalYear), state });
    if (round && others.length === 0) query.set('round', round.round);
    if (units !== 'all' && units.length === 1) query.set('unit', units[0] ?? '');
    return `/dashboard/measures?${query}`;
  };
  const now = askedNow(standings, open);
  const steps: NextStep[] = [];
  const reports = unitsFor(person, 'report');
  const own = may.report ? outstandingOf(now, reports) : [];
  if (own.length > 0)
    steps.push({ what: texts.ownReports(own.length), how: texts.ownReportsHow, href: list('missing', reports, own) });
  if (may.review) {
    const { waiting: ours } = await waitingFor(visit);
    if (ours.length > 0)
      steps.push({ what: texts.reviews(ours.length), how: texts.reviewsHow, href: '/dashboard/reviews' });
  }
  if (may.nudge) {
    const seen = unitsFor(person, 'see_outstanding');
    const units = outstandingByUnit(organisation, now, seen);
    const owed = units.flatMap(({ standings: own }) => own);
    const count = owed.length;
    const what = texts.outstanding(count, units.length);
    if (count > 0) steps.push({ what, how: texts.outstandingHow, href: list('missing', seen, owed) });
    const owing = units.map(({ unit }) => unit.key);
    const empty = may.administer ? await unstaffedUnits(organisation._id, owing) : [];
    if (empty.length > 0)
      steps.push({
        what: texts.unstaffed(unitNames(organisation, empty)),
        how: texts.unstaffedHow,
        href: '/dashboard/people',
      });
  }
  return steps;
}

function Overview({
  visit: { organisation, today },
  work: { open, standings },
  years,
  steps,
  lookers,
}: {
  visit: Visit;
  work: Work;
  years: readonly number[];
  steps: readonly NextStep[];
  /** who has looked at what is asked of them in the year */
  lookers: readonly StoredPerson[];
}) {
  const { fiscalYear } = open;
  const seenIn: SeenIn = (parts, round) => countSeen(parts, lookers, { fiscalYear, round }, today);
  const ofYear = standings.filter(({ measure }) => measure.fiscalYear === fiscalYear);
  const before = overdueRounds(standings).filter(({ of }) => of.fiscalYear !== fiscalYear);
  return (
    <>
      <div class="head">
        <p class="kicker">{shared.year(fiscalYear)}</p>
        <h1>{texts.title}</h1>
        <Years years={years} year={fiscalYear} href={(year) => `${HERE}?year=${year}`} />
      </div>
      {before.map(({ of, standings: late }) => (
        <p class="note note-danger" key={of.fiscalYear + of.round}>
          <a href={`/dashboard/measures?year=${of.fiscalYear}&round=${of.round}&state=overdue`}>
            {shared.overdueIn(of, late.length)}
          </a>
        </p>
      ))}
      <div class="columns columns-2">
        {ROUNDS.map((round) => {
          const due = officeDueDate(organisation, fiscalYear, round);
          const parts = ofYear.filter((one) => isOfRound(one, { fiscalYear, round }));
          return (
            <section class="card" key={round} aria-labelledby={`round-${round}`}>
              <div class="head">
                <h2 id={`round-${round}`}>{roundName(round)}</h2>
                <p class="faint small">{texts.due(due, daysLeft(today, due))}</p>
              </div>
              <RoundFigures parts={parts} seen={seenIn(parts, round)} />
            </section>
          );
        })}
      </div>
      <section class="card" aria-labelledby="next">
        <h2 id="next">{texts.next}</h2>
        {steps.length === 0 ? (
          <p>{texts.nothing}</p>
        ) : (
          <ul class="plain lines">
            {steps.map(({ what, how, href }) => (
              <li class="row apart" key={what}>
                <div>
                  <p>
                    <Words>{what}</Words>
                  </p>
                  <p class="faint small">{how}</p>
                </div>
                {href !== null && (
                  <a class="button button-other" href={href}>
                    {texts.see}
                    <span class="only-heard"> {what}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Units organisation={organisation} standings={ofYear} fiscalYear={fiscalYear} seenIn={seenIn} />
    </>
  );
}

/** How many of some measures were seen in a round. */
type SeenIn = (parts: readonly Standing[], round: Round) => number;

function RoundFigures({ parts, seen }: { parts: readonly Standing[]; seen: number }) {
  const progress = progressOf(parts);
  if (progress.mean === null) return <p>{texts.none}</p>;
  const wholes = wholesOf(parts);
  const figures = [
    { name: texts.asked, count: progress.measures },
    { name: texts.seen, count: seen },
    { name: texts.handedIn, count: progress.reported },
    { name: texts.approved, count: wholes.filter((whole) => whole.approved === whole.parts.length).length },
  ];
  const late = wholesOf(parts.filter(isOverdue)).length;
  return (
    <>
      <p class="figure">
        <strong>{progress.mean}%</strong>
        <span class="faint">{texts.mean(progress.measures)}</span>
      </p>
      <Bar percent={progress.mean} />
      <dl class="counts">
        {figures.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        {late > 0 && (
          <div>
            <dt>{texts.overdue}</dt>
            <dd class="late">{late}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Units({
  organisation,
  standings,
  fiscalYear,
  seenIn,
}: {
  organisation: Organisation;
  standings: readonly Standing[];
  fiscalYear: number;
  seenIn: SeenIn;
}) {
  const rows = organisation.units
    .map((unit) => ({ unit, own: standings.filter(({ measure }) => measure.unit === unit.key) }))
    .filter(({ own }) => own.length > 0);
  return (
    <section class="card">
      {rows.length === 0 ? (
        <>
          <h2>{texts.units}</h2>
          <p>{texts.noUnits}</p>
        </>
      ) : (
        <table class="stacked">
          <caption>
            <h2>{texts.units}</h2>
          </caption>
          <RoundHeads first={texts.unit} />
          <tbody>
            {rows.map(({ unit, own }) => (
              <tr key={unit.key}>
                <th scope="row">
                  <a href={`/dashboard/measures?year=${fiscalYear}&unit=${unit.key}`}>
                    <Words>{unit.name}</Words>
                  </a>
                </th>
                {ROUNDS.map((round) => (
                  <UnitCell
                    key={round}
                    round={round}
                    parts={own.filter((one) => one.round === round)}
                    seenIn={seenIn}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && <p class="faint small">{texts.seenMeans}</p>}
    </section>
  );
}

function UnitCell({ round, parts, seenIn }: { round: Round; parts: readonly Standing[]; seenIn: SeenIn }) {
  const { mean, reported, measures } = progressOf(parts);
  if (mean === null) return <td data-head={roundName(round)}>–</td>;
  return (
    <td data-head={roundName(round)}>
      {mean}%{' '}
      <span class="faint small">
        {texts.counts(reported, measures)} · {texts.seenOf(seenIn(parts, round))}
      </span>
      <Bar percent={mean} />
    </td>
  );
}
