import mongoose, { type mongo } from 'mongoose';
import { CLIENT_OPTIONS } from '../database/client-options';
import { testDatabaseUri } from './database';

/** What went to the database, as `collection.command`, apart from what went within a transaction. */
export interface Commands {
  inTransactions: string[];
  others: string[];
}

/**
 * Connects a test file anew, so that it can see what goes to the database. Call it at the top of the file, after `useDatabase` or
 * `useBot`.
 * @returns what went there since the last call
 */
export function useCommands(): () => Commands {
  let seen: Commands = { inTransactions: [], others: [] };
  const note = ({ command, commandName }: mongo.CommandStartedEvent): void => {
    const said = typeof command[commandName] === 'string' ? `${command[commandName]}.${commandName}` : commandName;
    (command.autocommit === false ? seen.inTransactions : seen.others).push(said);
  };
  beforeAll(async () => {
    // Events are sent for clients that ask for them.
    const { name } = mongoose.connection;
    await mongoose.disconnect();
    await mongoose.connect(testDatabaseUri(), { ...CLIENT_OPTIONS, dbName: name, monitorCommands: true });
    mongoose.connection.getClient().on('commandStarted', note);
  });
  return () => {
    const before = seen;
    seen = { inTransactions: [], others: [] };
    return before;
  };
}
