import { inTransaction } from '../../domain/transaction';
import { Refusal } from '../../refusal';

/** Does something in one transaction. Gives why it was refused where it was: that somebody tried is stored all the same, as in the chat. */
export function inTransactionOrRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  return inTransaction(async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
}
