import { randomBytes } from 'node:crypto';
import type { Dialog } from '../dialog';

/** A key for what is sent in one go. */
export const newBatch = (): string => randomBytes(9).toString('base64url');

/** A key holds no dot otherwise. */
const ASSUMED = 'a.';

/** A key for what is taken to go on from something before, without anybody having said of what it is. */
export const newAssumedBatch = (): string => ASSUMED + newBatch();

/** Whether nobody said of what the batch is when it came. */
export const isAssumed = (batch: string): boolean => batch.startsWith(ASSUMED);

/** The key of what is sent in a dialog. It stands in the dialog's data, so that it outlives a dialog that is taken up again. */
export function batchOf({ data, token }: Pick<Dialog, 'data' | 'token'>): string {
  return typeof data.batch === 'string' ? data.batch : token;
}

/** The keys of all that was sent in a dialog: of several reports it may be many. */
export function batchesOf(dialog: Pick<Dialog, 'data' | 'token'>): string[] {
  const { batches } = dialog.data;
  const others = Array.isArray(batches) ? batches.filter((one): one is string => typeof one === 'string') : [];
  return [...new Set([batchOf(dialog), ...others])];
}
