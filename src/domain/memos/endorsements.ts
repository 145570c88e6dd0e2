import type { Organisation } from '../organisations/organisation.model';
import { people } from '../people/person.model';
import { loadHolders } from './holders';
import { latestMemo, type RoundKey, stepsOf } from './memo-steps';

/** One position of the chain, as a round's memo shows it. */
export interface Endorsement {
  /** the office's own name of the position */
  title: string;
  /** the full name of who spoke in it, else of who holds it now; null: nobody, or one who gave no full name */
  name: string | null;
  /** when it spoke; null: not yet */
  at: Date | null;
  /** ความเห็น; null: ทราบ, or not yet */
  comment: string | null;
}

/** The positions that a round's memo goes through, with what each said of the memo that is under way or led to the release. */
export async function loadEndorsements(organisation: Organisation, key: RoundKey): Promise<Endorsement[]> {
  const office = organisation._id;
  const memo = await latestMemo(office, key);
  const stands = memo && (memo.state === 'endorsing' || memo.state === 'released') ? memo : null;
  const said = stands ? (await stepsOf(office, stands)).filter(({ position }) => position !== null) : [];
  const spoke = await people(office).find({ _id: { $in: said.map(({ by }) => by) } });
  const holders = await loadHolders(office);
  return (stands?.chain ?? organisation.approvalChain ?? []).map(({ position, title }) => {
    const step = said.findLast((one) => one.position === position);
    if (!step) return { title, name: holders.get(position)?.fullName ?? null, at: null, comment: null };
    const name = spoke.find(({ _id }) => _id.equals(step.by))?.fullName ?? null;
    return { title, name, at: step.at, comment: step.comment };
  });
}
