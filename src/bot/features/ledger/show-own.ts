import { ledgerOf } from '../../../delivery';
import { messageAction, textMessage } from '../../../line/compose';
import { outcomeOf, reasonOf, timeOf } from '../../../notifications/line-words';
import { plain } from '../../../ui/rows';
import { ROWS_A_SHEET, row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { labels, texts } from './texts';

/** ทำไมฉันได้ข้อความนี้: the latest messages that the bot sent the person by itself, and why. */
export async function showOwn(ctx: MemberContext): Promise<Outcome> {
  const lines = await ledgerOf(ctx.office, {
    to: ctx.lineUserId,
    states: ['sent', 'under_way', 'failed'],
    limit: ROWS_A_SHEET,
  });
  const ways = [
    messageAction(labels.whyNot),
    ctx.person.quietSince ? messageAction(labels.resume) : messageAction(labels.quiet),
  ];
  const [newest] = lines;
  if (!newest) return { replies: [textMessage(texts.own.none, ways)] };
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.own.title,
    lines: [texts.own.intro],
    sections: [
      section(
        null,
        lines.map((line) =>
          row({ label: timeOf(line), captions: [plain(reasonOf(line)), plain(outcomeOf(line, true))] }),
        ),
      ),
    ],
    notes: ctx.person.quietSince ? [] : [texts.own.stop],
    altText: texts.own.alt(lines.length, reasonOf(newest)),
    quickReplies: ways,
  });
  return { replies: [message] };
}
