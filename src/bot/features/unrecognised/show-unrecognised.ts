import { addDays } from '../../../domain/calendar/dates';
import { unrecognisedSince } from '../../../domain/unrecognised/count-unrecognised';
import { messageAction, textMessage } from '../../../line/compose';
import { clipText } from '../../../line/limits';
import { plain } from '../../../ui/rows';
import { ROWS_A_SHEET, row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { defaultReplies } from '../../ui/default-replies';
import { labels, texts } from './texts';

const DAYS = 30;
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 100;

/** What the staff of the office typed and the bot did not understand, counted by what it was nearest to. */
export async function showUnrecognised(ctx: MemberContext): Promise<Outcome> {
  const since = addDays(ctx.today, -DAYS);
  const found = await unrecognisedSince(ctx.office, since);
  if (found.length === 0) return { replies: [textMessage(texts.none(since), defaultReplies(ctx))] };
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
    buttons: found.some(({ texts: said }) => said.length > 0) ? [messageAction(labels.label)] : [],
    altText: texts.alt(found.reduce((sum, { count }) => sum + count, 0)),
    quickReplies: defaultReplies(ctx),
  });
  return { replies: [message] };
}
