import { compact } from '../../../../compact';
import { belongsTo } from '../../../../domain/abilities/roles.rules';
import { unitNames } from '../../../../domain/measures/units.rules';
import type { RoundOfYear } from '../../../../domain/reports/current.rules';
import { postbackAction, textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { type NudgeButtonPayload, sendNudgeButton } from '../../../../notifications/reminders/buttons';
import { deadlineOf } from '../../../../notifications/reminders/deadline';
import { whoAsks } from '../../../../notifications/reminders/nudge-to-report';
import { peopleAction } from '../../../../notifications/reminders/people-action';
import { owedRow } from '../../../../notifications/reminders/person-row';
import { answers, labels, texts } from '../../../../notifications/reminders/texts';
import { askIn } from '../../../../ui/ask';
import { quotaTexts } from '../../../../ui/quota-texts';
import { plain } from '../../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import { phrases } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { measureToNudge } from './measure-to-nudge';
import { type NudgeAsking, type NudgePlan, planNudge, planOfButton } from './plan-nudge';
import { readNudge } from './read-nudge';

/** Recipients that the preview names; ดูรายบุคคล shows all. */
const MOST_NAMED = 5;

/** เตือนคนที่ยังไม่รายงาน, เตือนมาตรการ 3, เตือนกองช่าง: of what is overdue or due now, unless a round or a year was said. */
export async function askToNudge(ctx: MemberContext, input: Input): Promise<Outcome> {
  const { measure: num, ...said } = readNudge(ctx, input.slots);
  const { unit, fiscalYear = null, round = null } = said;
  const meant = num === undefined ? { fiscalYear } : await measureToNudge(ctx, { ...said, measure: num }, input.event);
  const asking: NudgeAsking = { ...meant, round };
  const plan = await planNudge(ctx, unit, asking);
  const about = { year: meant.fiscalYear, round, unit: plan.unit, measure: asking.measure };
  return { replies: [await previewNudge(ctx, about, plan)] };
}

export async function onNudge(ctx: MemberContext, { payload }: Input<NudgeButtonPayload>): Promise<Outcome> {
  return { replies: [await previewNudge(ctx, payload, await planOfButton(ctx, payload))] };
}

/** Whom a nudge reaches, what it says and what it takes of the quota, to be sent by a tap; where it reaches nobody, why. */
export async function previewNudge(
  ctx: MemberContext,
  about: NudgeButtonPayload,
  plan: NudgePlan,
  notice: string | null = null,
): Promise<Message> {
  const { open, of, round, asked } = plan;
  if (open.length === 0) return textMessage(nothingText(about, of, round));
  if (asked.length === 0) return textMessage([answers.noneNew, ...excludedLines(ctx, plan)].join('\n'));

  const { remaining } = await ctx.quota.figures(ctx.now);
  const fits = remaining === null || asked.length <= remaining;
  const { year, round: said, unit } = about;
  const payload = { ...about, day: ctx.today, shown: asked.length };
  const title = answers.toNudge(asked.length);
  const cost = quotaTexts.cost(asked.length, remaining);
  return sheetMessage({
    kicker: answers.nudgeKicker,
    title,
    tone: fits ? 'brand' : 'warn',
    lines: compact([notice, cost, ...excludedLines(ctx, plan)]),
    sections: [section(answers.nudgeSays, wordsOf(ctx, plan)), recipients(ctx, plan)],
    notes: fits ? [] : [answers.nudgeTooLarge],
    buttons: compact([
      fits && postbackAction({ label: labels.sendNudge, kind: sendNudgeButton, payload }),
      about.measure === undefined && about.person === undefined && peopleAction(year, said, unit),
    ]),
    altText: compact([notice, answers.nudgeKicker, title, cost, !fits && answers.nudgeTooLarge]).join(' '),
    quickReplies: [askIn({ kind: 'user' })(labels.who, phrases.outstanding)],
  });
}

function nothingText({ year, measure }: NudgeButtonPayload, of: string, round: RoundOfYear): string {
  if (measure === undefined || year === null) return answers.nothingToNudge(of, round);
  return answers.nothingToNudgeOf(measure, year, of);
}

/** Who of those that should be asked is not, in words. */
export function excludedLines(
  { organisation }: Pick<MemberContext, 'organisation'>,
  { today, unreachable, without }: Pick<NudgePlan, 'today' | 'unreachable' | 'without'>,
): string[] {
  return compact([
    today > 0 && answers.nudgedToday(today),
    unreachable > 0 && answers.unreachable(unreachable),
    without.length > 0 && answers.nobodyRegistered(unitNames(organisation, without)),
  ]);
}

/** How the messages begin: by which right it is asked, and how urgent it is for those units. */
function wordsOf({ organisation, person }: MemberContext, { asked, open }: NudgePlan): SheetRow[] {
  const beginnings = asked.map(({ units }) => {
    const owed = open.filter(({ measure }) => belongsTo(measure.units, units));
    return { who: whoAsks(organisation, person.grants, units), title: texts.title(deadlineOf(owed).daysLeft) };
  });
  const different = new Map(beginnings.map((one) => [`${one.who} ${one.title}`, one]));
  return [...different.values()].map(({ who, title }) =>
    row({ label: texts.nudged(who), captions: [title, answers.nudgeGoesOn].map(plain) }),
  );
}

function recipients({ organisation }: MemberContext, { asked, units, open, assigned }: NudgePlan) {
  const named = asked.slice(0, MOST_NAMED);
  const left = asked.length - named.length;
  const rows = named.map(({ person, units: own }) =>
    owedRow(organisation, person, own, { open, assigned }, units.length > 1),
  );
  return section(answers.nudgeRecipients, rows, left > 0 ? texts.morePeople(left) : null);
}
