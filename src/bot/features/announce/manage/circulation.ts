import { compact } from '../../../../compact';
import { currentContent } from '../../../../domain/announcements/announcement.model';
import { listCirculation } from '../../../../domain/announcements/circulation';
import { circulationTable } from '../../../../domain/announcements/circulation-table';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { postbackAction, textMessage } from '../../../../line/compose';
import { LIMITS } from '../../../../line/limits';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import { stateWords, summarise } from '../../../../notifications/announcements/summary';
import { labels as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { fileButton, listButton, openButton } from '../buttons';
import { circulationLines } from './circulation-lines';
import { labels, texts } from './texts';

/** So many lines are enough for one text; fewer where they are long. */
const LINES_A_TEXT = 30;
/** For `รายการที่ … ถึง … จาก …`. */
const ROOM_FOR_PLACE = 60;

type ListInput = Input<{ announcement: string; from: number }>;

/** The evidence of circulation: who was sent the announcement when, and when they acknowledged it. */
export async function showCirculation(ctx: MemberContext, { payload }: ListInput): Promise<Outcome> {
  const { announcement: id, from } = payload;
  const announcement = await findManaged(ctx, id);
  const content = currentContent(announcement);
  const part = { announcement: announcement._id, version: content.version, who: 'all' } as const;
  const { entries, all } = await listCirculation(ctx.office, part, { skip: from, limit: LINES_A_TEXT });
  const open = postbackAction({ label: labels.back, kind: openButton, payload: { announcement: id } });
  if (entries.length === 0) return { replies: [textMessage(texts.nothingCirculated, [open])] };

  const table = circulationTable(await circulationLines(ctx, announcement, content.version, entries), from);
  const summary = await summarise(ctx.office, announcement);
  const head = compact([
    `${texts.circulation(snippetOf(content))} ${stateWords(summary)}`,
    content.version > 1 && texts.earlierVersions,
  ]).join('\n');
  const shown = linesThatFit(table.map(texts.circulationLine), head.length);
  const next = from + shown.length;
  const text = [head, texts.circulationShown(from + 1, next, all), ...shown].join('\n');
  const more = postbackAction({
    label: shared.more(all - next),
    kind: listButton,
    payload: { announcement: id, from: next },
  });
  const file = postbackAction({ label: labels.file, kind: fileButton, payload: { announcement: id } });
  return { replies: [textMessage(text, compact([next < all && more, file, open]))] };
}

/** The first of the lines that fit into one text beside what stands above them; at least one. */
function linesThatFit(lines: readonly string[], above: number): string[] {
  let length = above + ROOM_FOR_PLACE;
  const fitting = lines.filter((line) => {
    length += line.length + 1;
    return length <= LIMITS.text;
  });
  return fitting.length > 0 ? fitting : lines.slice(0, 1);
}
