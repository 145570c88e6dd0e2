/**
 * What we tell a person when something cannot be done: one Thai sentence that says why and what to do next. Everything else
 * that is thrown is a fault: logged with its cause, retried, never shown as it is.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /**
   * @param code stable key for logs, counters and tests, e.g. `code_expired`
   * @param message the Thai sentence, plain and polite
   */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
