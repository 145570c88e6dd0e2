import { addDays } from '../../../domain/calendar/dates';
import { missesSince } from '../../../domain/misses/count-miss';
import { textMessage } from '../../../line/compose';
import { clipText } from '../../../line/limits';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { plain } from '../../measures/rows';
import { ROWS_A_SHEET, row, section, sheetMessage } from '../../measures/sheet';
import { leadOn } from '../help/lead-on';
import { texts } from './texts';

const DAYS = 30;
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 100;

/** What the staff of the office typed and the bot did not understand, counted by what it was nearest to. */
export async function showMisses(ctx: MemberContext): Promise<Outcome> {
  const since = addDays(ctx.today, -DAYS);
  const found = await missesSince(ctx.office, since);
  if (found.length === 0) return { replies: [textMessage(texts.none(since), leadOn(ctx))] };
  const rows = found.slice(0, ROWS_A_SHEET).map(({ kind, count, texts: said }) =>
    row({
      label: texts.kind(kind),
      value: texts.count(count),
      captions: said.slice(-EXAMPLES).map((one) => plain(texts.example(clipText(one, LONGEST_EXAMPLE)))),
    }),
  );
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.title,
    lines: [texts.since(since)],
    sections: [section(null, rows)],
    notes: [ctx.organisation.keepsMisses ? texts.kept : texts.notKept],
    altText: texts.alt(found.reduce((sum, { count }) => sum + count, 0)),
    quickReplies: leadOn(ctx),
  });
  return { replies: [message] };
}
