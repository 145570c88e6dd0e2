import { randomInt } from 'node:crypto';
import { createApp } from '../app';
import { createFileLinks } from '../domain/evidence/file-links';
import { silentLog } from '../log';
import { createMetrics } from '../metrics';
import { createKeptPages } from '../web/pages/kept-pages';
import { type Listening, listen, webListener } from '../web/server';
import { type CheckedAnswer, faultsOf, ownLinks } from './check-page';
import type { TestBot } from './make-bot';
import type { Reply } from './reply';
import type { TestPerson } from './test-person';

/** What a browser got. */
export interface Got extends CheckedAnswer {
  /** where a redirect leads */
  to: string | null;
  /** what can be read of it */
  said: string;
}

/** The bot that pages stand beside. */
type BesidePages = Pick<TestBot, 'clock' | 'line'>;

/** The pages that ship, beside a bot in a test. */
export class TestPages {
  private web: Listening | null = null;

  async start({ clock, line }: BesidePages, baseUrl: string): Promise<void> {
    const links = createFileLinks(baseUrl, 'a-session-secret');
    const { registry } = createMetrics();
    const kept = createKeptPages(clock, baseUrl);
    const app = createApp({
      log: silentLog,
      ready: async () => undefined,
      registry,
      refreshGauges: async () => undefined,
      metricsToken: null,
      files: { links, clock },
      pages: { links, clock, line, kept },
    });
    this.web = await listen(webListener(app, app, kept.front), 0, '127.0.0.1');
  }

  async stop(): Promise<void> {
    await this.web?.close(0);
  }

  get address(): string {
    return `http://127.0.0.1:${this.web?.port}`;
  }

  /** A browser in which nobody is signed in. @param from the network address that it comes from; one of its own unless given */
  browser(userAgent?: string, from = `198.51.${randomInt(256)}.${randomInt(256)}`): TestBrowser {
    return new TestBrowser(this, from, userAgent);
  }
}

/** A browser: keeps cookies, follows nothing by itself. Every page that it gets is checked. */
export class TestBrowser {
  private readonly cookies = new Map<string, string>();
  private readonly followed = new Set<string>();

