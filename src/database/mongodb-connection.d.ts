/** A part of the driver that is not its public interface: only what `lost-commands.ts` mends. */
declare module 'mongodb/lib/cmap/connection' {
  export class Connection {
    readonly id: number | string;
    readonly address: string;
    readonly closed: boolean;
    readonly error: Error | null;
    readonly hello: object | null;
    readonly socket: import('node:net').Socket;
    once(event: 'close', listener: () => void): this;
    off(event: 'close', listener: () => void): this;
    throwIfAborted(): void;
    cleanup(error: Error): void;
    command(
      ns: object,
      command: object,
      options?: { socketTimeoutMS?: number },
      responseType?: unknown,
    ): Promise<unknown>;
  }
}
