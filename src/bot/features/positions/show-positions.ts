import { compact } from '../../../compact';
import { localDate } from '../../../domain/calendar/dates';
import { type Holding, loadHoldings } from '../../../domain/memos/holders';
import { type Memo, memos } from '../../../domain/memos/memo.model';
import { releaseWordOf } from '../../../domain/memos/release-word.rules';
import type { Position } from '../../../domain/organisations/organisation.model';
import { nameToShow } from '../../../domain/people/person-name';
import { positionToChange } from '../../../domain/positions/chain-changes.rules';
import { messageAction, postbackAction } from '../../../line/compose';
import type { Action } from '../../../line/types';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import {
  type ChangePosition,
  changePositionButton,
  morePositionsButton,
  type OpenPosition,
  openPositionButton,
} from './buttons';
import { startHolding } from './start';
import { labels, texts } from './texts';

/** ตั้งตำแหน่ง: the chain in its order; with a position that was named its holder is asked for at once. */
export async function showPositions(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const hasChain = (ctx.organisation.approvalChain ?? []).length > 0;
  const begun = hasChain ? await startHolding(ctx, slots.detail ?? '') : null;
  return begun ?? list(ctx, 0);
}

export async function showMorePositions(ctx: MemberContext, { payload }: Input<{ from: number }>): Promise<Outcome> {
  return list(ctx, payload.from);
}

async function list(ctx: MemberContext, from: number): Promise<Outcome> {
  const chain = ctx.organisation.approvalChain ?? [];
  const word = releaseWordOf(ctx.organisation);
  const noChain = texts.noChain(word);
  const holdings = await loadHoldings(ctx.office);
  const underWay = await memos(ctx.office).find({ state: 'endorsing' });
  const vacant = chain.filter(({ position }) => !holdings.has(position)).length;
  const page = pageOf(
    chain.map((of, at) => ({ of, at })),
    from,
  );
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.title,
    lines: chain.length === 0 ? [noChain] : [texts.counts(chain.length, vacant), texts.how(word), ...shownLines(page)],
    sections: [
      section(
        null,
        page.rows.map(({ of, at }) => positionRow(of, at, holdings.get(of.position), waiting(underWay, of))),
      ),
    ],
    buttons: [
      ...moreActions(page, morePositionsButton, { from }),
      begins(labels.add, { change: 'add', position: null, at: null }),
    ],
    altText: chain.length === 0 ? noChain : texts.alt(chain.map(({ title }) => title)),
    quickReplies: [messageAction(labels.memos)],
  });
  return { replies: [message] };
}

function positionRow(of: Position, at: number, holding: Holding | undefined, waits: number): SheetRow {
  return row({
    label: texts.numbered(at, of.title),
    captions: compact([holderText(holding), waits > 0 && texts.waiting(waits)]).map(plain),
    button: {
      text: labels.manage,
      action: postbackAction({
        label: labels.managePosition(of.title),
        kind: openPositionButton,
        payload: { position: of.position },
      }),
    },
  });
}

const waiting = (underWay: readonly Memo[], { position }: Position): number =>
  underWay.filter(({ chain, step }) => chain[step]?.position === position).length;

function holderText(holding: Holding | undefined): string {
  if (!holding) return texts.vacant;
  const { person, since, isStandIn } = holding;
  return texts.holder(nameToShow(person), localDate(since), isStandIn);
}

/**
 * One position, with what can be done about it.
 * @throws Refusal `no_such_position`
 */
export async function openPosition(ctx: MemberContext, { payload }: Input<OpenPosition>): Promise<Outcome> {
  const { position, title, formerNames = [] } = positionToChange(ctx.organisation, payload.position);
  const chain = ctx.organisation.approvalChain ?? [];
  const at = chain.findIndex((one) => one.position === position);
  const underWay = await memos(ctx.office).find({ state: 'endorsing' });
  const waits = waiting(underWay, { position, title });
  const isFirst = at === 0;
  const isLast = at === chain.length - 1;
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title,
    lines: compact([
      texts.placeOf(at, chain.length, releaseWordOf(ctx.organisation)),
      holderText((await loadHoldings(ctx.office)).get(position)),
      waits > 0 && texts.waiting(waits),
      formerNames.length > 0 && texts.formerNames(formerNames),
    ]),
    sections: [],
    buttons: compact([
      begins(labels.hold, { change: 'hold', position, at: null }),
      begins(labels.changeOf.rename, { change: 'rename', position, at: null }),
      !isFirst && begins(labels.up, { change: 'move', position, at: at - 1 }),
      !isLast && begins(labels.down, { change: 'move', position, at: at + 1 }),
      begins(labels.changeOf.remove, { change: 'remove', position, at: null }),
    ]),
    altText: texts.positionAlt(title),
    quickReplies: [messageAction(labels.list)],
  });
  return { replies: [message] };
}

const begins = (label: string, payload: ChangePosition): Action =>
  postbackAction({ label, kind: changePositionButton, payload });
