import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Request } from 'express';
import type { mongo } from 'mongoose';
import { Batcher } from '../../../batcher';
import type { Clock } from '../../../clock';
import { type LocalDate, localDate } from '../../../domain/calendar/dates';
import type { OfficeId } from '../../../domain/office-store';
import type { StoredPerson } from '../../../domain/people/person.model';
import type { Visitor } from '../../../domain/sessions/find-visitor';
import { hashSecret, readHeld } from '../../../domain/sessions/secrets';
import { asVisitor, isSeenAnew } from '../../../domain/sessions/session.rules';
import { type Looking, type Since, sinceBefore, type WorkState, workState } from '../../../domain/sessions/work-state';
import type { Front } from '../../server';
import type { Cookies } from '../sign-in/cookies';

/** A version that counts no revisions on may write beside this one while it is upgraded: nothing is kept longer. */
const KEPT_MS = 60_000;
/** Some kilobytes each. */
const MOST_PAGES = 500;
const MOST_OFFICES = 500;

/** A page as it was sent to somebody, and what it was made from. */
interface Kept {
  /** the person as they were: what they may see, and what of it is theirs */
  as: string;
  person: mongo.ObjectId;
  stamp: string;
  day: LocalDate;
  madeAt: number;
  headers: OutgoingHttpHeaders;
  bytes: Buffer;
}

/** States of an office are compared that were asked for in the same minute. */
interface Office {
  since: Since;
  begunAt: number;
  states: Batcher<Looking, WorkState | null>;
}

/** What a page is made from, taken before it is made. */
export interface Before {
  stamp: string;
}

/**
 * Keeps pages of staff in memory, each for whom it was made: under the session, the address and what the browser takes. It is given
 * out again only while the session stands, its person is as they were, and nothing was done in the office.
 */
export class StaffCache {
  private readonly kept = new Map<string, Kept>();
  private readonly offices = new Map<OfficeId, Office>();

  constructor(
    private readonly clock: Clock,
    private readonly cookies: Cookies,
  ) {}

  readonly front: Front = (request, response) => {
    if (!request.url?.startsWith('/dashboard')) return null;
    const held = readHeld(this.cookies.session(request));
    if (!held) return null;
    const hash = hashSecret(held.secret);
    const key = keyOf(hash, request.url, request);
    const kept = this.kept.get(key);
    if (!kept) return null;
    const now = this.clock.now();
    if (localDate(now) !== kept.day || Math.abs(now.getTime() - kept.madeAt) >= KEPT_MS) {
      this.kept.delete(key);
      return null;
    }
    return this.state(held.office, { hash, person: kept.person }).then((state) => {
      if (!state || !isAsBefore(kept, state, hash, now)) return false;
      response.writeHead(200, kept.headers).end(kept.bytes);
      return true;
    });
  };

  /** Call it before what the page shows is read. @returns null: it cannot be kept */
  async before({ office, organisation, session, person }: Visitor): Promise<Before | null> {
    const state = await this.state(office, { hash: session.hash, person: person._id });
    return state && state.revision === organisation.revision ? state : null;
  }

  keep(
    request: Request,
    { session, person, today }: Visitor & { today: LocalDate },
    { stamp }: Before,
    sent: Pick<Kept, 'headers' | 'bytes'>,
  ): void {
    const key = keyOf(session.hash, request.originalUrl, request);
    this.kept.delete(key);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST_PAGES && oldest !== undefined) this.kept.delete(oldest);
    const headers = { ...sent.headers, 'content-length': sent.bytes.length };
    const madeAt = this.clock.now().getTime();
    const as = JSON.stringify(person);
    this.kept.set(key, { as, person: person._id, stamp, day: today, madeAt, headers, bytes: sent.bytes });
  }

  /** Who asks at the same time asks the database once for each office. */
  private state(office: OfficeId, looking: Looking): Promise<WorkState | null> {
    const now = this.clock.now();
    let found = this.offices.get(office);
    if (!found || Math.abs(now.getTime() - found.begunAt) >= KEPT_MS) {
      const since = sinceBefore(now);
      const ask = async (all: readonly Looking[]) => {
        const state = await workState(office, since, { looking: all, now: this.clock.now() });
        return all.map(() => state);
      };
      found = { since, begunAt: now.getTime(), states: new Batcher(ask) };
      if (this.offices.size >= MOST_OFFICES) this.offices.clear();
      this.offices.set(office, found);
    }
    return found.states.add(looking);
  }
}

const keyOf = (hash: string, url: string, { headers }: IncomingMessage): string =>
  JSON.stringify([hash, url, headers['accept-encoding']]);

function isAsBefore(kept: Kept, { stamp, sessions, people }: WorkState, hash: string, now: Date): boolean {
  const session = sessions.find((one) => one.hash === hash);
  if (stamp !== kept.stamp || !session?.person.equals(kept.person)) return false;
  // That somebody is still there is noted once a minute, by Express.
  if (isSeenAnew(session.seenAt, now)) return false;
  const person = people.find(({ _id }) => _id.equals(kept.person));
  return person !== undefined && JSON.stringify(asVisitor<StoredPerson>(person, kept.day)) === kept.as;
}
