import { ROUNDS, roundName } from '../../../domain/calendar/dates';
import { askedPlan, type Plan } from '../../../domain/measures/plan';
import { planRecordsOf } from '../../../domain/measures/plan-record.model';
import { unitNames } from '../../../domain/measures/units.rules';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import { loadStandings } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { wholesOf } from '../../../domain/reports/wholes.rules';
import { texts as shared } from '../../../ui/texts';
import type { StaffPage, Visit } from '../page';
import { Choice } from '../parts/choice';
import { RoundHeads } from '../parts/round-heads';
import { Due, State } from '../parts/state';
import { Words } from '../parts/words';
import { Years } from '../parts/years';
import { yearIn } from '../year-in';
import { type Filter, isWithin, readFilter, STATE_FILTERS } from './filter.rules';
import { measuresTexts as texts } from './texts';

const HERE = '/dashboard/measures';

/** The measures of a year, narrowed by words, round, unit and status; prints as it stands. */
export const measuresPages: StaffPage[] = [
  {
    method: 'get',
    path: '/measures',
    who: 'documents',
    async show({ office, organisation, now, today, query }) {
      const plan = await askedPlan(office, now, yearIn(query.year));
      const standings = await loadStandings(organisation, plan, today);
      const years = (await planRecordsOf(office)).map(({ fiscalYear }) => fiscalYear).reverse();
      const body = <Measures {...{ organisation, plan, standings, years, filter: readFilter(query) }} />;
      return { title: texts.title, here: HERE, body };
    },
  },
];

interface MeasuresProps extends Pick<Visit, 'organisation'> {
  plan: Plan;
  standings: readonly Standing[];
  years: readonly number[];
  filter: Filter;
}

function Measures({ organisation, plan: { fiscalYear, measures }, standings, years, filter }: MeasuresProps) {
  const found = new Set(standings.filter((one) => isWithin(one, filter)).map(({ measure }) => measure.num));
  const shown = measures.filter(({ num }) => found.has(num));
  return (
    <>
      <div class="head">
        <p class="kicker">{shared.year(fiscalYear)}</p>
        <h1>{texts.title}</h1>
        <Years years={years} year={fiscalYear} href={(year) => `${HERE}?year=${year}`} />
      </div>
      <FilterForm organisation={organisation} fiscalYear={fiscalYear} filter={filter} />
      <section class="card">
        {shown.length === 0 ? (
          <>
            <p>{texts.none}</p>
            <p>
              <a href={`${HERE}?year=${fiscalYear}`}>{texts.clear}</a>
            </p>
          </>
        ) : (
          <table class="stacked">
            <caption>
              {texts.caption} <span class="faint small">{texts.count(shown.length, measures.length)}</span>
            </caption>
            <RoundHeads first={texts.measure} />
            <tbody>
              {shown.map((measure) => (
                <tr key={measure.num}>
                  <th scope="row">
                    <a href={`${HERE}/${fiscalYear}/${measure.num}`}>
                      <Words>{`${measure.num}. ${measure.title}`}</Words>
                    </a>
                    <p class="faint small">
                      <Words>{unitNames(organisation, measure.units).join(', ')}</Words>
                    </p>
                  </th>
                  {ROUNDS.map((round) => (
                    <td key={round} data-head={roundName(round)}>
                      <RoundOf
                        parts={standings.filter((one) => one.measure.num === measure.num && one.round === round)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <p class="faint small screen">{texts.print}</p>
    </>
  );
}

/** A measure in a round: of a joint one how many units have reported. */
function RoundOf({ parts }: { parts: readonly Standing[] }) {
  const [whole] = wholesOf(parts);
  if (!whole) return <span class="faint">{texts.noRound}</span>;
  return (
    <>
      <State standing={whole.least} />{' '}
      {whole.parts.length > 1 && (
        <span class="small">
          <Words>{texts.parts(whole.handedIn, whole.parts.length)}</Words>{' '}
        </span>
      )}
      <Due standing={whole.least} />
    </>
  );
}

interface FilterFormProps {
  organisation: Organisation;
  fiscalYear: number;
  filter: Filter;
}

function FilterForm({ organisation, fiscalYear, filter }: FilterFormProps) {
  return (
    <search>
      <form action={HERE}>
        <div class="card form form-row screen">
          <input type="hidden" name="year" value={fiscalYear} />
          <div>
            <label for="q">{texts.search}</label>
            <input id="q" name="q" type="search" value={filter.words} maxLength={200} />
          </div>
          <Choice
            name="round"
            label={texts.round}
            value={filter.round}
            options={ROUNDS.map((round) => [round, roundName(round)])}
          />
          <Choice
            name="unit"
            label={texts.unit}
            value={filter.unit}
            options={organisation.units.map(({ key, name }) => [key, name])}
          />
          <Choice
            name="state"
            label={texts.state}
            value={filter.state}
            options={STATE_FILTERS.map((state) => [state, texts.states[state]])}
          />
          <button type="submit">{texts.show}</button>
        </div>
      </form>
    </search>
  );
}
