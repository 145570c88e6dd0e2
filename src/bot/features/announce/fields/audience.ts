import { compact } from '../../../../compact';
import { countReach } from '../../../../domain/announcements/count-reach';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import { planYear } from '../../../../domain/measures/plan';
import type { MemberContext } from '../../../context';
import { choice, type RowOption } from '../../../forms/fields/choice';
import { type AnnounceField, notOfCorrections, type Values } from '../draft';
import { type Chosen, chooseAudience, readAudience } from '../read-audience';
import { withinOf, withinWords } from '../scope';
import { labels, texts } from '../texts';

/** Whom it is for; of units, roles, groups and earlier announcements further fields ask which. */
export const audienceField: AnnounceField = {
  ...choice<Values>({
    name: 'audience',
    options: ({ ctx }) => audiences(ctx),
    sheet: ({ notice }) => ({
      kicker: texts.kicker,
      title: texts.askAudience,
      altText: compact([notice, texts.askAudience]).join(' '),
    }),
  }),
  unavailable: notOfCorrections,
  read: readAudience,
};

async function audiences(ctx: MemberContext): Promise<RowOption<Values>[]> {
  const all = { audience: { to: 'everybody' as const }, within: withinOf(ctx) };
  const { people } = await countReach(ctx.organisation, ctx.office, all, ctx.now);
  const hints = texts.audienceHint;
  const year = await planYear(ctx.office, ctx.now);
  const round = year === null ? null : openRound(ctx.organisation, year, ctx.today);
  return compact([
    audience({ to: 'everybody' }, texts.audience.everybody(withinWords(ctx)), hints.everybody(people)),
    audience({ to: 'units' }, labels.units, hints.units),
    audience({ to: 'roles' }, labels.roles, hints.roles),
    audience({ to: 'groups' }, labels.groups, hints.groups),
    audience({ to: 'not_acknowledged' }, labels.not_acknowledged, hints.not_acknowledged),
    year !== null &&
      round !== null &&
      audience({ to: 'not_reported', year, round }, labels.not_reported, hints.not_reported(round, year)),
  ]);
}

function audience(chosen: Chosen, label: string, hint: string): RowOption<Values> {
  return { key: chosen.to, label, captions: [hint], choose: ({ draft }) => chooseAudience(chosen, draft) };
}
