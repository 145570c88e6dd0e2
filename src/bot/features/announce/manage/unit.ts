import { compact } from '../../../../compact';
import { type Announcement, currentContent } from '../../../../domain/announcements/announcement.model';
import { findForUnits, unacknowledgedInUnits } from '../../../../domain/announcements/unit-follow-up';
import { unitNames } from '../../../../domain/measures/units.rules';
import { nameToShow } from '../../../../domain/people/person-name';
import { listInThai } from '../../../../domain/thai-text/lists';
import { messageAction, postbackAction, textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { whyNot } from '../../../../notifications/announcements/entry-words';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import { moreActions, pageOf, shownLines } from '../../../../ui/pages';
import { plain } from '../../../../ui/rows';
import { row, section, sheetMessage } from '../../../../ui/sheet';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { unitNudgeButton, unitWhoButton } from '../buttons';
import { labels, texts } from './texts';

/** Shows a head who of the own units has not acknowledged what was announced to the whole office, and nothing else of it. */
export async function showUnit(
  ctx: MemberContext,
  { payload }: Input<{ announcement: string; from: number }>,
): Promise<Outcome> {
  const { announcement, units } = await findForUnits(ctx, payload.announcement);
  return { replies: [await unitMessage(ctx, announcement, units, payload.from)] };
}

/** The same list after something was done. @param notice a sentence to say first */
export async function unitMessage(
  ctx: MemberContext,
  announcement: Announcement,
  units: readonly string[],
  from: number,
  notice: string | null = null,
): Promise<Message> {
  const page = pageOf(await unacknowledgedInUnits(ctx.office, announcement, units), from);
  const received = messageAction(labels.received);
  if (page.all === 0) return textMessage(texts.everybodyInUnitHas, [received]);
  const payload = { announcement: String(announcement._id) };
  const rows = page.rows.map((person) => row({ label: nameToShow(person), captions: whyNot(person).map(plain) }));
  return sheetMessage({
    kicker: snippetOf(currentContent(announcement)),
    title: texts.whoHasNot,
    lines: compact([
      notice === null ? null : notice,
      listInThai(unitNames(ctx.organisation, units)),
      ...shownLines(page),
    ]),
    sections: [section(null, rows)],
    buttons: compact([
      ...moreActions(page, unitWhoButton, { ...payload, from: page.from }),
      notice === null && postbackAction({ label: labels.nudge, kind: unitNudgeButton, payload }),
    ]),
    altText: [notice, texts.listAlt(texts.whoHasNot, page.all)].filter(Boolean).join(' '),
    quickReplies: [received],
  });
}
