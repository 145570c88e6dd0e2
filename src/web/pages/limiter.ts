import { type CountsKept, prepareCounts, sharedCount } from '../../line/shared-count';

const PAGE_COUNTS: CountsKept = { collection: 'page_counts', seconds: 600 };
/** A whole office may stand behind one address. */
const MOST = 60;

export const preparePageCounts = (): Promise<void> => prepareCounts(PAGE_COUNTS);

/** Counts what is tried from where, for all processes. */
export interface PageLimiter {
  /** @returns whether this is one too many */
  isTooMany(address: string): Promise<boolean>;
}

/** Sixty tries in ten minutes from one address. */
export function createPageLimiter(): PageLimiter {
  const tries = sharedCount(PAGE_COUNTS);
  return { isTooMany: async (address) => (await tries.add(address, 1)) > MOST };
}
