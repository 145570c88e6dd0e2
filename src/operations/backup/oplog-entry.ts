import type { Document, Timestamp } from 'mongodb';

/** An entry of the replica set's log, as far as it is looked at here. https://www.mongodb.com/docs/manual/core/replica-set-oplog/ */
export interface OplogEntry extends Document {
  ts: Timestamp;
  /** i(nsert), u(pdate), d(elete), c(ommand), n(othing) */
  op: 'i' | 'u' | 'd' | 'c' | 'n' | 'xi' | 'km';
  ns: string;
  o: Document;
  /** of the entry before in the same transaction, which has none at its first */
  prevOpTime?: { ts: Timestamp } | null;
}
