import { shrinkPicture } from '../../../domain/announcements/take-picture';
import { PicturesAhead } from '../../evidence/picture-ahead';
import type { Preparation } from '../../feature';
import { FORM } from './draft';

const pictures = new PicturesAhead(FORM, shrinkPicture);

/** The picture that an event brought, made small; or why there is none. */
export const pictureInLine = (event: Pick<Preparation, 'gateway' | 'eventId'>, messageId: string) =>
  pictures.get(event, messageId);

/** Makes a picture ready that is sent while an announcement is being written. */
export const preparePicture = (event: Preparation): Promise<void> => pictures.prepare(event);
