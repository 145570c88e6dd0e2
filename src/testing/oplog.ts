import mongoose, { mongo } from 'mongoose';

/** Where the replication log of the test's mongod ends now. */
export async function endOfOplog(): Promise<mongo.Timestamp> {
  const [last] = await oplog().find().sort({ $natural: -1 }).limit(1).toArray();
  return last?.ts ?? new mongo.Timestamp({ t: 0, i: 0 });
}

/** How many entries of the test's own database that came after a point of the replication log contain a text, as JSON. */
export async function countInOplog(text: string, after: mongo.Timestamp): Promise<number> {
  const database = `"${mongoose.connection.name}.`;
  let count = 0;
  for await (const entry of oplog().find({ ts: { $gt: after } })) {
    const json = mongo.BSON.EJSON.stringify(entry);
    if (json.includes(database) && json.includes(text)) count += 1;
  }
  return count;
}

function oplog(): mongo.Collection<{ ts: mongo.Timestamp }> {
  const client = mongoose.connection.getClient() as unknown as mongo.MongoClient;
  return client.db('local').collection<{ ts: mongo.Timestamp }>('oplog.rs');
}
