import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Looking } from '../jobs/links/look-at';
import { projectRoot } from '../root';

const fixture = (name: string): string => readFileSync(join(projectRoot(), 'test/fixtures/https', name), 'utf8');

/** A website of an office at this machine, which is believed to be `www.kham.example`. */
export class HttpsSite {
  /** `HEAD /path` of each request */
  readonly asked: string[] = [];
  private server: Server | null = null;

  async start(answer: RequestListener): Promise<void> {
    this.server = createServer({ cert: fixture('cert.pem'), key: fixture('key.pem') }, (request, response) => {
      this.asked.push(nameOf(request));
      answer(request, response);
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
  }

  get port(): number {
    if (!this.server) throw new Error('The site is not started');
    return (this.server.address() as AddressInfo).port;
  }

  url(path: string, host = 'www.kham.example'): string {
    return `https://${host}:${this.port}${path}`;
  }

  /** How links are looked at so that this site is one of the internet. */
  readonly looking: Looking = {
    resolve: async (host) => {
      if (host.endsWith('kham.example')) return ['127.0.0.1'];
      throw Object.assign(new Error(host), { code: 'ENOTFOUND' });
    },
    isAllowed: (address, port) => address === '127.0.0.1' && port === this.port,
    ca: fixture('cert.pem'),
    timeoutMs: 2_000,
  };

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(null)));
  }
}

const nameOf = ({ method, url }: IncomingMessage): string => `${method} ${url}`;
