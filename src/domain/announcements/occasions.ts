import type { mongo } from 'mongoose';
import type { LocalDate } from '../calendar/dates';

/** What the messages about an announcement are for; each recipient gets one message for each of these. */
export const occasionOf = {
  /** @param version 1: the announcement itself; from 2 on: a correction */
  version: (announcement: mongo.ObjectId, version: number): string =>
    version === 1 ? `announcement/${announcement}` : `announcement/${announcement}/v${version}`,
  /** telling its sender and the admins that it did not go out */
  notSent: (announcement: mongo.ObjectId): string => `announcement/${announcement}/not-sent`,
  /** of a pass that nudges people of some units; its messages are for the nudge of the day all the same: nobody gets two */
  nudgeOfUnits: (announcement: mongo.ObjectId, day: LocalDate, units: readonly string[]): string =>
    `announcement/${announcement}/nudge/${day}/${[...units].sort().join('+')}`,
  nudge: (announcement: mongo.ObjectId, day: LocalDate): string => `announcement/${announcement}/nudge/${day}`,
};
