import { z } from 'zod';
import { compact } from '../../../../compact';
import { countReach } from '../../../../domain/announcements/count-reach';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import { planYear } from '../../../../domain/measures/plan';
import { postbackAction } from '../../../../line/compose';
import { definePostback } from '../../../../line/postback';
import type { Message } from '../../../../line/types';
import { payloads } from '../../../../ui/payloads';
import { plain } from '../../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import { formReplies } from '../../../forms/form-actions';
import { formButton } from '../../../forms/form-button';
import { type AnnounceField, type AnnouncePrompt, notOfCorrections } from '../draft';
import { chooseAudience, readAudience } from '../read-audience';
import { withinOf, withinWords } from '../scope';
import { labels, texts } from '../texts';

const audienceButton = definePostback(
  'announce.to',
  z.discriminatedUnion('to', [
    z.object({ to: z.enum(['everybody', 'units', 'roles', 'groups', 'not_acknowledged']) }),
    z.object({ to: z.literal('not_reported'), year: payloads.year, round: payloads.round }),
  ]),
);
type Chosen = z.infer<typeof audienceButton.schema>;

/** Whom it is for; of units, roles, groups and earlier announcements further fields ask which. */
export const audienceField: AnnounceField = {
  name: 'audience',
  isOptional: false,
  unavailable: notOfCorrections,
  ask: (prompt) => askAudience(prompt),
  read: readAudience,
  buttons: [formButton(audienceButton, (chosen, { draft }) => chooseAudience(chosen, draft))],
};

async function askAudience(prompt: AnnouncePrompt): Promise<Message> {
  const { ctx, notice, token: dialog } = prompt;
  const choice = (label: string, payload: Chosen, hint: string): SheetRow => {
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
    lines: compact([notice]),
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
    altText: compact([notice, texts.askAudience]).join(' '),
    quickReplies: formReplies(prompt, false),
  });
}
