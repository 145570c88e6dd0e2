import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose, { type ClientSession } from 'mongoose';

// Every mongoose call inside the callback joins the transaction by itself, so use cases need not pass a session around.
mongoose.set('transactionAsyncLocalStorage', true);

/**
 * Runs a unit of work in one transaction: all of it is stored, or nothing. The work may run again after a write conflict, so
 * it must not do anything outside the database that cannot be repeated. One operation at a time, no Promise.all. The session is
 * for calls that go past mongoose.
 */
export async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  return mongoose.connection.transaction((session) => sessions.run(session, () => work(session)), {
    writeConcern: { w: 'majority', j: true },
  }) as Promise<T>;
}

const sessions = new AsyncLocalStorage<ClientSession>();

/** The session of the transaction that this is called in, for calls that go past mongoose; undefined outside of one. */
export function currentSession(): ClientSession | undefined {
  return sessions.getStore();
}
