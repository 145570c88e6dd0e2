/**
 * What LINE said, told apart by what it means for us:
 * `refused` it will never take this request (4xx); `limited` not now (429 rate or quota); `unreached` no answer, or LINE's own
 * fault (5xx): whether it acted on the request is unknown.
 */
export type LineFailure = 'refused' | 'limited' | 'unreached';

export interface LineErrorOptions extends ErrorOptions {
  acceptedRequestId?: string | null;
  isMalformed?: boolean;
}

export class LineError extends Error {
  override readonly name = 'LineError';
  /** with a retry key that LINE took before (409): the request it took, `x-line-accepted-request-id` */
  readonly acceptedRequestId: string | null;
  /** what was to be sent is no message that LINE takes, whoever it goes to: the same is never taken */
  readonly isMalformed: boolean;

  /**
   * @param status HTTP status; null when there was no answer
   * @param maybeActed whether LINE may have carried the request out all the same
   * @param requestId LINE's `x-line-request-id`, if it answered
   */
  constructor(
    readonly failure: LineFailure,
    readonly status: number | null,
    readonly maybeActed: boolean,
    message: string,
    readonly requestId: string | null = null,
    options: LineErrorOptions = {},
  ) {
    super(message, options);
    this.acceptedRequestId = options.acceptedRequestId ?? null;
    this.isMalformed = options.isMalformed ?? false;
  }

  /** LINE does not accept our channel access token, or what it may do: no fault of the request's. */
  get isUnauthorised(): boolean {
    return this.status === 401 || this.status === 403;
  }
}
