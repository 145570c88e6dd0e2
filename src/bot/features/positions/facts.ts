import { type Holding, loadHoldings } from '../../../domain/memos/holders';
import { type Memo, memos } from '../../../domain/memos/memo.model';
import { texts as memoRefusals } from '../../../domain/memos/texts';
import type { Position } from '../../../domain/organisations/organisation.model';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { type ChainChange, changedChain } from '../../../domain/positions/chain-changes.rules';
import { heldUpRefusal, type MemoFollowing, memosFollowing } from '../../../domain/positions/change-chain';
import { requireRoom } from '../../../domain/positions/position-title.rules';
import { texts as refusals } from '../../../domain/positions/texts';
import { shownMark } from '../../../domain/shown-mark';
import type { MemberContext } from '../../context';
import type { Draft } from '../../forms/draft';
import type { Resolved } from '../../forms/form';
import { NOBODY, type Values } from './draft';
import { texts } from './texts';

/** What a change of the chain is about. */
export interface Facts {
  chain: readonly Position[];
  /** the position that is to be changed; null: not said yet, or a new one */
  position: Position | null;
  /** who holds which, by key */
  holdings: ReadonlyMap<string, Holding>;
  /** the order as it will be; null: it stays, or not all is said yet */
  after: Position[] | null;
  /** memos under way, with what becomes of them; of a new holder those that wait for the position */
  memos: MemoFollowing[];
  /** who is to hold it; null: nobody, or not said yet */
  holder: StoredPerson | null;
  /** tells one state of all this from another */
  state: string;
}

/**
 * Holds a draft against the chain of now; a position that is there no more, or a place that it has already, is asked for again.
 * @throws Refusal `memo_at_last`, `too_many_positions`
 */
export async function resolveDraft(ctx: MemberContext, said: Draft<Values>): Promise<Resolved<Values, Facts>> {
  const chain = ctx.organisation.approvalChain ?? [];
  const position = chain.find((one) => one.position === said.position) ?? null;
  let [draft, notice]: [Draft<Values>, string | null] = [said, null];
  if (said.position !== null && !position) {
    [draft, notice] = [{ ...draft, position: null, at: null, holder: null }, refusals.gone];
  }
  if (draft.change === 'add') {
    requireRoom(ctx.organisation);
    if (chain.length === 0) draft = { ...draft, at: 0 };
  }
  const place = placeProblem(draft, chain);
  if (place !== null) [draft, notice] = [{ ...draft, at: null }, place];
  const holder = await holderOf(ctx, draft);
  if (draft.holder !== null && draft.holder !== NOBODY && !holder) {
    [draft, notice] = [{ ...draft, holder: null }, memoRefusals.noSuchPerson];
  }
  const change = changeOf(draft);
  const after = change && changedChain(ctx.organisation, change);
  const following = after ? await memosFollowing(ctx.office, after) : [];
  const heldUp = following.find(({ followed }) => followed.kind === 'held_up');
  if (heldUp) throw heldUpRefusal(ctx.organisation, heldUp);
  const concerned = draft.change === 'hold' && position ? await waitingFor(ctx, position) : following;
  const holdings = await loadHoldings(ctx.office);
  const state = stateOf(
    chain,
    concerned.map(({ memo }) => memo),
    holdings.get(position?.position ?? ''),
  );
  return { draft, facts: { chain, position, holdings, after, memos: concerned, holder, state }, notice };
}

/** The change of the order that a draft means; null: none, or not all of it is said. */
export function changeOf({ change, position, title, at }: Values): ChainChange | null {
  if (change === 'add') return title !== null && at !== null ? { change, title, at } : null;
  if (position === null) return null;
  if (change === 'rename') return title === null ? null : { change, position, title };
  if (change === 'move') return at === null ? null : { change, position, at };
  return change === 'remove' ? { change, position } : null;
}

/** How many places there will be. */
export const placesOf = ({ change }: Values, chain: readonly Position[]): number =>
  change === 'add' ? chain.length + 1 : chain.length;

function placeProblem(draft: Values, chain: readonly Position[]): string | null {
  if (draft.at === null) return null;
  const places = placesOf(draft, chain);
  if (draft.at >= places) return texts.noSuchPlace(places);
  const isThere = draft.change === 'move' && chain[draft.at]?.position === draft.position;
  return isThere ? texts.samePlace(draft.at + 1) : null;
}

async function holderOf({ office }: MemberContext, { holder }: Values): Promise<StoredPerson | null> {
  if (holder === null || holder === NOBODY) return null;
  return (await people(office).find()).find(({ _id }) => _id.toHexString() === holder) ?? null;
}

async function waitingFor({ office }: MemberContext, { position }: Position): Promise<MemoFollowing[]> {
  const underWay = await memos(office).find({ state: 'endorsing' }, { sort: { fiscalYear: 1, round: -1 } });
  return underWay.flatMap((memo) => {
    const turn = memo.chain[memo.step];
    if (turn?.position !== position) return [];
    return [{ memo, followed: { kind: 'goes_on', chain: memo.chain, turn, isTurnMoved: false, skipped: [] } as const }];
  }) as MemoFollowing[];
}

/** What a review shows: another order, or a memo that went on meanwhile, makes another one of it. */
function stateOf(chain: readonly Position[], underWay: readonly Memo[], held: Holding | undefined): string {
  const ways = underWay.map(({ fiscalYear, round, run, step, chain: way }) => [fiscalYear, round, run, step, way]);
  const order = chain.map(({ position, title }) => [position, title]);
  const shown = JSON.stringify([order, ways, held?.person._id ?? null]);
  return shownMark(shown);
}
