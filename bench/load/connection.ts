import { connect, type Socket } from 'node:net';

/** A request is answered with a status; 0: the connection broke first. */
export type OnAnswer = (status: number) => void;

const HEAD_END = '\r\n\r\n';

/**
 * One keep-alive connection with one request under way at a time. It reads of an answer only the status and the length: a full
 * HTTP client would cost more than the servers that are measured.
 */
export class Connection {
  private received = '';
  private onAnswer: OnAnswer | null = null;

  private socket: Socket;

  private constructor(
    socket: Socket,
    private readonly port: number,
  ) {
    this.socket = socket;
    this.listen(socket);
  }

  private listen(socket: Socket): void {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => this.read(chunk));
    // Every way a connection ends comes by here; an error is followed by a close.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (socket === this.socket) this.answer(0);
    });
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket, port));
      });
    });
  }

  send(request: Buffer, onAnswer: OnAnswer): void {
    // Servers close what sends nothing for a while; a client opens another then.
    if (this.socket.destroyed) {
      this.socket = connect({ port: this.port, host: '127.0.0.1' });
      this.received = '';
      this.listen(this.socket);
    }
    this.onAnswer = onAnswer;
    this.socket.write(request);
  }

  close(): void {
    this.socket.destroy();
  }

  private read(chunk: string): void {
    this.received = this.received === '' ? chunk : this.received + chunk;
    const headEnd = this.received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    // It is told why it is closed, though it asked nothing.
    if (this.onAnswer === null) return void this.socket.destroy();
    const length = /\r\ncontent-length: *(\d+)/i.exec(this.received)?.[1];
    if (length === undefined) throw new Error('An answer without Content-Length');
    if (this.received.length < headEnd + HEAD_END.length + Number(length)) return;
    const status = Number(this.received.slice(9, 12));
    this.received = '';
    this.answer(status);
  }

  private answer(status: number): void {
    const tell = this.onAnswer;
    this.onAnswer = null;
    tell?.(status);
  }
}
