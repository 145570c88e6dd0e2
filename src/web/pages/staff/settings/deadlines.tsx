import {
  type LocalDate,
  ROUNDS,
  type Round,
  roundName,
  standardDueDate,
  thaiDate,
} from '../../../../domain/calendar/dates';
import { daysLeft, officeDueDate } from '../../../../domain/deadlines/deadlines.rules';
import { effectTexts } from '../../../../domain/deadlines/texts';
import type { Organisation } from '../../../../domain/organisations/organisation.model';
import { texts as shared } from '../../../../ui/texts';
import type { Visit } from '../../page';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import { texts } from './texts';

/** Beside what was typed: why a due day was not set, or what it would mean, to be confirmed. */
export interface DeadlineSays {
  round: Round;
  typed: string;
  problem?: string;
  willBe?: { dueOn: LocalDate; isUsual: boolean; effects: readonly string[] };
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
          // A day that is over is nobody's due day any more.
          const canBeUsual = due !== usual && usual >= visit.today;
          if (own?.willBe) return <ToConfirm key={round} {...{ visit, round, due }} willBe={own.willBe} />;
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
                  {canBeUsual && (
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

interface ToConfirmProps {
  visit: Visit;
  round: Round;
  due: LocalDate;
  willBe: NonNullable<DeadlineSays['willBe']>;
}

/** What a new due day would mean, as the chat shows it before it is set. */
function ToConfirm({ visit, round, due, willBe: { dueOn, isUsual, effects } }: ToConfirmProps) {
  return (
    <form class="stack" method="post" action="/dashboard/settings/deadline">
      <h3>{texts.toConfirm(round)}</h3>
      <dl class="facts">
        <dt>{effectTexts.was}</dt>
        <dd>{texts.dueNow(due, daysLeft(visit.today, due))}</dd>
        <dt>{effectTexts.willBe}</dt>
        <dd>{texts.day(dueOn, daysLeft(visit.today, dueOn))}</dd>
      </dl>
      {effects.map((effect) => (
        <p class="note" key={effect}>
          {effect}
        </p>
      ))}
      <FormToken visit={visit} />
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="was" value={due} />
      <input type="hidden" name="confirmed" value="yes" />
      <input type="hidden" name="day" value={isUsual ? '' : thaiDate(dueOn)} />
      <p class="row">
        <button type="submit" name="do" value={isUsual ? 'usual' : 'set'}>
          {texts.confirmDay}
        </button>
        <a class="button button-other" href="/dashboard/settings">
          {texts.keepDay}
        </a>
      </p>
    </form>
  );
}
