import { Outbox } from './outbox.model';

/**
 * Takes the LINE ids of people who are no members any more, and were written to all the same, out of lines that were closed since
 * an instant: nothing of them is kept but that somebody was told.
 * @returns how many lines
 */
export async function forgetStrangers(since: Date): Promise<number> {
  const theirs = { closedAt: { $gte: since }, person: null, to: { $regex: '^U' } };
  const lines = await Outbox.find(theirs, { _id: 1 }).lean<{ _id: unknown }[]>().exec();
  for (const { _id } of lines) await Outbox.updateOne({ _id }, { $set: { to: `forgotten:${String(_id)}` } }).exec();
  return lines.length;
}
