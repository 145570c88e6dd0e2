import { addDays } from '../../../domain/calendar/dates';
import { grantsToHandOver, latestEnd, latestStart } from '../../../domain/handovers/handover.rules';
import type { StoredHandover } from '../../../domain/handovers/offer-handover';
import { unitNames } from '../../../domain/measures/units.rules';
import { ownUnits } from '../../../domain/people/people.rules';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { datePickerAction, postbackAction, textMessage } from '../../../line/compose';
import type { Action, Message } from '../../../line/types';
import {
  cancelHandoverButton,
  type Draft,
  dayButton,
  goButton,
  offerButton,
  type Ready,
} from '../../../notifications/handovers/buttons';
import { labels, texts } from '../../../notifications/handovers/texts';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { rightName } from '../../../ui/right-names';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';

/** The work of a person in words. */
const workOf = ({ organisation, person }: MemberContext): string[] =>
  grantsToHandOver(person.grants).map((grant) => rightName(organisation, grant));

/** Asks how the work is to go over. */
export function askKind(ctx: MemberContext): Message {
  const kinds = ['transfer', 'stand_in'] as const;
  const rows = kinds.map((kind): SheetRow => {
    const action = postbackAction({ label: labels[kind], kind: goButton, payload: { kind, from: 0 } });
    const captions = [{ text: texts.kindDoes[kind], late: false }];
    return row({ label: labels[kind], captions, button: { text: labels.choose, action } });
  });
  return sheet(ctx, texts.askKindHow, workOf(ctx), rows);
}

/** Asks for the colleague: those of the own units first. */
export async function askWhom(ctx: MemberContext, draft: Draft, from: number): Promise<Message> {
  const own = ownUnits(ctx.person);
  const isNear = (one: StoredPerson): number => (ownUnits(one).some((unit) => own.includes(unit)) ? 0 : 1);
  const others = (await people(ctx.office).find({ _id: { $ne: ctx.person._id } }, { sort: { registeredAt: 1 } })).sort(
    (a, b) => isNear(a) - isNear(b),
  );
  if (others.length === 0) return textMessage(texts.nobody);
  const page = pageOf(others, from);
  const rows = page.rows.map((one): SheetRow => {
    const name = one.displayName ?? texts.unnamed;
    const action = postbackAction({
      label: `${labels.choose} ${name}`,
      kind: goButton,
      payload: { ...draft, to: String(one._id), from: 0 },
    });
    const captions = one.grants.map((grant) => ({ text: rightName(ctx.organisation, grant), late: false }));
    return row({ label: name, captions, button: { text: labels.choose, action } });
  });
  return sheet(ctx, texts.askWhom, shownLines(page), rows, moreActions(page, goButton, { ...draft, from }));
}

/** Asks for the first day. */
export function askStart(ctx: MemberContext, draft: Draft & { to: string }): Message {
  const today = postbackAction({
    label: labels.today,
    kind: goButton,
    payload: { ...draft, startsOn: ctx.today, from: 0 },
  });
  const pick = datePickerAction({
    label: labels.pickStart,
    kind: dayButton,
    payload: draft,
    min: ctx.today,
    max: latestStart(ctx.today),
  });
  return sheet(ctx, texts.askStart, [], [], [today, pick]);
}

/** Asks for the last day of a stand-in. */
export function askEnd(ctx: MemberContext, draft: Draft & { to: string; startsOn: string }): Message {
  const pick = datePickerAction({
    label: labels.pickEnd,
    kind: dayButton,
    payload: draft,
    min: draft.startsOn,
    max: latestEnd(draft.startsOn),
    initial: addDays(draft.startsOn, 6),
  });
  return sheet(ctx, texts.askEnd, [], [], [pick]);
}

/** Shows once more what is to be offered. */
export function askConfirmation(ctx: MemberContext, ready: Ready, colleague: StoredPerson): Message {
  const lines = [
    labels[ready.kind],
    ...workOf(ctx),
    texts.to(colleague.displayName ?? texts.unnamed),
    texts.period({ ...ready, endsOn: ready.endsOn ?? null }),
  ];
  const offer = postbackAction({ label: labels.offer, kind: offerButton, payload: ready });
  return sheet(ctx, texts.title, lines, [], [offer], [texts.confirm]);
}

/** A handover that is not over, with the way to take it back. */
export function openHandoverMessage(
  ctx: MemberContext,
  handover: StoredHandover,
  colleague: StoredPerson | null,
): Message {
  const lines = [
    labels[handover.kind],
    texts.to(colleague?.displayName ?? texts.unnamed),
    texts.period(handover),
    texts.states[handover.state],
  ];
  const payload = { handover: String(handover._id) };
  const cancel = postbackAction({ label: labels.cancel, kind: cancelHandoverButton, payload });
  return sheet(ctx, texts.open, lines, [], handover.state === 'active' ? [] : [cancel]);
}

function sheet(
  ctx: MemberContext,
  title: string,
  lines: string[],
  rows: SheetRow[],
  buttons: Action[] = [],
  notes: string[] = [],
): Message {
  return sheetMessage({
    kicker: unitNames(ctx.organisation, ownUnits(ctx.person)).join(' ') || ctx.organisation.name,
    title,
    lines,
    sections: [section(null, rows)],
    buttons,
    notes,
    altText: texts.alt([title, ...lines].join(' ')),
    quickReplies: [],
  });
}
