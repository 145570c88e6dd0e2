import { compact } from '../../../compact';
import { countLedger, failedOf, type LedgerLine, ledgerOf, unsentOf } from '../../../delivery';
import { instantOf } from '../../../domain/calendar/dates';
import type { StoredPerson } from '../../../domain/people/person.model';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { outcomeOf, reasonOf, timeOf } from '../../../notifications/line-words';
import { Refusal } from '../../../refusal';
import { nameWithUnits, recipientNames } from '../../../ui/recipient-names';
import { plain } from '../../../ui/rows';
import { ROWS_A_SHEET, row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import { recipientTexts } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { type SentPage, sentButton } from './buttons';
import { peopleNamed, personById } from './find-people';
import { readSent } from './read-sent';
import { labels, texts } from './texts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Failures that are older are history. */
const FAILED_DAYS = 30;
const MOST_FAILED = 99;

/** ข้อความที่ส่ง: what the bot sent by itself, to whom, why, when, how often tried, and what became of it. */
export async function showSent(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { filter, name } = readSent(slots.detail ?? '');
  if (name === null) return page(ctx, { filter, person: null, before: null });
  const found = await peopleNamed(ctx, name, ROWS_A_SHEET);
  const [first, ...others] = found;
  if (!first) throw new Refusal('no_such_person', texts.sent.noSuchPerson(name));
  if (others.length > 0) return { replies: [choosePerson(ctx, name, found)] };
  return page(ctx, { filter, person: String(first._id), before: null });
}

export async function showSentPage(ctx: MemberContext, { payload }: Input<SentPage>): Promise<Outcome> {
  return page(ctx, payload);
}

function choosePerson(ctx: MemberContext, name: string, found: readonly StoredPerson[]): Message {
  const asked = texts.sent.whichPerson(name);
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.sent.title,
    lines: [asked],
    sections: [
      section(
        null,
        found.map((person) => {
          const label = nameWithUnits(ctx, person);
          const payload = { filter: 'all' as const, person: String(person._id), before: null };
          return row({
            label,
            button: { text: labels.choose, action: postbackAction({ label, kind: sentButton, payload }) },
          });
        }),
      ),
    ],
    altText: asked,
    quickReplies: [],
  });
}

async function page(ctx: MemberContext, at: SentPage): Promise<Outcome> {
  const person = at.person === null ? null : await personById(ctx, at.person);
  if (at.person !== null && !person) throw new Refusal('no_such_person', texts.sent.personGone);
  const of = person ? texts.sent.ofPerson(nameWithUnits(ctx, person)) : texts.sent.of[at.filter];
  // One more than is shown tells whether there are older ones.
  const found = await ledgerOf(ctx.office, { ...filterOf(ctx, at, person), limit: ROWS_A_SHEET + 1 });
  const lines = found.slice(0, ROWS_A_SHEET);
  const last = lines.at(-1);
  if (!last) {
    const none = person ? texts.sent.nonePerson(nameWithUnits(ctx, person)) : texts.sent.none[at.filter];
    return { replies: [textMessage(none, ways())] };
  }
  const names = await recipientNames(ctx, lines);
  const failed =
    at.filter === 'failed' ? 0 : (await failedOf(ctx.office, daysAgo(ctx, FAILED_DAYS), MOST_FAILED)).length;
  const before = { at: last.createdAt.getTime(), key: last.key };
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: `${texts.sent.title} ${of}`,
    lines: at.before === null && !person ? await summary(ctx) : [],
    sections: [
      section(
        null,
        lines.map((line) => lineRow(line, names.get(line.to) ?? recipientTexts.gone)),
      ),
    ],
    notes: [texts.sent.kept],
    buttons: compact([
      found.length > lines.length &&
        postbackAction({ label: labels.older, kind: sentButton, payload: { ...at, before } }),
      failed > 0 &&
        at.before === null &&
        postbackAction({
          label: labels.failedCount(failed),
          kind: sentButton,
          payload: { filter: 'failed', person: null, before: null },
        }),
    ]),
    altText: texts.sent.alt(of, lines.length),
    quickReplies: ways(),
  });
  return { replies: [message] };
}

const ways = () => [messageAction(labels.sent), messageAction(labels.today), messageAction(labels.failed)];

function filterOf(ctx: MemberContext, { filter, before }: SentPage, person: StoredPerson | null) {
  return {
    ...(person && { to: person.lineUserId }),
    ...(filter === 'today' && { since: instantOf(ctx.today) }),
    ...(filter === 'failed' && { states: ['failed' as const] }),
    ...(before && { before: { createdAt: new Date(before.at), key: before.key } }),
  };
}

const daysAgo = ({ now }: MemberContext, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** How the messages of today stand. */
async function summary(ctx: MemberContext): Promise<string[]> {
  const counts = await countLedger(ctx.office, instantOf(ctx.today), new Date(ctx.now.getTime() + 1));
  const of = (...states: string[]): number =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { rows }) => sum + rows, 0);
  const unsent = await unsentOf(ctx.office, ctx.now);
  return compact([
    texts.sent.today(of('sent'), of('queued', 'under_way'), of('failed'), of('dropped')),
    unsent > 0 && texts.sent.unsent(unsent),
  ]);
}

function lineRow(line: LedgerLine, name: string): SheetRow {
  return row({
    label: name,
    captions: compact([
      plain(`${timeOf(line)} ${texts.sent.toldWhy(reasonOf(line))}`),
      { text: outcomeOf(line, false), late: line.state === 'failed' },
      line.tries > 0 && plain(texts.sent.tries(line.tries, line.requestId ?? null)),
    ]),
  });
}
