import { prepareRateLimiter } from './rate-limiter';

/** Makes the indexes of delivery that belong to no model; call it once after connecting. */
export async function prepareDelivery(): Promise<void> {
  await prepareRateLimiter();
}
