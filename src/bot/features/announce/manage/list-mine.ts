import { type Announcement, currentContent } from '../../../../domain/announcements/announcement.model';
import { listManaged, listScheduled } from '../../../../domain/announcements/list-announcements';
import { messageAction, postbackAction, textMessage } from '../../../../line/compose';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { moreActions, pageOf, shownLines } from '../../../measures/pages';
import { plain } from '../../../measures/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../measures/sheet';
import { snippetOf } from '../audience-words';
import { moreMineButton, openButton } from '../buttons';
import { texts as shared } from '../texts';
import { countLines, stateWords, summarise } from './summary';
import { labels, texts } from './texts';

const POLITE = '(?:\\s*(?:ครับผม|ครับ|คับ|ค่ะ|คะ|นะ|หน่อย|ด้วย|จ้ะ|จ้า))*\\s*$';
/** `ประกาศของฉัน`, `ดูประกาศที่ส่งแล้ว` */
export const MINE = new RegExp(
  `^\\s*(?:ขอ)?(?:ดู)?\\s*(?:รายการ)?\\s*ประกาศ\\s*(?:ของ\\s*(?:ฉัน|ผม|ดิฉัน|หนู|เรา)|ที่\\s*(?:ฉัน|ผม)?\\s*ส่ง\\s*(?:แล้ว|ไป(?:แล้ว)?)?)${POLITE}`,
  'u',
);
/** `ประกาศที่ตั้งเวลา` */
export const SCHEDULED = new RegExp(
  `^\\s*(?:ขอ)?(?:ดู)?\\s*(?:รายการ)?\\s*ประกาศ\\s*(?:ที่)?\\s*(?:ตั้ง\\s*เวลา|รอ\\s*ส่ง)\\s*(?:ไว้|แล้ว)?${POLITE}`,
  'u',
);

/** What a person may follow up, those yet to go out first. */
export async function showMine(ctx: MemberContext): Promise<Outcome> {
  return list(ctx, 0);
}

export async function showMoreMine(ctx: MemberContext, { payload }: Input<{ from: number }>): Promise<Outcome> {
  return list(ctx, payload.from);
}

/** What waits for its time, to be cancelled before. */
export async function showScheduled(ctx: MemberContext): Promise<Outcome> {
  refuseInGroup(ctx);
  const waiting = await listScheduled(ctx.officeId, ctx.person);
  if (waiting.length === 0) return { replies: [textMessage(texts.nothingScheduled, [messageAction(labels.announce)])] };
  const page = pageOf(waiting, 0);
  return { replies: [await sheet(ctx, texts.scheduled, page)] };
}

/** @throws Refusal `private_only`: who has acknowledged is nobody else's business */
export function refuseInGroup({ place }: Pick<MemberContext, 'place'>): void {
  if (place.kind === 'group') throw new Refusal('private_only', shared.onlyInPrivate);
}

async function list(ctx: MemberContext, from: number): Promise<Outcome> {
  refuseInGroup(ctx);
  const all = await listManaged(ctx.officeId, ctx.person);
  if (all.length === 0) return { replies: [textMessage(texts.nothingMine, [messageAction(labels.announce)])] };
  return { replies: [await sheet(ctx, texts.mine, pageOf(all, from))] };
}

async function sheet(ctx: MemberContext, title: string, page: ReturnType<typeof pageOf<Announcement>>) {
  const rows: SheetRow[] = [];
  for (const announcement of page.rows) rows.push(await announcementRow(ctx, announcement));
  return sheetMessage({
    kicker: ctx.office.name,
    title,
    lines: shownLines(page),
    sections: [section(null, rows)],
    buttons: title === texts.mine ? moreActions(page, moreMineButton, { from: page.from }) : [],
    altText: texts.listAlt(title, page.all),
    quickReplies: [messageAction(labels.announce)],
  });
}

async function announcementRow(ctx: MemberContext, announcement: Announcement): Promise<SheetRow> {
  const name = snippetOf(currentContent(announcement));
  const payload = { announcement: String(announcement._id) };
  const counts = countLines(await summarise(ctx.officeId, announcement));
  return row({
    label: name,
    captions: [stateWords(announcement), ...counts].map(plain),
    button: {
      text: labels.open,
      action: postbackAction({ label: labels.openNamed(name), kind: openButton, payload }),
    },
  });
}
