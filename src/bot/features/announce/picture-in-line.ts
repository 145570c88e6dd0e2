import { type SmallPicture, shrinkPicture } from '../../../domain/announcements/take-picture';
import { officeOf } from '../../../domain/people/directory.model';
import { Recent } from '../../../domain/people/recent';
import { LineError } from '../../../line/line-error';
import { Refusal } from '../../../refusal';
import { dialogKey, findDialog } from '../../dialog';
import type { Preparation } from '../../feature';
import { FORM } from './draft';

/** The conversation waits meanwhile. */
const WITHIN_MS = 10_000;
/** Each has some 300 KB. */
const MOST = 20;

/** A picture that LINE gave, made small; or why there is none. */
export type PictureInLine = SmallPicture | Refusal | 'not_ready' | 'not_reached';

const recent = new Recent<PictureInLine>(MOST);

/**
 * The picture that an event brought. Asked for before the transaction begins, and remembered for the minute in which it needs it: a
 * transaction is over before LINE, when it is slow, has given a picture.
 */
export function pictureInLine(
  { gateway, eventId }: Pick<Preparation, 'gateway' | 'eventId'>,
  messageId: string,
): Promise<PictureInLine> {
  return recent.get(eventId, async () => {
    try {
      const content = await gateway.content(messageId, WITHIN_MS);
      return content.state === 'ready' ? await shrinkPicture(content.stream) : 'not_ready';
    } catch (error) {
      // The gateway has logged it.
      if (error instanceof LineError) return 'not_reached';
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
}

/** Makes a picture ready that is sent while an announcement is being written. */
export async function preparePicture(event: Preparation): Promise<void> {
  const { input, lineUserId, now } = event;
  if (input.kind !== 'media' || input.media.kind !== 'image') return;
  const office = await officeOf(lineUserId);
  if (!office) return;
  const { open } = await findDialog(office, dialogKey(lineUserId, lineUserId), now);
  if (open?.feature === FORM) await pictureInLine(event, input.media.messageId);
}
