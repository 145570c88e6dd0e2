import { compact } from '../../../compact';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import type { OverdueRound } from '../../../domain/reports/current.rules';
import { countWholes } from '../../../domain/reports/wholes.rules';
import type { Message } from '../../../line/types';
import { askIn } from '../../../ui/ask';
import { plain } from '../../../ui/rows';
import { ROWS_A_SHEET, row, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Deadline, OwnDeadline } from './deadline';
import { setLabels } from './set-texts';
import { texts } from './texts';

/** The due days of a year's rounds, and of the measures that have their own. @param isOfOffice what is overdue is counted of the whole office */
export function deadlinesMessage(
  ctx: MemberContext,
  fiscalYear: number,
  deadlines: readonly Deadline[],
  own: readonly OwnDeadline[],
  overdue: OverdueRound[],
  isOfOffice: boolean,
): Message {
  const ask = askIn(ctx.chat);
  const isPrivate = ctx.chat.kind === 'user';
  const listed = own.slice(0, ROWS_A_SHEET);
  const left = own.length - listed.length;
  return sheetMessage({
    kicker: `${ctx.organisation.name} ${shared.year(fiscalYear)}`,
    title: texts.title,
    lines: overdue.map((one) => texts.overdueIn(shared.overdueIn(one.of, countWholes(one.standings)), isOfOffice)),
    sections: [
      section(
        null,
        deadlines.map((one) => row({ label: texts.deadline(one.round), captions: [plain(texts.due(one))] })),
      ),
      section(
        texts.own,
        listed.map((one) =>
          row({ label: shared.titled(one.measure), captions: [plain(texts.ownDue(one.round, one))] }),
        ),
      ),
    ],
    notes: compact([left > 0 && texts.more(left), texts.endOfDay]),
    altText: texts.alt(fiscalYear, deadlines, own.length),
    quickReplies: compact([
      isPrivate && abilitiesOf(ctx.person, theOffice).report && ask(phrases.myMeasures),
      abilitiesOf(ctx.person, theOffice).see_outstanding && ask(phrases.outstanding),
      ask(phrases.overview),
      isPrivate && abilitiesOf(ctx.person, theOffice).administer && ask(setLabels.set),
    ]),
  });
}
