import {
  type FilterQuery,
  type Model,
  model,
  models,
  mongo,
  type PipelineStage,
  type Schema,
  type UpdateQuery,
} from 'mongoose';
import { followList, followOne } from './follow-records.rules';
import { keptRead } from './kept-reads';
import type { Change, Follow } from './known-answer';
import { type PlainSchema, plainSchema } from './plain-schema';
import { followReads, forgetReads, noteRead, readOnce } from './read-once';
import { countRevisionOn } from './revision.model';
import { currentSession, inTransaction, noteChange, refuseWhileReading } from './transaction';

/** The office (organisation) a record belongs to: its slug, e.g. `kham-muang`. Made only by `officeId`. */
export type OfficeId = string & { readonly __office: unique symbol };

/**
 * Takes the slug of an office that was looked up (directory, code, import) as its id.
 * @throws TypeError when it cannot be a slug
 */
export function officeId(slug: string): OfficeId {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug)) throw new TypeError(`Not an office slug: ${JSON.stringify(slug)}`);
  return slug as OfficeId;
}

export interface OfficeRecord {
  office: OfficeId;
}

type Stored<T> = T & { _id: mongo.ObjectId };
type Without<T> = Omit<T, 'office'>;
interface FindOptions {
  sort?: Record<string, 1 | -1>;
  limit?: number;
  skip?: number;
}

/** A question to the records of one kind of an office. */
export interface Question<R> {
  /** asks it, unless the running transaction knows the answer, see `readOnce` */
  ask(): Promise<R>;
  /** what `readOnce` knows it by */
  kind: string;
  asked: Record<string, unknown>;
  /** what is answered may be kept, see `keptRead` */
  isKept: boolean;
  /** how the answer follows what the transaction writes, see `followReads` */
  follow?: Follow | undefined;
  /** a stage for an aggregation that adds what it finds, in the field `as` */
  stage(as: string): PipelineStage.Lookup;
  /** the answer, from what the stage found */
  answerFrom(found: unknown[]): R;
}

/**
 * The records of one kind of one office. Every query carries the office; there is no method that could leave it out, and the
 * mongoose model behind it is not exported. Inside `inTransaction` all calls join the transaction (one at a time: MongoDB
 * takes no parallel operations in a transaction), and the same question is asked of the database once, see `readOnce`.
 */
export class OfficeCollection<T extends OfficeRecord> {
  constructor(
    private readonly inner: Model<T>,
    private readonly plain: PlainSchema,
    readonly office: OfficeId,
    private readonly how: RecordOptions = {},
  ) {}

  /** What a transaction changed decides whether somebody has to be told that it was done. */
  private async changed(records: number, known?: readonly Change[]): Promise<void> {
    if (records === 0) return;
    if (known && !this.how.isKept) followReads(this.inner.modelName, known);
    else forgetReads(this.inner.modelName);
    if (!this.how.isTrace) noteChange(this.office);
    if (this.how.isKept) await countRevisionOn(this.office);
  }

  /** What is kept changes in one transaction with the office's revision. */
  private writing<R>(write: () => Promise<R>): Promise<R> {
    return this.how.isKept && !currentSession() ? inTransaction(write) : write();
  }

  private scoped(filter: FilterQuery<Without<T>>): FilterQuery<T> {
    return { $and: [{ office: this.office }, filter] } as FilterQuery<T>;
  }

  /** The records past mongoose, for what is plain; the filter is `own` then. */
  private get records(): mongo.Collection<T> {
    return this.inner.collection as unknown as mongo.Collection<T>;
  }

  private own(filter: FilterQuery<Without<T>>): mongo.Filter<T> {
    return { ...filter, office: this.office } as mongo.Filter<T>;
  }

  /** @param asked with the office */
  private once<R>(asked: Record<string, unknown>, ask: () => Promise<R>, follow?: Follow): Promise<R> {
    const kind = this.inner.modelName;
    const read = this.how.isKept ? () => keptRead(kind, this.office, asked, ask) : ask;
    return readOnce(kind, asked, read, follow);
  }

  async find(filter: FilterQuery<Without<T>> = {}, options: FindOptions = {}): Promise<Stored<T>[]> {
    return this.finding(filter, options).ask();
  }

  async findOne(filter: FilterQuery<Without<T>>, options: Pick<FindOptions, 'sort'> = {}): Promise<Stored<T> | null> {
    return this.findingOne(filter, options).ask();
  }

  /** `find` as a question, for `askTogether`. */
  finding(filter: FilterQuery<Without<T>> = {}, options: FindOptions = {}): Question<Stored<T>[]> {
    const ask = () => this.inner.find(this.scoped(filter), null, options).lean().exec();
    const isWhole = options.limit === undefined && options.skip === undefined;
    return this.question({ find: filter, options }, this.stagesOf(filter, options), ask as () => Promise<Stored<T>[]>, {
      answerFrom: (found) => found as Stored<T>[],
      given: (answer) => [...answer],
      follow: isWhole ? followList({ filter, sort: options.sort }) : undefined,
    });
  }

