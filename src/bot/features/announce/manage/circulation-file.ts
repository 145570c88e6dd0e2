import { currentContent } from '../../../../domain/announcements/announcement.model';
import { circulationWorkbook } from '../../../../domain/announcements/circulation-workbook';
import { announcementFiles, LIST_MIME } from '../../../../domain/announcements/file.model';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { recordAudit } from '../../../../domain/audit/audit.model';
import { localDate, thaiDate } from '../../../../domain/calendar/dates';
import { postbackAction, uriAction } from '../../../../line/compose';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import { sheetMessage } from '../../../../ui/sheet';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { openButton } from '../buttons';
import { circulationSheets } from './circulation-sheets';
import { labels, texts } from './texts';

/** Names and times: whoever has the link can read them, so it does not last. */
const KEPT_MS = 60 * 60 * 1000;

/** The evidence of circulation as an Excel file, behind a link that is good for an hour. */
export async function giveCirculationFile(
  ctx: MemberContext,
  { payload }: Input<{ announcement: string }>,
): Promise<Outcome> {
  const { office, person, now, eventId } = ctx;
  const announcement = await findManaged(ctx, payload.announcement);
  const content = currentContent(announcement);
  const sheets = await circulationSheets(ctx, announcement);
  const name = texts.fileName(thaiDate(localDate(announcement.sendAt)));
  const file = await announcementFiles(office).insert({
    data: await circulationWorkbook(sheets),
    mime: LIST_MIME,
    name,
    by: person._id,
    at: now,
    announcement: announcement._id,
    removeAt: new Date(now.getTime() + KEPT_MS),
  });
  const subject = String(announcement._id);
  await recordAudit(office, { at: now, actor: person._id, action: 'announcement.exported', subject, eventId });

  const link = { office, id: file._id, form: 'circulated' as const, reader: person._id };
  const fileLines = texts.fileLines(sheets[0]?.lines.length ?? 0);
  const title = texts.circulation(snippetOf(content));
  const card = sheetMessage({
    kicker: ctx.organisation.name,
    title,
    lines: [fileLines],
    sections: [],
    notes: [texts.fileLasts],
    buttons: [uriAction(labels.openFile, ctx.links.to(link, now))],
    altText: `${title} ${fileLines}`,
    quickReplies: [
      postbackAction({ label: labels.back, kind: openButton, payload: { announcement: payload.announcement } }),
    ],
  });
  return { replies: [card] };
}
