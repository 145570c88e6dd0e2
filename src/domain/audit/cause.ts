import type { mongo } from 'mongoose';

/** What a change came from, for the audit trail; by nobody: by its day. */
export interface Cause {
  at: Date;
  by?: mongo.ObjectId;
  eventId?: string;
}
