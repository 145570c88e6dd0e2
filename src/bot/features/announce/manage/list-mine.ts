import { type Announcement, currentContent } from '../../../../domain/announcements/announcement.model';
import { type Listed, listManaged, listScheduled } from '../../../../domain/announcements/list-announcements';
import { messageAction, postbackAction, textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import { countLines, stateWords, summarise } from '../../../../notifications/announcements/summary';
import { Refusal } from '../../../../refusal';
import { moreActions, type Page, shownLines } from '../../../../ui/pages';
import { plain } from '../../../../ui/rows';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { moreMineButton, moreScheduledButton, openButton } from '../buttons';
import { texts as shared } from '../texts';
import { labels, texts } from './texts';

/** What a person may follow up, those yet to go out first. */
export async function showMine(ctx: MemberContext): Promise<Outcome> {
  return mine(ctx, 0);
}

export async function showMoreMine(ctx: MemberContext, { payload }: Input<{ from: number }>): Promise<Outcome> {
  return mine(ctx, payload.from);
}

/** What waits for its time, to be cancelled before. */
export async function showScheduled(ctx: MemberContext): Promise<Outcome> {
  return scheduled(ctx, 0);
}

export async function showMoreScheduled(ctx: MemberContext, { payload }: Input<{ from: number }>): Promise<Outcome> {
  return scheduled(ctx, payload.from);
}

/** @throws Refusal `private_only`: who has acknowledged is nobody else's business */
function refuseInGroup({ chat: place }: Pick<MemberContext, 'chat'>): void {
  if (place.kind === 'group') throw new Refusal('private_only', shared.onlyInPrivate);
}

async function mine(ctx: MemberContext, from: number): Promise<Outcome> {
  refuseInGroup(ctx);
  const listed = await listManaged(ctx.office, ctx.person, { skip: from, limit: ROWS_A_SHEET });
  return { replies: [await sheet(ctx, texts.mine, pageOf(listed, from), moreMineButton, texts.nothingMine)] };
}

async function scheduled(ctx: MemberContext, from: number): Promise<Outcome> {
  refuseInGroup(ctx);
  const listed = await listScheduled(ctx.office, ctx.person, { skip: from, limit: ROWS_A_SHEET });
  const page = pageOf(listed, from);
  return { replies: [await sheet(ctx, texts.scheduled, page, moreScheduledButton, texts.nothingScheduled)] };
}

function pageOf({ announcements, all }: Listed, from: number): Page<Announcement> {
  const next = from + announcements.length;
  return { rows: announcements, from, next: next < all ? next : null, all };
}

/** One page of a list. @param more shows the next page @param nothing what to say in place of an empty list */
async function sheet(
  ctx: MemberContext,
  title: string,
  page: Page<Announcement>,
  more: typeof moreMineButton,
  nothing: string,
): Promise<Message> {
  if (page.rows.length === 0) return textMessage(nothing, [messageAction(labels.announce)]);
  const rows: SheetRow[] = [];
  for (const announcement of page.rows) rows.push(await announcementRow(ctx, announcement));
  return sheetMessage({
    kicker: ctx.organisation.name,
    title,
    lines: shownLines(page),
    sections: [section(null, rows)],
    buttons: moreActions(page, more, { from: page.from }),
    altText: texts.listAlt(title, page.all),
    quickReplies: [messageAction(labels.announce)],
  });
}

async function announcementRow(ctx: MemberContext, announcement: Announcement): Promise<SheetRow> {
  const name = snippetOf(currentContent(announcement));
  const payload = { announcement: String(announcement._id) };
  const summary = await summarise(ctx.office, announcement);
  return row({
    label: name,
    captions: [stateWords(summary), ...countLines(summary)].map(plain),
    button: {
      text: labels.open,
      action: postbackAction({ label: labels.openNamed(name), kind: openButton, payload }),
    },
  });
}
