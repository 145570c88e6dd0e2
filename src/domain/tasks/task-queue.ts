import type { FilterQuery, Model, mongo, SchemaDefinition, UpdateQuery } from 'mongoose';
import { isDue } from '../../due-together';
import { Lease } from '../../lease';
import type { OfficeId } from '../office-store';

/** Something that is to be done outside the transaction that asked for it. A row is removed when it is done. */
export interface Task {
  _id: mongo.ObjectId;
  office: OfficeId;
  createdAt: Date;
  notBefore: Date;
  /** counted when a worker takes it, so that a try of which the worker died counts too */
  tries: number;
  /** how often it was taken and never given back: while nobody has it, that many workers died of it */
  unreturned?: number;
  /** the worker that has it, and until when; another may take it over after that */
  claim?: string;
  leasedUntil?: Date;
  /** since when nobody tries it any more, because workers died of it */
  setAsideAt?: Date;
}

/** The fields of every task, for its schema. */
export const taskFields: SchemaDefinition = {
  office: { type: String, required: true },
  createdAt: { type: Date, required: true },
  notBefore: { type: Date, required: true },
  tries: { type: Number, required: true },
  unreturned: Number,
  claim: String,
  leasedUntil: Date,
  setAsideAt: Date,
};

/** What a dead worker had is taken over after this; living ones renew it well before. */
const LEASE = new Lease({ until: 'leasedUntil', ms: 20_000 });

/** How many workers died of a task that was just claimed. */
export const deathsOf = ({ unreturned = 1 }: Task): number => unreturned - 1;

/** Whether another worker may have a task by now that was claimed or renewed until then. */
export const isTaskFree = (until: Date, now: Date): boolean => LEASE.isExpired(until, now);

/**
 * Tasks of one kind, of all offices: workers work for everybody, and what a task leads to goes through the office's own records. Any number
 * of workers take from it; each task is one worker's at a time.
 */
export class TaskQueue<T extends Task> {
  constructor(private readonly tasks: Model<T>) {}

  /** Takes the next task that is due and that nobody holds, and counts the try. */
  async claim(worker: string, now: Date): Promise<T | null> {
    const held = { $set: { claim: worker, ...LEASE.hold(now) }, $inc: { tries: 1, unreturned: 1 } };
    return this.tasks
      .findOneAndUpdate(dueWhen<T>(now), held as UpdateQuery<T>, { new: true, sort: { notBefore: 1 } })
      .lean<T>()
      .exec();
  }

  /** Whether there is a task that is due and that nobody holds. */
  async hasDue(now: Date): Promise<boolean> {
    return isDue({ collection: this.tasks.collection.name, filter: dueWhen<T>(now) as mongo.Filter<mongo.Document> });
  }

  /** Keeps a task for longer. Gives until when; null where it is another worker's by now. */
  async renew(task: T, now: Date): Promise<Date | null> {
    const held = LEASE.hold(now);
    const { matchedCount } = await this.change(claimOf<T>(task), { $set: held });
    return matchedCount === 1 ? held.leasedUntil : null;
  }

  /** Removes a task that is done, if the worker still holds it. Gives whether it did. Joins the transaction. */
  async finish(task: T): Promise<boolean> {
    return (await this.tasks.deleteOne(claimOf<T>(task)).exec()).deletedCount === 1;
  }

  /**
   * Gives a task back, to be tried again at `notBefore`. One that another worker took over meanwhile is left to it.
   * @param isTry whether this counts as a try
   */
  async release(task: T, notBefore: Date, isTry = true): Promise<void> {
    const $inc = { unreturned: -1, ...(!isTry && { tries: -1 }) };
    const given = await this.change(claimOf<T>(task), { $set: { notBefore }, $inc, ...FREE });
    // Its lease was over, but its worker did not die of it.
    if (given.matchedCount === 0) await this.change({ _id: task._id } as FilterQuery<T>, { $inc: { unreturned: -1 } });
  }

  /**
   * Lets everybody else take at once what a worker held that ends because of a fault.
   * @param of what the fault came from, as far as that is known: only a task that may be it counts as having killed
   */
  async letGo(worker: string, of: { task?: string } | null): Promise<void> {
    const innocent = of && (of.task ? { _id: { $ne: of.task } } : {});
    const held = { claim: worker };
    if (innocent) await this.changeAll({ ...held, ...innocent }, { ...FREE, $inc: { unreturned: -1, tries: -1 } });
    await this.changeAll(held, FREE);
  }

  /** Sets a task aside that workers died of: nobody tries it any more. Call it inside the transaction that tells of it. */
  async setAside(task: T, now: Date): Promise<boolean> {
    const { matchedCount } = await this.change(claimOf<T>(task), { $set: { setAsideAt: now }, ...FREE });
    return matchedCount === 1;
  }

  /** How many tasks are set aside. */
  async countAside(): Promise<number> {
    return this.tasks.countDocuments({ setAsideAt: { $exists: true } }).exec();
  }

  /** How many tasks that are due since before `since` are still there, and nobody tries them. */
  async countLate(since: Date): Promise<number> {
    const late = { notBefore: { $lte: since }, leasedUntil: { $not: { $gt: since } }, setAsideAt: { $exists: false } };
    return this.tasks.countDocuments(late as FilterQuery<T>).exec();
  }

  private change(one: FilterQuery<T>, change: object) {
    return this.tasks.updateOne(one, change as UpdateQuery<T>).exec();
  }

  private changeAll(some: object, change: object) {
    return this.tasks.updateMany(some as FilterQuery<T>, change as UpdateQuery<T>).exec();
  }
}

const FREE = { $unset: { claim: true, leasedUntil: true } };

const claimOf = <T extends Task>({ _id, claim }: T): FilterQuery<T> => ({ _id, claim }) as FilterQuery<T>;

const dueWhen = <T extends Task>(now: Date): FilterQuery<T> =>
  ({
    notBefore: { $lte: now },
    setAsideAt: { $exists: false },
    $or: [{ leasedUntil: { $exists: false } }, LEASE.expired(now)],
  }) as FilterQuery<T>;
