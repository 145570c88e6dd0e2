import { Recent } from './recent';
import { newCode } from './registration-code.rules';
import { hashCode } from './secret-hash';

/** A code that was never issued, with the hash under which it will be stored. */
export interface FreshCode {
  code: string;
  hash: string;
}

/** Makes a new code. Takes as long as a hash does, so call it outside of transactions. */
export async function makeFreshCode(): Promise<FreshCode> {
  const code = newCode();
  return { code, hash: await hashCode(code) };
}

const recent = new Recent<FreshCode>();

/** The new code of an event: asked for before its transaction begins, and the same however often that runs. */
export function freshCodeFor(eventId: string): Promise<FreshCode> {
  return recent.get(eventId, makeFreshCode);
}
