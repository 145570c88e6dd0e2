import { compact } from '../../../../compact';
import { countReach } from '../../../../domain/announcements/count-reach';
import { withinOf, withinWords } from '../../../../domain/announcements/scope';
import { planYear } from '../../../../domain/measures/plan';
import { type RoundOfYear, roundMeant } from '../../../../domain/reports/current.rules';
import { askedWork } from '../../../../domain/reports/load-standings';
import { texts as said } from '../../../../notifications/announcements/texts';
import type { MemberContext } from '../../../context';
import { choice, type RowOption } from '../../../forms/fields/choice';
import { type AnnounceField, notOfCorrections, type Values } from '../draft';
import { type Chosen, chooseAudience, readAudience } from '../read-audience';
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
  const meant = year === null ? null : await roundAsked(ctx);
  return compact([
    audience({ to: 'everybody' }, said.audience.everybody(withinWords(ctx)), hints.everybody(people)),
    audience({ to: 'units' }, labels.units, hints.units),
    audience({ to: 'roles' }, labels.roles, hints.roles),
    audience({ to: 'groups' }, labels.groups, hints.groups),
    audience({ to: 'not_acknowledged' }, labels.not_acknowledged, hints.not_acknowledged),
    meant &&
      audience(
        { to: 'not_reported', year: meant.fiscalYear, round: meant.round },
        labels.not_reported,
        hints.not_reported(meant.round, meant.fiscalYear),
      ),
  ]);
}

/** The oldest round in which something is overdue, else the open one. */
async function roundAsked(ctx: MemberContext): Promise<RoundOfYear> {
  const { open, standings } = await askedWork(ctx.organisation, ctx.now);
  return roundMeant(standings, open);
}

function audience(chosen: Chosen, label: string, hint: string): RowOption<Values> {
  return { key: chosen.to, label, captions: [hint], choose: ({ draft }) => chooseAudience(chosen, draft) };
}
