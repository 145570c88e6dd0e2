import { compact } from '../../../../compact';
import { currentContent } from '../../../../domain/announcements/announcement.model';
import { type CirculationEntry, listCirculation } from '../../../../domain/announcements/circulation';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { unitNames } from '../../../../domain/measures/units.rules';
import { nameToShow } from '../../../../domain/people/person-name';
import { postbackAction, textMessage } from '../../../../line/compose';
import { entryWords } from '../../../../notifications/announcements/entry-words';
import { snippetOf } from '../../../../notifications/announcements/snippet';
import { texts as said } from '../../../../notifications/announcements/texts';
import { nameOrPosition } from '../../../../ui/name-or-position';
import { moreActions, type Page, shownLines } from '../../../../ui/pages';
import { plain } from '../../../../ui/rows';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { nudgeButton, openButton, whoButton } from '../buttons';
import { labels, texts } from './texts';

type WhoInput = Input<{ announcement: string; acknowledged: boolean; from: number }>;

/** Who has acknowledged an announcement, or who has not: names, unit by unit. */
export async function showWho(ctx: MemberContext, { payload }: WhoInput): Promise<Outcome> {
  const announcement = await findManaged(ctx, payload.announcement);
  const content = currentContent(announcement);
  const who = payload.acknowledged ? 'acknowledged' : 'not_acknowledged';
  const part = { announcement: announcement._id, version: content.version, who } as const;
  const { entries, all } = await listCirculation(ctx.office, part, { skip: payload.from, limit: ROWS_A_SHEET });
  const open = postbackAction({
    label: labels.back,
    kind: openButton,
    payload: { announcement: payload.announcement },
  });
  if (entries.length === 0) {
    return { replies: [textMessage(payload.acknowledged ? texts.nobodyHas : texts.everybodyHas, [open])] };
  }
  const next = payload.from + entries.length;
  const page: Page<CirculationEntry> = { rows: entries, from: payload.from, next: next < all ? next : null, all };
  const gone = entries.filter(({ person }) => !person).map(({ recipient }) => String(recipient));
  const positions = await nameOrPosition(ctx.office, gone);
  const units = [...new Set(entries.map(({ unit }) => unit))];
  const title = payload.acknowledged ? texts.whoHas : texts.whoHasNot;
  const nudge = postbackAction({
    label: labels.nudge,
    kind: nudgeButton,
    payload: { announcement: payload.announcement },
  });
  const card = sheetMessage({
    kicker: snippetOf(content),
    title,
    lines: shownLines(page),
    sections: units.map((unit) =>
      section(
        unit === null ? said.wholeOffice : unitNames(ctx.organisation, [unit]).join(''),
        entries.filter((entry) => entry.unit === unit).map((entry) => entryRow(entry, positions)),
      ),
    ),
    buttons: compact([...moreActions(page, whoButton, payload), payload.acknowledged ? null : nudge]),
    altText: texts.listAlt(title, all),
    quickReplies: [open],
  });
  return { replies: [card] };
}

/** @param positions of those who are registered no more, by their ids */
function entryRow(entry: CirculationEntry, positions: ReadonlyMap<string, string>): SheetRow {
  const position = entry.person ? undefined : positions.get(String(entry.recipient));
  const captions = compact([position, ...entryWords(entry)]);
  return row({ label: entry.person ? nameToShow(entry.person) : said.gone, captions: captions.map(plain) });
}
