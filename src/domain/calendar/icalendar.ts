import { addDays, type LocalDate } from './dates';

/** A whole day, or several, in a calendar that others read. */
export interface CalendarEvent {
  /** stays when the day or the words change, so that who subscribed sees the same event moved */
  uid: string;
  from: LocalDate;
  /** the last day */
  to: LocalDate;
  title: string;
  description: string | null;
  /** when its data came about */
  stamp: Date;
  /** whether it takes up the day; else it is only noted there */
  isBusy: boolean;
}

export interface PublishedCalendar {
  name: string;
  events: readonly CalendarEvent[];
}

/** What a line may have, in bytes (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * A calendar as programs read it (RFC 5545). The same data give the same bytes. Our own forty lines: of what `ics` (yup, nanoid) and
 * `ical-generator` (time zones, alarms, attendees) do, days without times need none.
 */
export function icalendar({ name, events }: PublishedCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//TamTid//TamTid//TH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Bangkok',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, from, to, title, description, stamp, isBusy }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compactDay(from)}`,
    // The day after the last one.
    `DTEND;VALUE=DATE:${compactDay(addDays(to, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === null ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `TRANSP:${isBusy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

const compactDay = (day: LocalDate): string => day.replaceAll('-', '');

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n]/g, '\\n')
    // Nothing else of control may stand in a text.
    .replace(/\p{Cc}/gu, ' ');

/** A long line goes on in the next one, which begins with a blank; no sign is taken apart. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > LONGEST_LINE) {
      parts.push(part);
      // The blank counts.
      [part, bytes] = ['', 1];
    }
    part += sign;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}

/** A UID of an office's: `due-2570-6m@kham-muang.tamtid`. */
export const eventUid = (office: string, key: string): string => `${key}@${office}.tamtid`;