  /** `findOne` as a question, for `askTogether`. */
  findingOne(filter: FilterQuery<Without<T>>, options: Pick<FindOptions, 'sort'> = {}): Question<Stored<T> | null> {
    const ask = () => this.inner.findOne(this.scoped(filter), null, options).lean().exec();
    const stages = this.stagesOf(filter, { ...options, limit: 1 });
    return this.question({ findOne: filter, options }, stages, ask as () => Promise<Stored<T> | null>, {
      answerFrom: ([found]) => (found ?? null) as Stored<T> | null,
      given: (answer) => answer,
      follow: options.sort ? undefined : followOne({ filter }),
    });
  }

  private stagesOf(filter: FilterQuery<Without<T>>, { sort, skip, limit }: FindOptions): PipelineStage[] {
    return [
      { $match: filter as FilterQuery<T> },
      ...(sort ? [{ $sort: sort }] : []),
      ...(skip ? [{ $skip: skip }] : []),
      ...(limit ? [{ $limit: limit }] : []),
    ];
  }

  private question<R>(
    question: Record<string, unknown>,
    stages: PipelineStage[],
    ask: () => Promise<R>,
    { answerFrom, given, follow }: Pick<Question<R>, 'answerFrom' | 'follow'> & { given: (answer: R) => R },
  ): Question<R> {
    const [first, ...others] = stages;
    const filter = first && '$match' in first ? first.$match : undefined;
    const own = { $match: { ...filter, office: this.office } };
    const pipeline = [own, ...(filter ? others : stages)] as PipelineStage.Lookup['$lookup']['pipeline'];
    const asked = { office: this.office, ...question };
    return {
      ask: async () => given(await this.once(asked, ask, follow)),
      kind: this.inner.modelName,
      asked,
      isKept: this.how.isKept === true,
      stage: (as) => ({ $lookup: { from: this.inner.collection.name, let: {}, pipeline, as } }),
      answerFrom,
      follow,
    };
  }

  async count(filter: FilterQuery<Without<T>> = {}): Promise<number> {
    return this.once({ office: this.office, count: filter }, () =>
      this.inner.countDocuments(this.scoped(filter)).exec(),
    );
  }

  /** Notes in the running transaction what `count` gives, where that is known from what was read in it. */
  noteCount(filter: FilterQuery<Without<T>>, count: number): void {
    noteRead(this.inner.modelName, { office: this.office, count: filter }, count);
  }

  async insert(record: Without<T>): Promise<Stored<T>> {
    return this.writing(async () => {
      refuseWhileReading();
      const stored = this.checked(record);
      // Past mongoose, whose saving takes twice as long as the command itself.
      await this.records.insertOne(stored as never, { session: currentSession() });
      await this.changed(1, [{ before: null, after: stored }]);
      return stored;
    });
  }

  /** A record as the schema has it, with its defaults. @throws mongoose's ValidationError */
  private checked(record: Without<T>): Stored<T> {
    const given = { ...record, office: this.office };
    const plain = this.plain.record(given);
    if (plain) return plain as unknown as Stored<T>;
    const created = new this.inner(given);
    const refused = created.validateSync();
    if (refused) throw refused;
    return created.toObject() as Stored<T>;
  }

  async insertMany(records: Without<T>[]): Promise<void> {
    await this.writing(async () => {
      refuseWhileReading();
      const stored = records.map((record) => this.checked(record));
      if (stored.length > 0) await this.records.insertMany(stored as never, { session: currentSession() });
      await this.changed(records.length);
    });
  }

  /** Updates the first match; gives the record after the update, or null when none matched. */
  async updateOne(
    filter: FilterQuery<Without<T>>,
    update: UpdateQuery<Without<T>>,
    options: { upsert?: boolean } = {},
  ): Promise<Stored<T> | null> {
    return this.writing(async () => {
      refuseWhileReading();
      const updated = await this.updatingOne(filter, update, options.upsert ?? false);
      await this.changed(updated ? 1 : 0, updated ? [{ after: updated }] : []);
      return updated;
    });
  }

  private async updatingOne(
    filter: FilterQuery<Without<T>>,
    update: UpdateQuery<Without<T>>,
    upsert: boolean,
  ): Promise<Stored<T> | null> {
    if (this.plain.isFilter(filter) && this.plain.isUpdate(update) && (!upsert || this.plain.hasNoDefaults)) {
      const options = { returnDocument: 'after', upsert, session: currentSession() } as const;
      return this.records.findOneAndUpdate(
        this.own(filter),
        update as mongo.UpdateFilter<T>,
        options,
      ) as Promise<Stored<T> | null>;
    }
    const options = { new: true, upsert, setDefaultsOnInsert: true, runValidators: true };
    const asked = this.inner.findOneAndUpdate(this.scoped(filter), update as UpdateQuery<T>, options);
    return (await asked.lean().exec()) as Stored<T> | null;
  }

