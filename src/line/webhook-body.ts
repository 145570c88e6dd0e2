import { createHash } from 'node:crypto';
import type { Arrival } from './group-talk';
import { faultOf } from './readable-event';
import { settlesAt } from './settling';

/** What happened longer ago than this is over: LINE was away, or delivers late. */
const OLD_MS = 24 * 3_600_000;
/** An id that is too long to be one is not logged. */
const MOST_OF_A_LOGGED_ID = 64;

/** An event that nothing is done about. `unreadable`: it lacks what we would read of it. `old`: it happened more than a day ago. */
export interface Excluded {
  why: 'unreadable' | 'old';
  eventId: string | null;
  /** the path to what makes it unreadable */
  fault: string | null;
}

/** A webhook body's events that are to be worked with, and those that are not. */
export interface ReadBody {
  arrivals: Arrival[];
  excluded: Excluded[];
}

type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * The events of a signed body with their inbox rows; null when it is not a webhook body. Of an event only what ordering and
 * deduplication need is read here: LINE adds fields and event types without notice. What cannot be worked with costs its neighbours
 * nothing.
 */
export function toArrivals(body: Buffer, receivedAt: Date): ReadBody | null {
  const { events, words } = eventsOf(body.toString('utf8'));
  // A list of things that are no events at all is another body, not a webhook of which we miss the events.
  if (!events || (events.length > 0 && !events.some(isObject))) return null;
  const read: ReadBody = { arrivals: [], excluded: [] };
  for (const event of events) {
    const one = toArrival(event, words, receivedAt);
    if ('why' in one) read.excluded.push(one);
    else read.arrivals.push(one);
  }
  return read;
}

/** How LINE begins a body, up to its list of events, and how it ends it. */
const HEAD = /^\{"destination":"\w*","events":(?=\[)/;
const TAIL = '}';
/** So short a text is never nested deeper than it can be written, and not longer than anybody minds for how it is written. */
const MOST_VERBATIM = 4_096;

interface Events {
  events: unknown[] | null;
  /** the only event as it came: JSON that needs not be written again */
  words: string | null;
}

/** Where a body is written as LINE writes it, its list is read by itself: what stands around one event is no part of it then. */
function eventsOf(body: string): Events {
  const head = body.length <= MOST_VERBATIM && body.endsWith(TAIL) ? HEAD.exec(body)?.[0] : undefined;
  const list = head === undefined ? '' : body.slice(head.length, -TAIL.length);
  const events = list === '' ? undefined : parsed(list);
  if (Array.isArray(events)) return { events, words: events.length === 1 ? list.slice(1, -1) : null };
  const whole = parsed(body);
  return { events: isObject(whole) && Array.isArray(whole.events) ? whole.events : null, words: null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // whatever it is, it is no JSON
  }
}

/** @param words the event as JSON, where it is at hand */
function toArrival(event: unknown, words: string | null, receivedAt: Date): Arrival | Excluded {
  const fault = faultOf(event);
  if (fault !== null || !isObject(event)) return unreadable(event, fault);
  const eventBody = words ?? inWords(event);
  if (eventBody === null) return unreadable(event, 'nesting');
  const at = typeof event.timestamp === 'number' ? event.timestamp : receivedAt.getTime();
  // Every event has an id today; one without is known by its content.
  const eventId = text(event.webhookEventId) ?? createHash('sha256').update(eventBody).digest('hex');
  if (receivedAt.getTime() - at > OLD_MS) return { why: 'old', eventId, fault: null };
  const source = isObject(event.source) ? event.source : {};
  const user = text(source.userId);
  const group = text(source.groupId) ?? text(source.roomId);
  const notBefore = settlesAt(event, receivedAt);
  return {
    event,
    talker: user !== null && group !== null ? { group, user } : null,
    row: {
      _id: eventId,
      partner: user ?? group ?? 'none',
      at,
      receivedAt,
      state: 'new',
      open: true,
      tries: 0,
      body: eventBody,
      ...(notBefore && { notBefore }),
    },
  };
}

function unreadable(event: unknown, fault: string | null): Excluded {
  const id = isObject(event) ? text(event.webhookEventId) : null;
  return { why: 'unreadable', eventId: id && id.length <= MOST_OF_A_LOGGED_ID ? id : null, fault };
}

/** An event as JSON again; null where it is nested deeper than anybody can write. */
function inWords(event: Json): string | null {
  try {
    return JSON.stringify(event);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
