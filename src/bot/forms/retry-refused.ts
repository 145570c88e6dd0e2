import { Refusal } from '../../refusal';
import type { Reading } from './field';

/** Takes what answers a field; where that is refused, the field is asked once more with what the refusal says. @throws what is no refusal */
export async function retryRefused<Values>(
  take: () => Partial<Values> | Promise<Partial<Values>>,
): Promise<Reading<Values>> {
  try {
    return { answer: await take() };
  } catch (error) {
    if (error instanceof Refusal) return { retry: error.message };
    throw error;
  }
}
