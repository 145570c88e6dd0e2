import { compact } from '../../../compact';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import { fiscalYearDays, fiscalYearOf, type LocalDate } from '../../../domain/calendar/dates';
import { holidayYears } from '../../../domain/calendar/holiday-files';
import { calendarYearOf } from '../../../domain/calendar/holidays';
import { rangesOf } from '../../../domain/holidays/own-holidays.rules';
import { postbackAction } from '../../../line/compose';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { changeHolidayButton, type MoreHolidays, moreHolidaysButton } from './buttons';
import { labels, texts } from './texts';

/** วันหยุด: those of the office and of all offices, of the running fiscal year or the one that was said. */
export async function showHolidays(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return list(ctx, slots.fiscalYear ?? fiscalYearOf(ctx.now), 0);
}

export async function showMoreHolidays(ctx: MemberContext, { payload }: Input<MoreHolidays>): Promise<Outcome> {
  return list(ctx, payload.year, payload.from);
}

const addAction = postbackAction({
  label: labels.add,
  kind: changeHolidayButton,
  payload: { change: 'add', first: null, last: null },
});

interface Listed {
  from: LocalDate;
  to: LocalDate;
  name: string;
  isOwn: boolean;
}

async function list(ctx: MemberContext, year: number, from: number): Promise<Outcome> {
  const span = fiscalYearDays(year);
  const isIn = (one: Listed): boolean => one.to >= span.from && one.from <= span.to;
  const national = holidayYears().flatMap(({ days }) =>
    days.map(({ on, name }) => ({ from: on, to: on, name, isOwn: false })),
  );
  const own = rangesOf(ctx.organisation.holidays ?? []).map((one) => ({ ...one, isOwn: true }));
  // The office's own come first: the others are many, and known.
  const all = [...own, ...national].filter(isIn);
  const unknown = [...new Set([span.from, span.to].map(calendarYearOf))].filter(
    (one) => !ctx.reminders.holidays.knows(one),
  );
  const mayChange = ctx.chat.kind === 'user' && abilitiesOf(ctx.person, theOffice).administer;
  const page = pageOf(all, from);
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.title(year),
    lines: [texts.counts(own.filter(isIn).length, all.length), ...unknown.map(texts.unknown), ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map((one) => holidayRow(one, mayChange)),
      ),
    ],
    buttons: compact([...moreActions(page, moreHolidaysButton, { year, from }), mayChange && addAction]),
    notes: [texts.effect],
    altText: texts.alt(year, all.length),
    quickReplies: [],
  });
  return { replies: [message] };
}

function holidayRow({ from, to, name, isOwn }: Listed, mayChange: boolean): SheetRow {
  const payload = { change: 'remove' as const, first: from, last: to };
  return row({
    label: texts.days({ from, to }),
    captions: [plain(name), plain(isOwn ? texts.own : texts.national)],
    ...(isOwn &&
      mayChange && {
        button: {
          text: labels.removeOne,
          action: postbackAction({
            label: labels.removeOf(texts.days({ from, to })),
            kind: changeHolidayButton,
            payload,
          }),
        },
      }),
  });
}
