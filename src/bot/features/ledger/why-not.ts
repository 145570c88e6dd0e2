import { compact } from '../../../compact';
import { ledgerOf } from '../../../delivery';
import { messageAction } from '../../../line/compose';
import { outcomeOf, reasonOf, timeOf } from '../../../notifications/line-words';
import { plain } from '../../../ui/rows';
import { ROWS_A_SHEET, row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { remindersNow } from './reminders-now';
import { labels, texts } from './texts';

/** ทำไมไม่ได้รับข้อความ: what was planned for the person and not sent, and what is true of their reminders now. */
export async function whyNot(ctx: MemberContext): Promise<Outcome> {
  const now = await remindersNow(ctx);
  const unsent = await ledgerOf(ctx.office, {
    to: ctx.lineUserId,
    states: ['dropped', 'failed', 'queued', 'under_way'],
    limit: ROWS_A_SHEET,
  });
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.not.title,
    lines: compact([...now, unsent.length === 0 && texts.not.allSent]),
    sections: [
      section(
        texts.not.unsent,
        unsent.map((line) =>
          row({ label: timeOf(line), captions: [plain(reasonOf(line)), plain(outcomeOf(line, true))] }),
        ),
      ),
    ],
    notes: [texts.not.taken],
    altText: texts.not.alt(now.join(' ')),
    quickReplies: compact([
      messageAction(labels.why),
      ctx.person.quietSince ? messageAction(labels.resume) : null,
      messageAction(labels.work),
    ]),
  });
  return { replies: [message] };
}