  /**
   * Updates all matches; gives how many changed.
   * @param known what that changes, as far as the running transaction has read it
   */
  async updateMany(
    filter: FilterQuery<Without<T>>,
    update: UpdateQuery<Without<T>>,
    known: readonly { before: Stored<T>; after: Stored<T> }[] = [],
  ): Promise<number> {
    return this.writing(async () => {
      refuseWhileReading();
      const isPlain = this.plain.isFilter(filter) && this.plain.isUpdate(update);
      const result = isPlain
        ? await this.records.updateMany(this.own(filter), update as mongo.UpdateFilter<T>, {
            session: currentSession(),
          })
        : await this.inner.updateMany(this.scoped(filter), update as UpdateQuery<T>, { runValidators: true }).exec();
      await this.changed(result.modifiedCount, known.length === result.modifiedCount ? known : undefined);
      return result.modifiedCount;
    });
  }

  async deleteMany(filter: FilterQuery<Without<T>>): Promise<number> {
    return this.writing(async () => {
      refuseWhileReading();
      const result = this.plain.isFilter(filter)
        ? await this.records.deleteMany(this.own(filter), { session: currentSession() })
        : await this.inner.deleteMany(this.scoped(filter)).exec();
      await this.changed(result.deletedCount);
      return result.deletedCount;
    });
  }

  /** Runs an aggregation on this office's records only. */
  async aggregate<R>(pipeline: PipelineStage[]): Promise<R[]> {
    return this.aggregating<R>(pipeline).ask();
  }

  /** `aggregate` as a question, for `askTogether`. @param follow how its answer follows what is written; absent: it is asked again */
  aggregating<R>(
    pipeline: PipelineStage[],
    follow?: (answer: readonly R[], change: Change) => R[] | undefined,
  ): Question<R[]> {
    const ask = () =>
      this.inner.aggregate<R>([{ $match: { office: this.office } as FilterQuery<T> }, ...pipeline]).exec();
    return this.question({ aggregate: pipeline }, pipeline, ask, {
      answerFrom: (found) => found as R[],
      given: (answer) => [...answer],
      follow: follow as Follow | undefined,
    });
  }
}

interface RecordOptions {
  /** what the bot notes for itself (dialogs, the audit): nobody waits to hear that it was stored */
  isTrace?: boolean;
  /** it hardly ever changes: what is read of it is kept, see `keptRead` */
  isKept?: boolean;
}

/** The door to one kind of record that belongs to an office. */
export interface OfficeRecords<T extends OfficeRecord> {
  (office: OfficeId): OfficeCollection<T>;
  /**
   * A stage for an aggregation that adds the matching records of the office named in the field `office`, and of no other.
   * @param as the field that they come into
   * @param equal fields that are equal to an expression over the record which names the office
   */
  joined(as: string, filter: FilterQuery<Without<T>>, equal?: Record<string, unknown>): PipelineStage.Lookup;
  /** The same with the matching records of some offices; each says which it is of. */
  joinedOf(as: string, offices: readonly OfficeId[], filter: FilterQuery<Without<T>>): PipelineStage.Lookup;
}

/**
 * Declares a kind of record that belongs to an office, and gives the only door to it: `kind(office)`.
 * The schema gets the required `office` field; indexes should begin with it.
 */
export function officeRecords<T extends OfficeRecord>(
  name: string,
  schema: Schema<T>,
  options: RecordOptions = {},
): OfficeRecords<T> {
  schema.add({ office: { type: String, required: true, immutable: true } } as never);
  const inner = (models[name] as Model<T> | undefined) ?? model<T>(name, schema);
  // Worked out ahead of the look-up, as what it uses an index for.
  const isEqual = (field: string) => ({ $expr: { $eq: [`$${field}`, `$$${field}`] } });
  const plain = plainSchema(inner.schema as Schema);
  return Object.assign((office: OfficeId) => new OfficeCollection<T>(inner, plain, office, options), {
    joined: (
      as: string,
      filter: FilterQuery<Without<T>>,
      equal: Record<string, unknown> = {},
    ): PipelineStage.Lookup => ({
      $lookup: {
        from: inner.collection.name,
        let: { office: '$office', ...equal },
        pipeline: [
          { $match: { $and: [...['office', ...Object.keys(equal)].map(isEqual), filter] } } as PipelineStage.Match,
        ],
        as,
      },
    }),
    joinedOf: (as: string, offices: readonly OfficeId[], filter: FilterQuery<Without<T>>): PipelineStage.Lookup => ({
      $lookup: {
        from: inner.collection.name,
        let: {},
        pipeline: [{ $match: { $and: [{ office: { $in: [...offices] } }, filter] } } as PipelineStage.Match],
        as,
      },
    }),
  });
}

/** Whether an error is MongoDB's "duplicate key": somebody was first. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === 11000;
}
