import { BSON, type Document } from 'mongodb';

// Numbers keep their kinds, binary data and regular expressions what they are: what is written back is what was read.
const EXACT = { promoteValues: false, promoteBuffers: false, promoteLongs: false, bsonRegExp: true } as const;

/** Reads a document so that `BSON.serialize` gives the same again. */
export function readExactly(bson: Uint8Array): Document {
  return BSON.deserialize(bson, EXACT);
}
