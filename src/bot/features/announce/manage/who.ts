import { compact } from '../../../../compact';
import { currentContent } from '../../../../domain/announcements/announcement.model';
import { type CirculationEntry, listCirculation } from '../../../../domain/announcements/circulation';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { thaiDateTime } from '../../../../domain/calendar/dates';
import { unitNames } from '../../../../domain/measures/units.rules';
import type { Person } from '../../../../domain/people/person.model';
import { nameToShow } from '../../../../domain/people/person-name';
import { postbackAction, textMessage } from '../../../../line/compose';
import { snippetOf } from '../../../../notifications/announcements/snippet';
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
        unit === null ? texts.wholeOffice : unitNames(ctx.organisation, [unit]).join(''),
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
function entryRow(
  { person, recipient, queuedAt, acknowledgedAt }: CirculationEntry,
  positions: ReadonlyMap<string, string>,
): SheetRow {
  const position = person ? undefined : positions.get(String(recipient));
  const captions = compact([
    position ? position : null,
    acknowledgedAt ? texts.acknowledgedAt(thaiDateTime(acknowledgedAt)) : null,
    acknowledgedAt && !queuedAt ? texts.inGroup : null,
    ...(acknowledgedAt ? [] : whyNot(person)),
  ]);
  return row({ label: person ? nameToShow(person) : texts.gone, captions: captions.map(plain) });
}

/** Why somebody gets no messages, in words; nothing where they do. */
export function whyNot(person: Pick<Person, 'reach' | 'quietSince'> | null): string[] {
  if (person?.reach === 'blocked') return [texts.blocked];
  return person?.quietSince ? [texts.quiet] : [];
}
