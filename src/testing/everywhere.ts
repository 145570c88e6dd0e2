import mongoose, { mongo } from 'mongoose';

/** The collections of the test's database that hold a text anywhere, each as `collection: the record` (shortened), as JSON. */
export async function foundEverywhere(text: string): Promise<string[]> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const found: string[] = [];
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    for await (const record of db.collection(name).find()) {
      const json = mongo.BSON.EJSON.stringify(record);
      const at = json.indexOf(text);
      if (at >= 0) found.push(`${name}: …${json.slice(Math.max(0, at - 80), at + 120)}…`);
    }
  }
  return found;
}
