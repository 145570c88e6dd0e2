import { type Envelope, Outbox } from './outbox.model';

/**
 * Takes the LINE ids of people who are no members any more, and were written to all the same, out of lines that were closed since
 * an instant: nothing of them is kept but that somebody was told.
 * @returns how many lines
 */
export async function forgetStrangers(since: Date): Promise<number> {
  const theirs = { closedAt: { $gte: since }, people: null, to: { $regex: '^U' } };
  const found = await Outbox.find(theirs, { to: 1, people: 1 })
    .lean<Pick<Envelope, '_id' | 'to' | 'people'>[]>()
    .exec();
  let lines = 0;
  for (const { _id, to, people } of found) {
    const forgotten = to.map((one, at) => {
      if (people[at] || !one.startsWith('U')) return one;
      lines += 1;
      return `forgotten:${String(_id)}/${at}`;
    });
    await Outbox.updateOne({ _id }, { $set: { to: forgotten } }).exec();
  }
  return lines;
}
