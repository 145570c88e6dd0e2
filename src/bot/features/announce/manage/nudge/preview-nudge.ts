import { compact } from '../../../../../compact';
import { currentContent } from '../../../../../domain/announcements/announcement.model';
import type { NudgePlan } from '../../../../../domain/announcements/plan-nudge';
import { unitNames } from '../../../../../domain/measures/units.rules';
import { nameToShow } from '../../../../../domain/people/person-name';
import { listInThai } from '../../../../../domain/thai-text/lists';
import { postbackAction } from '../../../../../line/compose';
import type { Action, Message } from '../../../../../line/types';
import { messageTexts } from '../../../../../notifications/announcements/message-texts';
import type { Nudging } from '../../../../../notifications/announcements/nudge';
import { snippetOf } from '../../../../../notifications/announcements/snippet';
import { quotaTexts } from '../../../../../ui/quota-texts';
import { plain } from '../../../../../ui/rows';
import { row, section, sheetMessage } from '../../../../../ui/sheet';
import type { MemberContext } from '../../../../context';
import { openButton, sendNudgeButton, sendUnitNudgeButton, unitWhoButton, whoButton } from '../../buttons';
import { excludedWords, labels, texts } from '../texts';

/** Whom a nudge reaches, what it says and what it takes of the quota, to be sent by a tap. @param notice a sentence to say first */
export async function previewNudge(
  ctx: MemberContext,
  nudging: Nudging,
  plan: NudgePlan,
  notice: string | null = null,
): Promise<Message> {
  const { count, first, excluded } = plan;
  const { remaining } = await ctx.quota.figures(ctx.now);
  const fits = remaining === null || count <= remaining;
  const title = texts.toNudge(count);
  const cost = quotaTexts.cost(count, remaining);
  const { send, who, back } = actionsOf(ctx, nudging, count);
  const left = count - first.length;
  const name = snippetOf(currentContent(nudging.announcement));
  return sheetMessage({
    kicker: texts.nudgeKicker,
    title,
    tone: fits ? 'brand' : 'warn',
    lines: compact([
      notice,
      nudging.units && listInThai(unitNames(ctx.organisation, nudging.units)),
      cost,
      ...excludedWords(excluded),
    ]),
    sections: [
      section(texts.nudgeSays, [row({ label: messageTexts.nudge, captions: [plain(texts.nudgeGoesOn(name))] })]),
      section(
        texts.nudgeRecipients,
        first.map((one) => row({ label: nameToShow(one) })),
        left > 0 ? texts.morePeople(left) : null,
      ),
    ],
    notes: fits ? [] : [texts.nudgeTooLarge],
    buttons: compact([fits && send, who]),
    altText: compact([notice, texts.nudgeKicker, title, cost, !fits && texts.nudgeTooLarge]).join(' '),
    quickReplies: back,
  });
}

function actionsOf(
  { today }: MemberContext,
  { announcement: { _id }, units }: Nudging,
  shown: number,
): { send: Action; who: Action; back: Action[] } {
  const announcement = String(_id);
  const kinds =
    units === null
      ? {
          send: sendNudgeButton,
          who: postbackAction({
            label: labels.whoHasNot,
            kind: whoButton,
            payload: { announcement, acknowledged: false, from: 0 },
          }),
          back: [postbackAction({ label: labels.back, kind: openButton, payload: { announcement } })],
        }
      : {
          send: sendUnitNudgeButton,
          who: postbackAction({ label: labels.whoHasNot, kind: unitWhoButton, payload: { announcement, from: 0 } }),
          back: [],
        };
  const payload = { announcement, day: today, shown };
  return { ...kinds, send: postbackAction({ label: labels.sendNudge, kind: kinds.send, payload }) };
}
