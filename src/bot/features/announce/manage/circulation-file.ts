import { type Announcement, currentContent } from '../../../../domain/announcements/announcement.model';
import { listCirculation } from '../../../../domain/announcements/circulation';
import type { CirculationLine } from '../../../../domain/announcements/circulation-table';
import { circulationWorkbook } from '../../../../domain/announcements/circulation-workbook';
import { announcementFiles } from '../../../../domain/announcements/file.model';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { recordAudit } from '../../../../domain/audit/audit.model';
import { thaiDateTime } from '../../../../domain/calendar/dates';
import { postbackAction, uriAction } from '../../../../line/compose';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { sheetMessage } from '../../../measures/sheet';
import { openButton } from '../buttons';
import { snippetOf } from '../snippet';
import { circulationLines } from './circulation-lines';
import { countLines, stateWords, summarise } from './summary';
import { labels, texts } from './texts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Names and times: whoever has the link can read them, so it does not last. */
const KEPT_MS = 60 * 60 * 1000;
const ENTRIES_AT_ONCE = 1000;

/** The evidence of circulation as an Excel file, behind a link that is good for an hour. */
export async function giveCirculationFile(
  ctx: MemberContext,
  { payload }: Input<{ announcement: string }>,
): Promise<Outcome> {
  const { officeId: office, person, now, eventId } = ctx;
  const announcement = await findManaged(ctx, payload.announcement);
  const content = currentContent(announcement);
  const summary = await summarise(office, announcement);
  const about = [
    ctx.office.name,
    content.title ?? texts.openTitle,
    content.text,
    stateWords(summary),
    ...countLines(summary),
    texts.asOf(thaiDateTime(now)),
  ];
  const lines = await allLines(ctx, announcement);
  const data = await circulationWorkbook(about, lines);
  const file = await announcementFiles(office).insert({
    ...{ data, mime: XLSX, name: texts.fileName(thaiDateTime(announcement.sendAt)), by: person._id, at: now },
    removeAt: new Date(now.getTime() + KEPT_MS),
  });
  const subject = String(announcement._id);
  await recordAudit(office, { at: now, actor: person._id, action: 'announcement.exported', subject, eventId });

  const title = texts.circulation(snippetOf(content));
  const card = sheetMessage({
    kicker: ctx.office.name,
    title,
    lines: [texts.fileLines(lines.length)],
    sections: [],
    notes: [texts.fileLasts],
    buttons: [uriAction(labels.openFile, ctx.links.to(office, file._id, now, 'announced'))],
    altText: `${title} ${texts.fileLines(lines.length)}`,
    quickReplies: [
      postbackAction({ label: labels.back, kind: openButton, payload: { announcement: payload.announcement } }),
    ],
  });
  return { replies: [card] };
}

async function allLines(ctx: MemberContext, announcement: Announcement): Promise<CirculationLine[]> {
  const { version } = currentContent(announcement);
  const of = { announcement: announcement._id, version, who: 'all' } as const;
  const lines: CirculationLine[] = [];
  for (;;) {
    const page = { skip: lines.length, limit: ENTRIES_AT_ONCE };
    const { entries } = await listCirculation(ctx.officeId, of, page);
    lines.push(...(await circulationLines(ctx, announcement, entries)));
    if (entries.length < ENTRIES_AT_ONCE) return lines;
  }
}
