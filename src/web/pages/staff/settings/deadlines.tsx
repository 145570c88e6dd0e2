import { ROUNDS, type Round, roundName, standardDueDate } from '../../../../domain/calendar/dates';
import { daysLeft, officeDueDate } from '../../../../domain/deadlines/deadlines.rules';
import type { Organisation } from '../../../../domain/organisations/organisation.model';
import { texts as shared } from '../../../../ui/texts';
import type { Visit } from '../../page';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import { texts } from './texts';

/** Why a due day was not set, beside what was typed. */
export interface DeadlineSays {
  round: Round;
  typed: string;
  problem: string;
}

interface DeadlinesProps {
  visit: Visit;
  organisation: Organisation;
  year: number;
  says: DeadlineSays | null;
}

/** The due day of each round, to be changed or as usual again. */
export function Deadlines({ visit, organisation, year, says }: DeadlinesProps) {
  return (
    <section class="card" aria-labelledby="deadlines">
      <div class="head">
        <p class="kicker">{shared.year(year)}</p>
        <h2 id="deadlines">{texts.deadlines}</h2>
      </div>
      <div class="columns columns-2 tops">
        {ROUNDS.map((round) => {
          const due = officeDueDate(organisation, year, round);
          const usual = standardDueDate(year, round);
          const id = `day-${round}`;
          const own = says?.round === round ? says : null;
          return (
            <div class="stack" key={round}>
              <h3>{roundName(round)}</h3>
              <p>{texts.dueNow(due, daysLeft(visit.today, due))}</p>
              {due !== usual && <p class="faint small">{texts.usual(usual)}</p>}
              <form method="post" action="/dashboard/settings/deadline">
                <FormToken visit={visit} />
                <input type="hidden" name="round" value={round} />
                <input type="hidden" name="was" value={due} />
                <Field id={id} label={texts.newDay} hint={texts.newDayHint} problem={own?.problem}>
                  {(described) => <input name="day" value={own?.typed ?? ''} {...described} />}
                </Field>
                <p class="row">
                  <button type="submit" name="do" value="set">
                    {texts.setDay}
                    <span class="only-heard"> {roundName(round)}</span>
                  </button>
                  {due !== usual && (
                    <button class="button-other" type="submit" name="do" value="usual">
                      {texts.backToUsual}
                      <span class="only-heard"> {roundName(round)}</span>
                    </button>
                  )}
                </p>
              </form>
            </div>
          );
        })}
      </div>
      <p class="faint small">{texts.ofMeasures}</p>
    </section>
  );
}
