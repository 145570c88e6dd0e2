import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** One connection that goes through, both of its ends. */
interface Pair {
  client: Socket;
  server: Socket;
}

/**
 * Stands between the bot and a mongod, and does to their connections what networks and dying machines do: cuts them off, or lets
 * nothing come back while they stay open.
 */
export class DatabaseProxy {
  private readonly pairs = new Set<Pair>();
  private isSilent = false;

  private constructor(
    private readonly behind: URL,
    private readonly listener: Server,
  ) {}

  /** @param uri of one mongod */
  static async start(uri: string): Promise<DatabaseProxy> {
    const listener = createServer();
    const proxy = new DatabaseProxy(new URL(uri), listener);
    listener.on('connection', (client) => proxy.take(client));
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return proxy;
  }

  /** Where to connect instead of the mongod. */
  get uri(): string {
    const uri = new URL(this.behind);
    uri.port = String((this.listener.address() as AddressInfo).port);
    return uri.href;
  }

  /** From now on nothing that the mongod says comes back; connections stay open, new ones are taken. */
  silence(): void {
    this.isSilent = true;
  }

  /** What the mongod says from now on comes back. What it said meanwhile is lost. */
  speak(): void {
    this.isSilent = false;
  }

  /** Cuts all connections off with a reset, as a machine does that knows nothing of them any more. */
  reset(): void {
    for (const { client, server } of this.pairs) {
      client.resetAndDestroy();
      server.destroy();
    }
  }

  async close(): Promise<void> {
    this.reset();
    this.listener.close();
    await once(this.listener, 'close');
  }

  private take(client: Socket): void {
    const server = connect(Number(this.behind.port), this.behind.hostname);
    const pair = { client, server };
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    // A connection that breaks is what this is for.
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
    client.on('data', (bytes) => server.write(bytes));
    server.on('data', (bytes) => {
      if (!this.isSilent) client.write(bytes);
    });
  }
}
