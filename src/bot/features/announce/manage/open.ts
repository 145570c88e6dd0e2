import { compact } from '../../../../compact';
import { type Announcement, currentContent } from '../../../../domain/announcements/announcement.model';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { messageAction, postbackAction } from '../../../../line/compose';
import type { Action, Message } from '../../../../line/types';
import { announcementMessage } from '../../../../notifications/announcements/announcement-messages';
import { audienceWords } from '../../../../notifications/announcements/audience-words';
import { shownOf } from '../../../../notifications/announcements/shown';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import {
  countLines,
  mayBeTakenBack,
  type Summary,
  stateWords,
  summarise,
} from '../../../../notifications/announcements/summary';
import { texts as shared } from '../../../../notifications/announcements/texts';
import { sheetMessage } from '../../../../ui/sheet';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { againButton, correctButton, listButton, nudgeButton, takeBackButton, whoButton } from '../buttons';
import { labels, texts } from './texts';

type OpenInput = Input<{ announcement: string }>;

/** An announcement as it went out, how far it has got around, and what can be done about it. */
export async function openAnnouncement(ctx: MemberContext, { payload }: OpenInput): Promise<Outcome> {
  const announcement = await findManaged(ctx, payload.announcement);
  return { replies: [announcementMessage(shownOf(ctx.organisation, announcement)), await overview(ctx, announcement)] };
}

/** How far an announcement has got around, and what can be done about it. @param notice a sentence to say first */
export async function overview(
  ctx: MemberContext,
  announcement: Announcement,
  notice: string | null = null,
): Promise<Message> {
  const summary = await summarise(ctx.office, announcement);
  const state = stateWords(summary);
  const to = shared.to(await audienceWords(ctx, announcement.audience));
  const counts = announcement.state === 'scheduled' ? [] : countLines(summary);
  const name = snippetOf(currentContent(announcement));
  return sheetMessage({
    kicker: texts.kicker(state),
    title: name,
    lines: compact([notice === null ? null : notice, to, ...counts]),
    sections: [],
    destroys: mayBeTakenBack(summary),
    buttons: mainActions(summary),
    altText: [notice, texts.alt(name, state, counts)].filter(Boolean).join(' '),
    quickReplies: [...moreOf(summary), messageAction(labels.mine)],
  });
}

/** At most three; what is not among them is a quick reply. */
function mainActions(summary: Summary): Action[] {
  const { announcement, circulation, onItsWay } = summary;
  const payload = { announcement: String(announcement._id) };
  const { state } = announcement;
  if (mayBeTakenBack(summary)) return [postbackAction({ label: labels.takeBack, kind: takeBackButton, payload })];
  if (state === 'cancelled') {
    return [postbackAction({ label: labels.again, kind: againButton, payload })];
  }
  if (state !== 'sent') return [];
  const isOpen = circulation.people > circulation.acknowledged;
  return compact([
    isOpen && onItsWay.waiting === 0 && postbackAction({ label: labels.nudge, kind: nudgeButton, payload }),
    isOpen &&
      postbackAction({
        label: labels.whoHasNot,
        kind: whoButton,
        payload: { ...payload, acknowledged: false, from: 0 },
      }),
    postbackAction({ label: labels.correct, kind: correctButton, payload }),
  ]);
}

function moreOf({ announcement, circulation }: Summary): Action[] {
  const payload = { announcement: String(announcement._id) };
  const { acknowledged, acknowledgedInGroups, people, groups } = circulation;
  return compact([
    acknowledged + acknowledgedInGroups > 0 &&
      postbackAction({
        label: labels.whoHas,
        kind: whoButton,
        payload: { ...payload, acknowledged: true, from: 0 },
      }),
    people + groups > 0 &&
      postbackAction({ label: labels.circulation, kind: listButton, payload: { ...payload, from: 0 } }),
  ]);
}
