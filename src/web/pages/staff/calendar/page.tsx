import {
  fiscalYearDays,
  fiscalYearOf,
  type LocalDate,
  localDate,
  thaiMonth,
  weekdayOf,
} from '../../../../domain/calendar/dates';
import { holidayYears } from '../../../../domain/calendar/holiday-files';
import { calendarYearOf } from '../../../../domain/calendar/holidays';
import { endFeed, feedSince, makeFeed } from '../../../../domain/calendar-feeds/feeds';
import { loadOfficeDays } from '../../../../domain/calendar-feeds/load-office-days';
import type { OfficeDay } from '../../../../domain/calendar-feeds/office-days';
import { texts as dayTexts } from '../../../../domain/calendar-feeds/texts';
import { daysLeft } from '../../../../domain/deadlines/deadlines.rules';
import { daysLeftText } from '../../../../domain/deadlines/texts';
import { planRecordsOf } from '../../../../domain/measures/plan-record.model';
import { inTransaction } from '../../../../domain/transaction';
import { texts as shared } from '../../../../ui/texts';
import type { StaffPage, Visit } from '../../page';
import { FormToken } from '../../parts/form-token';
import { Words } from '../../parts/words';
import { Years } from '../../parts/years';
import { yearIn } from '../../year-in';
import { calendarTexts as texts } from './texts';

const HERE = '/dashboard/calendar';

/** Due days and holidays of a fiscal year, and the address by which a calendar program reads them. */
export const calendarPages: StaffPage[] = [
  {
    method: 'get',
    path: '/calendar',
    who: 'documents',
    async show(visit) {
      const { office, organisation, person, now, query } = visit;
      const thisYear = fiscalYearOf(now);
      const year = yearIn(query.year) ?? thisYear;
      const planned = (await planRecordsOf(office)).map(({ fiscalYear }) => fiscalYear);
      const years = [...new Set([...planned, thisYear, year])].sort((a, b) => b - a);
      const days = await loadOfficeDays(organisation, year);
      const since = await feedSince(office, person._id);
      return { title: texts.title, here: HERE, body: <Calendar {...{ visit, year, years, days, since }} /> };
    },
  },
  {
    method: 'post',
    path: '/calendar/subscribe',
    who: 'documents',
    async show({ office, person, now, links }) {
      const held = await inTransaction(() => makeFeed(office, { person: person._id, now }));
      return { title: texts.made.title, here: HERE, body: <Made address={`${links.baseUrl}/calendar/${held}.ics`} /> };
    },
  },
  {
    method: 'post',
    path: '/calendar/end',
    who: 'documents',
    async show({ office, person, now }) {
      await inTransaction(() => endFeed(office, { person: person._id, now }));
      return { to: HERE };
    },
  },
];

interface CalendarProps {
  visit: Visit;
  year: number;
  years: readonly number[];
  days: readonly OfficeDay[];
  since: Date | null;
}

function Calendar({ visit, year, years, days, since }: CalendarProps) {
  const months = [...new Set(days.map(({ from }) => from.slice(0, 7)))];
  const span = fiscalYearDays(year);
  const next = days.find(({ kind, from }) => kind !== 'holiday' && from >= visit.today);
  const known = new Set(holidayYears().map((one) => one.year));
  const unknown = [...new Set([span.from, span.to].map(calendarYearOf))].filter((one) => !known.has(one));
  return (
    <>
      <div class="head">
        <p class="kicker">{shared.year(year)}</p>
        <h1>{texts.title}</h1>
        <p class="faint">{texts.lead}</p>
        <Years years={years} year={year} href={(one) => `${HERE}?year=${one}`} />
      </div>
      {next && (
        <p class="note">
          <Words>{texts.next(dayTexts.title(next), next.from, daysLeft(visit.today, next.from))}</Words>
        </p>
      )}
      {unknown.map((one) => (
        <p class="note note-warn" key={one}>
          {texts.unknown(one)}
        </p>
      ))}
      {days.length === 0 && <p class="card">{texts.none}</p>}
      <div class="columns columns-2">
        {months.map((month) => (
          <section class="card" key={month} aria-labelledby={`month-${month}`}>
            <h2 id={`month-${month}`}>{thaiMonth(`${month}-01`)}</h2>
            <ul class="plain lines">
              {days
                .filter(({ from }) => from.startsWith(month))
                .map((day) => (
                  <Day key={`${day.from} ${dayTexts.title(day)}`} {...{ day, visit }} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="faint small">{texts.change}</p>
      <Subscribe visit={visit} since={since} />
    </>
  );
}

function Day({ day, visit: { today } }: { day: OfficeDay; visit: Visit }) {
  return (
    <li>
      <p class="faint small">
        {day.from === day.to && `${texts.weekdays[weekdayOf(day.from)]} `}
        {texts.days(day)}
      </p>
      {day.kind === 'holiday' ? (
        <p>
          <Words>{day.name}</Words>{' '}
          <span class="faint small">
            <Words>{day.isOwn ? texts.own : texts.holiday}</Words>
          </span>
        </p>
      ) : (
        <>
          <p>
            <strong>
              {day.kind === 'measure' ? (
                <a href={`/dashboard/measures/${day.fiscalYear}/${day.measure.num}`}>{dayTexts.title(day)}</a>
              ) : (
                dayTexts.title(day)
              )}
            </strong>
          </p>
          <p class="small">{left(today, day.from > today ? day.from : day.to)}</p>
        </>
      )}
    </li>
  );
}

function left(today: LocalDate, day: LocalDate): string {
  const days = daysLeft(today, day);
  return days < 0 ? texts.over : daysLeftText(days);
}

function Subscribe({ visit, since }: Pick<CalendarProps, 'visit' | 'since'>) {
  const { subscribe } = texts;
  return (
    <section class="card screen" aria-labelledby="subscribe">
      <h2 id="subscribe">{subscribe.title}</h2>
      <p>{since === null ? subscribe.lead : subscribe.since(localDate(since))}</p>
      <div class="row">
        <form method="post" action={`${HERE}/subscribe`}>
          <FormToken visit={visit} />
          <button type="submit">{since === null ? subscribe.make : subscribe.again}</button>
        </form>
        {since !== null && (
          <form method="post" action={`${HERE}/end`}>
            <FormToken visit={visit} />
            <button class="button-danger" type="submit">
              {subscribe.end}
            </button>
          </form>
        )}
      </div>
    </section>
  );
}

function Made({ address }: { address: string }) {
  const { made } = texts;
  return (
    <div class="card narrow">
      <h1>{made.title}</h1>
      <p class="note note-warn">{made.once}</p>
      <div class="stack">
        <label for="address">{made.address}</label>
        <input id="address" type="url" readonly value={address} />
      </div>
      <p>
        <a class="button" href={address.replace(/^https?:/, 'webcal:')}>
          {made.open}
        </a>
      </p>
      <ul class="stack">
        {made.how.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>
        <a href={HERE}>{made.back}</a>
      </p>
    </div>
  );
}
