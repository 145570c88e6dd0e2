import { Connection } from 'mongodb/lib/cmap/connection';
import { mongo } from 'mongoose';

/** No command of a conversation takes longer than this; a database that is silent for so long is not going to answer. */
export const COMMAND_MS = 10_000;
/** Commands that read or write a whole collection. */
const LONG_MS = 600_000;
const LONG = ['createIndexes', 'dropIndexes', 'collMod'];

let isMended = false;

/**
 * mongodb 6.16 loses commands when a server goes away, in several places; whoever waits for one waits for ever, and its connection is
 * never given back, until the pool is empty and nobody gets through. The next driver speaks to no mongod 4.0. So this mends:
 *
 * - A socket that does not take a command at once is waited for until it says `drain`. One that has ended never does. Where that is the
 *   driver's own look at the server, the process never finds the database again. Now every command ends with its connection.
 * - A connection whose socket has ended, without the driver having noticed, takes commands. Now it is closed as soon as it is used.
 * - What a socket says of its end (`ECONNRESET`) reaches the caller as it is, while the driver tries again, and clears its pool, for
 *   errors of its own class only; a commit that meets it ends with `hasErrorLabel is not a function`. Now it is a network error.
 * - A server that is silent and keeps its sockets open (frozen, or cut off from the network) is waited for as long as bytes may
 *   still come. Now every command ends after a time, whatever becomes of it, and its connection with it.
 *
 * @param limitMs how long a command may take
 */
export function endLostCommands(limitMs = COMMAND_MS): void {
  commandMs = limitMs;
  if (isMended) return;
  isMended = true;
  const { throwIfAborted, cleanup, command } = Connection.prototype;
  if (!throwIfAborted || !cleanup || !command) {
    throw new Error('This is another driver: see whether it still loses commands');
  }
  Connection.prototype.throwIfAborted = function (): void {
    if (!this.closed && this.socket.destroyed) {
      this.cleanup(new mongo.MongoNetworkError(`connection ${this.id} to ${this.address} ended`));
    }
    throwIfAborted.call(this);
  };
  Connection.prototype.cleanup = function (error: Error): void {
    cleanup.call(this, asNetworkError(error));
    this.socket.emit('drain');
  };
  Connection.prototype.command = function (...[ns, asked, options, responseType]): Promise<unknown> {
    const mostMs = limitOf(asked);
    const given = { ...options, socketTimeoutMS: Math.min(options?.socketTimeoutMS || mostMs, mostMs) };
    return endingWith(this, mostMs, command.call(this, ns, asked, given, responseType));
  };
}

let commandMs = COMMAND_MS;

const limitOf = (command: object): number => (LONG.some((name) => name in command) ? LONG_MS : commandMs);

/** What the driver answers, or that the connection closed, or that the time is over: then the connection closes. */
function endingWith<T>(connection: Connection, mostMs: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      connection.off('close', onClose);
    };
    const onClose = (): void => {
      end();
      reject(connection.error ?? new mongo.MongoNetworkError('the connection closed'));
    };
    const timer = setTimeout(() => {
      const message = `connection ${connection.id} to ${connection.address}: no answer within ${mostMs} ms`;
      connection.cleanup(new mongo.MongoNetworkTimeoutError(message, { beforeHandshake: connection.hello === null }));
    }, mostMs);
    connection.once('close', onClose);
    // Each further promise costs something of every command, so none between these two.
    answer.then(
      (given) => {
        end();
        resolve(given);
      },
      (error: unknown) => {
        end();
        reject(error);
      },
    );
  });
}

function asNetworkError(error: Error): Error {
  if (error instanceof mongo.MongoError || error.name === 'AbortError') return error;
  return new mongo.MongoNetworkError(error.message, { cause: error });
}
