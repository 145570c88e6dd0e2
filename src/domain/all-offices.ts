import { type FilterQuery, type Model, models, type mongo } from 'mongoose';
import { isDue } from '../due-together';
import type { OfficeId, OfficeRecord } from './office-store';

/**
 * The offices that have a record of a kind that matches, for jobs that look after all of them. It gives nothing but the offices.
 * @param name as given to `officeRecords`
 */
export async function officesWith<T extends OfficeRecord>(name: string, filter: FilterQuery<T>): Promise<OfficeId[]> {
  return (await modelOf<T>(name).distinct('office', filter).exec()) as OfficeId[];
}

/**
 * Whether any office has a record of a kind that matches, asked together with whatever else is asked at the same moment.
 * @param name as given to `officeRecords`
 * @param filter as it is stored: nothing is cast
 */
export function anyOfficeWith<T extends OfficeRecord>(name: string, filter: mongo.Filter<T>): Promise<boolean> {
  return isDue({ collection: collectionOf(name).collectionName, filter: filter as mongo.Filter<mongo.Document> });
}

/**
 * The values of one field that records of a kind have which match, in all offices, for what must be known before an office is. It
 * gives nothing but the values.
 * @param name as given to `officeRecords`
 */
export async function valuesWith<T extends OfficeRecord>(
  name: string,
  field: keyof T & string,
  filter: FilterQuery<T>,
  options: { timeoutMS: number },
): Promise<string[]> {
  return (await modelOf<T>(name).distinct(field, filter, options).exec()) as string[];
}

/**
 * How many records of a kind match in each office, for jobs that look after all of them. It gives nothing but the numbers. Past mongoose, which
 * would look at each of thousands of ids; it joins no transaction.
 * @param name as given to `officeRecords`
 */
export async function countsWith<T extends OfficeRecord>(
  name: string,
  filter: FilterQuery<T>,
): Promise<Map<OfficeId, number>> {
  const counted = await collectionOf(name)
    .aggregate<{ _id: OfficeId; count: number }>([
      { $match: filter },
      { $group: { _id: '$office', count: { $sum: 1 } } },
    ])
    .toArray();
  return new Map(counted.map(({ _id, count }) => [_id, count]));
}

/**
 * Records of several offices in one query, for jobs that look after all of them. Each is asked for under its office: one of another office's is
 * not given. It joins no transaction.
 * @param name as given to `officeRecords`
 */
export async function recordsWith<T extends OfficeRecord>(
  name: string,
  wanted: readonly { office: OfficeId; id: mongo.ObjectId }[],
): Promise<(T & { _id: mongo.ObjectId })[]> {
  const ids = new Map(wanted.map(({ office, id }) => [`${office} ${id.toHexString()}`, id]));
  const found = (await collectionOf(name)
    .find({ _id: { $in: [...ids.values()] } })
    .toArray()) as unknown as (T & { _id: mongo.ObjectId })[];
  return found.filter(({ office, _id }) => ids.has(`${office} ${_id.toHexString()}`));
}

const collectionOf = (name: string): mongo.Collection => modelOf(name).collection as unknown as mongo.Collection;

function modelOf<T extends OfficeRecord>(name: string): Model<T> {
  const inner = models[name] as Model<T> | undefined;
  if (!inner) throw new Error(`No records are called ${name}`);
  return inner;
}
