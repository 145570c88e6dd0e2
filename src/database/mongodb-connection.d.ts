/** A part of the driver that is not its public interface: only what `lost-commands.ts` mends. */
declare module 'mongodb/lib/cmap/connection' {
  export class Connection {
    readonly id: number | string;
    readonly address: string;
    readonly closed: boolean;
    readonly socket: import('node:net').Socket;
    throwIfAborted(): void;
    cleanup(error: Error): void;
  }
}
