import { Connection } from 'mongodb/lib/cmap/connection';
import { mongo } from 'mongoose';

let isMended = false;

/**
 * mongodb 6.16 waits for a socket to say `drain` when that does not take a command at once. A socket that has ended never does: a
 * command that meets it between its end and the driver's notice of that waits for ever, whatever its timeouts. Where that is the
 * driver's own look at the server, the process never finds the database again (seen when mongod is killed under load). So a
 * connection whose socket has ended is closed as soon as it is used, and one that is closed lets nobody wait.
 */
export function endLostCommands(): void {
  if (isMended) return;
  isMended = true;
  const { throwIfAborted, cleanup } = Connection.prototype;
  if (!throwIfAborted || !cleanup) throw new Error('This is another driver: see whether it still loses commands');
  Connection.prototype.throwIfAborted = function (): void {
    if (!this.closed && this.socket.destroyed) {
      this.cleanup(new mongo.MongoNetworkError(`connection ${this.id} to ${this.address} ended`));
    }
    throwIfAborted.call(this);
  };
  Connection.prototype.cleanup = function (error: Error): void {
    cleanup.call(this, error);
    this.socket.emit('drain');
  };
}
