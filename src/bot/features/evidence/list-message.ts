import { compact } from '../../../compact';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theMeasure } from '../../../domain/abilities/things';
import { roundName } from '../../../domain/calendar/dates';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import { duplicates } from '../../../domain/evidence/duplicates';
import type { StoredEvidence } from '../../../domain/evidence/evidence.model';
import type { Measure } from '../../../domain/measures/measure.model';
import { unitNames } from '../../../domain/measures/units.rules';
import { openableAddress, postbackAction, uriAction } from '../../../line/compose';
import type { Action, Message } from '../../../line/types';
import { askIn } from '../../../ui/ask';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { openingOf, thumbnailOf } from '../../evidence/opening';
import { addButton, type ListPlace, listButton, withdrawButton } from './buttons';
import { roundFor } from './placement';
import { labels, texts } from './texts';

/** The evidence of a measure, round by round. In a group without links: whoever is in it could open them. */
export async function listMessage(
  ctx: MemberContext,
  measure: Measure,
  found: readonly StoredEvidence[],
  place: ListPlace,
): Promise<Message> {
  const ask = askIn(ctx.chat);
  const { fiscalYear, num } = measure;
  const sorted = [...found].sort((a, b) => (a.about?.round ?? '').length - (b.about?.round ?? '').length);
  const page = pageOf(sorted, place.from);
  const rows: { round: string; row: SheetRow }[] = [];
  for (const [index, one] of page.rows.entries()) {
    const round = one.about ? roundName(one.about.round) : '';
    rows.push({ round, row: await pieceRow(ctx, measure, one, page.from + index + 1, place.own) });
  }
  const note = noteOf(ctx, measure);
  return sheetMessage({
    kicker: `${place.own ? texts.listOwn(num) : texts.list(num)} ${shared.year(fiscalYear)}`,
    title: shared.titled(measure),
    lines: [place.own ? texts.countOwn(found.length) : texts.count(found.length), ...shownLines(page)],
    sections: [...new Set(rows.map(({ round }) => round))].map((round) =>
      section(
        round,
        rows.filter((one) => one.round === round).map((one) => one.row),
      ),
    ),
    notes: found.length > 0 && !place.own ? [note] : [],
    buttons: [...moreActions(page, listButton, place), ...(place.own ? [] : ways(ctx, measure, found, place))],
    altText: texts.listAlt(num, fiscalYear, found.length),
    quickReplies: [ask(phrases.status(num), phrases.withYear(phrases.status(num), fiscalYear))],
  });
}

/** What is to be said of opening the pieces. */
function noteOf(ctx: MemberContext, measure: Measure): string {
  if (!abilitiesOf(ctx.person, theMeasure(measure)).open_evidence) {
    return texts.mayNotOpen(unitNames(ctx.organisation, measure.units));
  }
  return ctx.chat.kind === 'group' ? texts.privateLinks : texts.linksLast;
}

async function pieceRow(
  ctx: MemberContext,
  measure: Measure,
  one: StoredEvidence,
  place: number,
  own: boolean,
): Promise<SheetRow> {
  const seesDuplicates = ctx.chat.kind === 'user' && abilitiesOf(ctx.person, theMeasure(measure)).review;
  const mayOpen = abilitiesOf(ctx.person, theMeasure(measure)).open_evidence;
  const same = seesDuplicates ? texts.duplicates(await duplicates(ctx.office, one)) : null;
  return row({
    // What a file is called tells what is in it.
    label: texts.piece(place, mayOpen || own ? one : { ...one, name: null }),
    picture: mayOpen ? thumbnailOf(ctx, one) : null,
    captions: compact([
      plain(texts.sent(one.sentAt, one.kind, one.content?.size ?? null)),
      one.state === 'fetching' && plain(texts.fetching),
      // To be copied: LINE opens nothing so long.
      mayOpen && one.url !== null && openableAddress(one.url) === null && plain(one.url),
      same ? { text: same, late: true } : null,
    ]),
    button: own ? withdrawing(one) : mayOpen ? opening(ctx, one) : null,
  });
}

function withdrawing({ _id }: StoredEvidence): SheetRow['button'] {
  const payload = { piece: _id.toHexString() };
  return {
    text: labels.withdraw,
    destroys: true,
    action: postbackAction({ label: labels.withdraw, kind: withdrawButton, payload }),
  };
}

function opening(ctx: MemberContext, piece: StoredEvidence): SheetRow['button'] {
  const address = openingOf(ctx, piece);
  return address === null ? null : { text: labels.open, action: uriAction(labels.open, address) };
}

/** For who may report on the measure: to send more, and to take back one's own. */
function ways(ctx: MemberContext, measure: Measure, found: readonly StoredEvidence[], place: ListPlace): Action[] {
  if (!abilitiesOf(ctx.person, theMeasure(measure)).report) return [];
  const about = { year: measure.fiscalYear, measure: measure.num };
  const round = place.round ?? roundFor(measure.rounds, openRound(ctx.organisation, measure.fiscalYear, ctx.today));
  const hasOwn = found.some(({ by }) => by.equals(ctx.person._id));
  return compact([
    postbackAction({ label: labels.add, kind: addButton, payload: { ...about, round } }),
    hasOwn &&
      postbackAction({
        label: labels.own,
        kind: listButton,
        payload: { ...about, round: place.round, own: true, from: 0 },
      }),
  ]);
}
