import { createHmac, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { type Model, model, models, Schema } from 'mongoose';
import { Recent } from './recent';

// Codes are looked up by what people type, so their hashes need a salt that is the same for all: one per installation, kept in
// the database. scrypt makes trying all codes against a stolen database slow; codes are short-lived besides.
interface Installation {
  _id: 'installation';
  salt: string;
}

const schema = new Schema<Installation>(
  { _id: { type: String, required: true }, salt: { type: String, required: true } },
  { versionKey: false, collection: 'installation' },
);
const Installations = (models.Installation as Model<Installation> | undefined) ?? model('Installation', schema);

async function salt(): Promise<string> {
  const known = await Installations.findById('installation').lean<Installation>().exec();
  if (known) return known.salt;
  const made = await Installations.findOneAndUpdate(
    { _id: 'installation' },
    { $setOnInsert: { salt: randomBytes(32).toString('base64') } },
    { upsert: true, new: true },
  )
    .lean<Installation>()
    .exec();
  return made.salt;
}

const derive = promisify<string, string, number, Buffer>(scrypt);

const recent = new Recent<string>();

/**
 * The hash under which a registration code is stored and found. Takes tens of milliseconds on purpose, so nobody holds a transaction
 * open for it: it is asked for before the transaction begins, and remembered for the minute in which the transaction needs it.
 */
export function hashCode(code: string): Promise<string> {
  return recent.get(code, async () => (await derive(code, await salt(), 32)).toString('base64url'));
}

/** A key for somebody who has not consented to anything: cannot be turned back into their LINE id without the database. */
export async function hashLineId(lineUserId: string): Promise<string> {
  return createHmac('sha256', await salt())
    .update(lineUserId)
    .digest('base64url');
}
