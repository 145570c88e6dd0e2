import type { PipelineStage } from 'mongoose';
import { Batcher } from '../batcher';
import { frozen } from './kept-reads';
import type { OfficeId } from './office-store';
import { joinedToOffice } from './organisations/organisation.model';
import { keyOf } from './question-key';

/** Something that is looked up beside an office. */
export interface Part {
  /** of record that is asked for */
  kind: string;
  /** what tells it from others of that kind */
  asked: Record<string, unknown>;
  /** a stage that adds what it finds, in the field `as` */
  stage(as: string): PipelineStage.Lookup;
}

type Found = readonly unknown[][] | null;

/** Looks several things up in one query. @returns what was found of each; null: there is no such office */
export async function lookUp(office: OfficeId, parts: readonly Part[]): Promise<Found> {
  const found = await joinedToOffice(
    office,
    parts.map((part, index) => part.stage(`of${index}`)),
  );
  return found && parts.map((_, index) => found.joined[`of${index}`] ?? []);
}

interface Asking {
  office: OfficeId;
  parts: readonly Part[];
}

const asking = new Batcher(lookUpTogether);

/**
 * The same for work that only reads: those who ask at the same time about one office share a query, in which what several ask is looked
 * up once. It begins after all of them have asked, so nobody is told what was before.
 * @returns what was found, shared and so frozen
 */
export function lookUpReading(office: OfficeId, parts: readonly Part[]): Promise<Found> {
  return asking.add({ office, parts });
}

async function lookUpTogether(all: readonly Asking[]): Promise<Found[]> {
  const offices = [...new Set(all.map(({ office }) => office))];
  const found = await Promise.all(
    offices.map(async (office) => {
      const parts = new Map(
        all.flatMap((one) => (one.office === office ? one.parts : [])).map((one) => [nameOf(one), one]),
      );
      const records = await lookUp(office, [...parts.values()]);
      return records && new Map([...parts.keys()].map((name, index) => [name, frozen(records[index] ?? [])]));
    }),
  );
  const byOffice = new Map(offices.map((office, index) => [office, found[index]]));
  return all.map(({ office, parts }) => {
    const records = byOffice.get(office);
    return records ? parts.map((part) => records.get(nameOf(part)) ?? []) : null;
  });
}

const nameOf = ({ kind, asked }: Part): string => `${kind} ${keyOf(asked)}`;
