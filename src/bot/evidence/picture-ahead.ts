import type { Readable } from 'node:stream';
import { officeOf } from '../../domain/people/directory.model';
import { Recent } from '../../domain/people/recent';
import { LineError } from '../../line/line-error';
import { Refusal } from '../../refusal';
import { dialogKey, findDialog } from '../dialog';
import type { Preparation } from '../feature';
import type { Media } from '../user-input';

/** The conversation waits meanwhile. */
const WITHIN_MS = 10_000;
/** Each has some 300 KB. */
const MOST = 20;

/** What was made of a picture that LINE gave; or why there is none. */
export type Ahead<T> = T | Refusal | 'not_ready' | 'not_reached';

/**
 * Pictures that are sent to a dialog. They are asked for before the event's transaction begins, and remembered for the minute in which it
 * needs them: a transaction is over before LINE, when it is slow, has given a picture.
 */
export class PicturesAhead<T> {
  private readonly recent = new Recent<Ahead<T>>(MOST);

  /**
   * @param dialog that waits for them
   * @param take makes of one what is needed of it. @throws Refusal where it cannot be used
   * @param isOne which files are; pictures when left out
   */
  constructor(
    private readonly dialog: string,
    private readonly take: (stream: Readable) => Promise<T>,
    private readonly isOne: (media: Media) => boolean = ({ kind }) => kind === 'image',
  ) {}

  /** The picture that an event brought. */
  get({ gateway, eventId }: Pick<Preparation, 'gateway' | 'eventId'>, messageId: string): Promise<Ahead<T>> {
    return this.recent.get(eventId, async () => {
      try {
        const content = await gateway.content(messageId, WITHIN_MS);
        return content.state === 'ready' ? await this.take(content.stream) : 'not_ready';
      } catch (error) {
        // The gateway has logged it.
        if (error instanceof LineError) return 'not_reached';
        if (error instanceof Refusal) return error;
        throw error;
      }
    });
  }

  /** Makes a picture ready that is sent while the dialog is open. */
  async prepare(event: Preparation): Promise<void> {
    const { input, lineUserId, now } = event;
    if (input.kind !== 'media' || !this.isOne(input.media)) return;
    const office = await officeOf(lineUserId);
    if (!office) return;
    const { open } = await findDialog(office, dialogKey(lineUserId, lineUserId), now);
    if (open?.feature === this.dialog) await this.get(event, input.media.messageId);
  }
}
