import type { OfficeId } from '../office-store';
import { type About, evidence, STANDING, type StoredEvidence } from './evidence.model';
import { isHeldElsewhere } from './fingerprint.model';

/** Where else the same file is used, for whoever reviews. */
export interface Duplicates {
  /** other measures, rounds or years of the office, each once */
  here: About[];
  /** whether another office holds it; which one is not told */
  elsewhere: boolean;
}

/** Finds other uses of the file of a piece of evidence; links have none. */
export async function duplicates(
  office: OfficeId,
  one: Pick<StoredEvidence, '_id' | 'content' | 'about'>,
): Promise<Duplicates> {
  if (!one.content) return { here: [], elsewhere: false };
  const { sha256 } = one.content;
  const others = await evidence(office).find(
    { 'content.sha256': sha256, _id: { $ne: one._id }, state: { $in: [...STANDING] } },
    { sort: { sentAt: 1 } },
  );
  const byKey = new Map<string, About>();
  for (const { about } of others) if (about && keyOf(about) !== keyOf(one.about)) byKey.set(keyOf(about), about);
  return { here: [...byKey.values()], elsewhere: await isHeldElsewhere(office, sha256) };
}

const keyOf = (about: About | null): string =>
  about ? `${about.fiscalYear}/${about.measure}/${about.round}/${about.unit}` : '';
