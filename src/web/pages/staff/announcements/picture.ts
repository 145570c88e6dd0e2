import { Readable } from 'node:stream';
import { mongo } from 'mongoose';
import type { ContentImage } from '../../../../domain/announcements/announcement.model';
import { announcementFiles } from '../../../../domain/announcements/file.model';
import { shrinkPicture, takePicture } from '../../../../domain/announcements/take-picture';
import { sizeOf } from '../../../../domain/evidence/picture-size.rules';
import { inTransaction } from '../../../../domain/transaction';
import { Refusal } from '../../../../refusal';
import type { Visit } from '../../page';
import { texts } from './texts';

/** The picture that a form brings, made small as in the chat, or that it has already; or why there is none. */
export async function pictureOf(visit: Visit): Promise<{ image: ContentImage | null } | { problem: string }> {
  const { office, person, now, form, sent } = visit;
  if (!sent) return { image: form['no-picture'] ? null : await knownPicture(visit) };
  if (!sent.bytes) return { problem: texts.pictureTooLarge };
  try {
    const small = await shrinkPicture(Readable.from([sent.bytes]));
    const { id, width, height } = await inTransaction(() => takePicture(office, small, { by: person._id, now }));
    return { image: { id: String(id), url: addressOf(visit, id), width, height } };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}

/** A form says a picture by its id: only one that its sender has sent. */
async function knownPicture(visit: Visit): Promise<ContentImage | null> {
  const { office, person, form } = visit;
  if (!form.image || !mongo.ObjectId.isValid(form.image)) return null;
  const id = new mongo.ObjectId(form.image);
  const file = await announcementFiles(office).findOne({ _id: id, by: person._id, mime: 'image/jpeg' });
  const size = file && sizeOf(bytesOf(file.data), 'image/jpeg');
  return size ? { id: String(id), url: addressOf(visit, id), ...size } : null;
}

/** As the driver gives them. */
const bytesOf = (data: Buffer | mongo.Binary): Buffer => (Buffer.isBuffer(data) ? data : Buffer.from(data.buffer));

const addressOf = ({ links, office, now }: Visit, id: mongo.ObjectId): string =>
  links.to({ office, id, form: 'announced', reader: null }, now);