  constructor(
    private readonly pages: TestPages,
    private readonly from: string,
    private readonly userAgent = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/143.0 Safari/537.36',
  ) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    return this.ask(path, { headers });
  }

  /** Sends a form of the page that was got last, or of none. */
  async post(path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Got> {
    const body = new URLSearchParams(form);
    return this.ask(path, { method: 'POST', body, headers: { origin: this.pages.address, ...headers } });
  }

  /**
   * Sends a form of a page as it stands there, with what somebody entered in place of what its inputs hold.
   * @param action where the form leads
   * @param entered also the name and value of the button that is pressed; a list is of files
   */
  async submit(page: Got, action: string, entered: Record<string, string | readonly File[]> = {}): Promise<Got> {
    const form = formWith(page.text, action);
    const values: Record<string, string | readonly File[]> = { ...form.values, ...entered };
    if (!form.isMultipart) return this.post(action, values as Record<string, string>);
    const body = new FormData();
    for (const [name, value] of Object.entries(values)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    return this.ask(action, { method: 'POST', body, headers: { origin: this.pages.address } });
  }

  /** Gets a page, and whatever it leads on to by itself. */
  async visit(path: string): Promise<Got> {
    const got = await this.get(path);
    return got.to === null ? got : this.visit(got.to);
  }

  /** Signs a person in by the link that the chat gives. */
  async signIn(person: TestPerson): Promise<Got> {
    const path = signInPath(await person.says('เปิดแดชบอร์ด'));
    await this.get(path);
    const got = await this.post(path.split('?')[0] ?? '');
    if (got.to === null) throw new Error(`not signed in: ${got.status}`);
    return this.visit(got.to);
  }

  private async ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Got> {
    const cookie = this.cookieHeader;
    const headers = {
      accept: 'text/html',
      'x-forwarded-for': this.from,
      'user-agent': this.userAgent,
      ...(cookie && { cookie }),
      ...init.headers,
    };
    const response = await fetch(`${this.pages.address}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const got = {
      status: response.status,
      headers: response.headers,
      text,
      to: response.headers.get('location'),
      said: readable(text),
    };
    this.check(path, got);
    return got;
  }

  /** What it would say to the pages of who is signed in. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name === undefined || value === undefined) return;
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  private check(path: string, got: Got): void {
    if (!got.headers.get('content-type')?.startsWith('text/html') || got.text === '') return;
    const faults = faultsOf(got, path.startsWith('/public'));
    if (faults.length > 0)
      throw new Error(`${path} (${got.status}): ${faults.join('; ')}\n${got.text.slice(0, 2_000)}`);
  }

  /** @throws when a link of a page of ours, or what it loads, does not answer */
  async followAll(got: Got): Promise<void> {
    for (const path of ownLinks(got.text)) {
      if (this.followed.has(path)) continue;
      this.followed.add(path);
      const { status } = await this.get(path);
      if (status >= 400) throw new Error(`${path} answers ${status}`);
    }
  }
}

const SIGNS: Record<string, string> = { quot: '"', lt: '<', amp: '&' };
const readable = (text: string): string =>
  text
    // Words that no line's end may part stand in elements of their own.
    .replace(/<span class="word">([^<]*)<\/span>/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(quot|lt|amp);/g, (_, name: string) => SIGNS[name] ?? '')
    .replace(/\s+/g, ' ');

/** What a form of a page holds as it is shown. @throws where there is none */
function formWith(text: string, action: string): { values: Record<string, string>; isMultipart: boolean } {
  const forms = [...text.matchAll(/<form ([^>]*)>([\s\S]*?)<\/form>/g)];
  const [, attributes = '', inner = ''] = forms.find(([, head]) => head?.includes(`action="${action}"`)) ?? [];
  if (attributes === '') throw new Error(`no form leads to ${action}: ${readable(text)}`);
  const attributeOf = (tag: string, name: string) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const inputs = [...inner.matchAll(/<input (?:[^>"]|"[^"]*")*>/g)].map(([tag]) => tag);
  const entries = [
    ...inputs
      .filter((tag) => !/type="file"/.test(tag) && (!/type="(checkbox|radio)"/.test(tag) || / checked/.test(tag)))
      .map((tag) => [attributeOf(tag, 'name'), attributeOf(tag, 'value')]),
    ...[...inner.matchAll(/<textarea ([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, head = '', said = '']) => [
      attributeOf(head, 'name'),
      plain(said),
    ]),
    ...[...inner.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)].map(([, head = '', options = '']) => [
      attributeOf(head, 'name'),
      attributeOf(/<option [^>]*selected[^>]*>/.exec(options)?.[0] ?? '', 'value'),
    ]),
  ];
  return { values: Object.fromEntries(entries), isMultipart: attributes.includes('multipart/form-data') };
}

const plain = (text: string): string => text.replace(/&(quot|lt|amp);/g, (_, name: string) => SIGNS[name] ?? '');

/** Where the link leads that the chat gave. */
export function signInPath({ messages }: Pick<Reply, 'messages'>): string {
  const said = JSON.stringify(messages);
  const [, path] = /https:\/\/tamtid\.example(\/dashboard\/sign-in\/[^"\s]+)/.exec(said) ?? [];
  if (path === undefined) throw new Error(`no link in: ${said}`);
  return path;
}

/**
 * Gives a test file the pages beside its bot. Call it once, after `useBot`.
 * @param baseUrl where people reach them; http: for a real browser, which keeps no secure cookie otherwise
 */
export function usePages(bot: BesidePages, baseUrl = 'https://tamtid.example'): TestPages {
  const pages = new TestPages();
  // Anew for each test: what is public is kept in memory.
  beforeEach(() => pages.start(bot, baseUrl));
  afterEach(() => pages.stop());
  return pages;
}
