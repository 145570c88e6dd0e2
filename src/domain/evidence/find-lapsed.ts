import { anyOfficeWith, officesWith } from '../all-offices';
import type { OfficeId } from '../office-store';
import { type Evidence, evidence, type StoredEvidence } from './evidence.model';

/** So many of an office are given at once. */
const MOST = 200;

const lapsedAt = (now: Date) => ({ lapsesAt: { $lte: now }, about: null, state: { $ne: 'withdrawn' as const } });

/** Whether any office has evidence that is to be withdrawn by now. */
export const hasLapsed = (now: Date): Promise<boolean> => anyOfficeWith<Evidence>('Evidence', lapsedAt(now));

/** The evidence of all offices that is to be withdrawn by now, since nobody has said what it is about. */
export async function findLapsed(now: Date): Promise<{ office: OfficeId; id: StoredEvidence['_id'] }[]> {
  const lapsed = lapsedAt(now);
  const found: { office: OfficeId; id: StoredEvidence['_id'] }[] = [];
  for (const office of await officesWith<Evidence>('Evidence', lapsed)) {
    const ofOffice = await evidence(office).find(lapsed, { sort: { lapsesAt: 1 }, limit: MOST });
    found.push(...ofOffice.map(({ _id }) => ({ office, id: _id })));
  }
  return found;
}
