import { prepareRates } from './rates';

/** Makes the indexes of delivery that belong to no model; call it once after connecting. */
export async function prepareDelivery(): Promise<void> {
  await prepareRates();
}
