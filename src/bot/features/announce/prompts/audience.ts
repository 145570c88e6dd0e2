import { compact } from '../../../../compact';
import { countReach } from '../../../../domain/announcements/count-reach';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import { planYear } from '../../../../domain/measures/plan';
import { postbackAction } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { plain } from '../../../measures/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../measures/sheet';
import { type AudiencePress, audienceButton } from '../buttons';
import { withinOf, withinWords } from '../scope';
import { labels, texts } from '../texts';
import { backToPreview, type Prompt, waysOn } from './prompt';

/** Asks whom the announcement is for. */
export async function askAudience(prompt: Prompt): Promise<Message> {
  const { ctx, notice, token: dialog } = prompt;
  const choice = (label: string, payload: AudiencePress, hint: string): SheetRow => {
    const action = postbackAction({ label, kind: audienceButton, payload, dialog });
    return row({ label, captions: [plain(hint)], button: { text: labels.choose, action } });
  };
  const all = { audience: { to: 'everybody' as const }, within: withinOf(ctx) };
  const { people } = await countReach(ctx.organisation, ctx.office, all, ctx.now);
  const hints = texts.audienceHint;
  const year = await planYear(ctx.office, ctx.now);
  const round = year === null ? null : openRound(ctx.organisation, year, ctx.today);
  return sheetMessage({
    kicker: texts.kicker,
    title: texts.askAudience,
    lines: notice === null ? [] : [notice],
    sections: [
      section(
        null,
        compact([
          choice(texts.audience.everybody(withinWords(ctx)), { to: 'everybody' }, hints.everybody(people)),
          choice(labels.units, { to: 'units' }, hints.units),
          choice(labels.roles, { to: 'roles' }, hints.roles),
          choice(labels.groups, { to: 'groups' }, hints.groups),
          choice(labels.not_acknowledged, { to: 'not_acknowledged' }, hints.not_acknowledged),
          year !== null &&
            round !== null &&
            choice(labels.not_reported, { to: 'not_reported', year, round }, hints.not_reported(round, year)),
        ]),
      ),
    ],
    altText: [notice, texts.askAudience].filter(Boolean).join(' '),
    quickReplies: waysOn(prompt, backToPreview(prompt)),
  });
}
