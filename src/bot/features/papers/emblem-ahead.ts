import { takeEmblem } from '../../../domain/papers/emblem';
import { PicturesAhead } from '../../evidence/picture-ahead';
import type { Media } from '../../user-input';
import { FORM } from './draft';

/** Sent as a picture, or as a file of one: that keeps what is transparent. */
export const isPicture = ({ kind, fileName }: Media): boolean =>
  kind === 'image' || /\.(?:png|jpe?g)$/i.test(fileName ?? '');

/** Emblems that are sent while the dialog is open. */
export const emblems = new PicturesAhead(FORM, takeEmblem, isPicture);
