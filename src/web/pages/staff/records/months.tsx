import type { ComponentChildren } from 'preact';
import { addDays, instantOf, localDate, nextMonth, thaiMonth } from '../../../../domain/calendar/dates';
import { Choice } from '../../parts/choice';
import { recordsTexts as texts } from './texts';

/** The ledger is kept for 400 days. */
const MONTHS = 14;

/** A month as an address says it, `YYYY-MM`; null: the running one. */
export const monthIn = (text: string | undefined): string | null =>
  text !== undefined && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text) ? text : null;

/** From which instant to before which one a month goes. @param month null: the running one */
export function spanOf(month: string | null, now: Date): { from: Date; until: Date } {
  const from = instantOf(`${month ?? localDate(now).slice(0, 7)}-01`);
  return { from, until: nextMonth(from) };
}

/** The months that can be chosen, the running one first. */
function monthsUntil(now: Date): string[] {
  const months = [localDate(now).slice(0, 7)];
  while (months.length < MONTHS) months.push(addDays(`${months.at(-1)}-01`, -1).slice(0, 7));
  return months;
}

interface MonthFormProps {
  here: string;
  month: string | null;
  now: Date;
  /** what else the list is narrowed by */
  other: { name: string; label: string; value: string | null; options: readonly (readonly [string, string])[] };
}

/** Narrows a list of records to a month and one thing more. */
function MonthForm({ here, month, now, other }: MonthFormProps) {
  return (
    <search>
      <form action={here}>
        <div class="card form form-row screen">
          <div>
            <label for="month">{texts.month}</label>
            <select id="month" name="month">
              {monthsUntil(now).map((one) => (
                <option key={one} value={one} selected={one === month}>
                  {thaiMonth(`${one}-01`)}
                </option>
              ))}
            </select>
          </div>
          <Choice {...other} />
          <button type="submit">{texts.show}</button>
        </div>
      </form>
    </search>
  );
}

interface RecordsProps extends MonthFormProps {
  title: string;
  lead: string;
  /** where this page begins, as its address says it; null: at the newest */
  at: string | null;
  /** where the next page begins; null: this is the last */
  next: string | null;
  /** the records, or that there are none */
  children: ComponentChildren;
}

/** A list of records, the newest first: narrowed, and page by page. */
export function Records({ title, lead, here, month, now, other, at, next, children }: RecordsProps) {
  return (
    <>
      <div class="head">
        <h1>{title}</h1>
        <p class="faint">{lead}</p>
      </div>
      <MonthForm {...{ here, month, now, other }} />
      <div class="card">
        {children}
        <Pager query={{ month, [other.name]: other.value }} {...{ here, at, next }} />
      </div>
    </>
  );
}

interface PagerProps {
  here: string;
  /** what the list is narrowed by */
  query: Record<string, string | null>;
  /** where this page begins; null: at the newest */
  at: string | null;
  /** where the next page begins; null: this is the last */
  next: string | null;
}

/** To what is older, and back to the newest. */
function Pager({ here, query, at, next }: PagerProps) {
  const to = (before: string | null): string => {
    const entries = Object.entries({ ...query, before }).filter((one): one is [string, string] => one[1] !== null);
    return entries.length === 0 ? here : `${here}?${new URLSearchParams(entries)}`;
  };
  return (
    <p class="row screen">
      {at !== null && <a href={to(null)}>{texts.newest}</a>}
      {next !== null && (
        <a class="button button-other" href={to(next)}>
          {texts.older}
        </a>
      )}
    </p>
  );
}
