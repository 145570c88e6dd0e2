import { compact } from '../../../../compact';
import { type Announcement, type ContentVersion, sentAtOf } from '../../../../domain/announcements/announcement.model';
import { countCirculation, listCirculation } from '../../../../domain/announcements/circulation';
import type { CirculationLine } from '../../../../domain/announcements/circulation-table';
import type { CirculationSheet } from '../../../../domain/announcements/circulation-workbook';
import { thaiDateTime } from '../../../../domain/calendar/dates';
import { audienceWords } from '../../../../notifications/announcements/audience-words';
import { circulationWords, stateWords, summarise } from '../../../../notifications/announcements/summary';
import { texts as shared } from '../../../../notifications/announcements/texts';
import { rightName } from '../../../../ui/right-names';
import type { MemberContext } from '../../../context';
import { circulationLines } from './circulation-lines';
import { texts } from './texts';

const ENTRIES_AT_ONCE = 1000;

/** The evidence of each version of an announcement, that which holds first. */
export async function circulationSheets(ctx: MemberContext, announcement: Announcement): Promise<CirculationSheet[]> {
  const state = stateWords(await summarise(ctx.office, announcement));
  const to = shared.to(await audienceWords(ctx, announcement.audience));
  const { versions, byRight } = announcement;
  const sheets: CirculationSheet[] = [];
  for (const said of [...versions].reverse()) {
    const { version } = said;
    const counts = await countCirculation(ctx.office, announcement._id, version);
    const isLatest = version === versions.length;
    const about = [
      ctx.organisation.name,
      ...contentLines(said),
      texts.from(rightName(ctx.organisation, byRight)),
      to,
      ...(isLatest ? [state] : [texts.replacedVersion(thaiDateTime(sentAtOf(announcement, said)))]),
      ...circulationWords(counts),
      texts.asOf(thaiDateTime(ctx.now)),
    ];
    const name = versions.length === 1 ? texts.sheet : texts.sheetOf(version);
    sheets.push({ name, about, lines: await allLines(ctx, announcement, version) });
  }
  return sheets;
}

function contentLines({ title, text, link, image }: ContentVersion): string[] {
  return compact([
    title ?? texts.openTitle,
    text,
    link ? texts.linkTo(link) : null,
    image ? texts.pictureAt(image.url) : null,
  ]);
}

async function allLines(ctx: MemberContext, announcement: Announcement, version: number): Promise<CirculationLine[]> {
  const of = { announcement: announcement._id, version, who: 'all' } as const;
  const lines: CirculationLine[] = [];
  for (;;) {
    const page = { skip: lines.length, limit: ENTRIES_AT_ONCE };
    const { entries } = await listCirculation(ctx.office, of, page);
    lines.push(...(await circulationLines(ctx, announcement, version, entries)));
    if (entries.length < ENTRIES_AT_ONCE) return lines;
  }
}
