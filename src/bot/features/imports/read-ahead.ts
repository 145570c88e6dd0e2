import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import { knownFrameworks } from '../../../domain/assessments/framework-file';
import { localDate } from '../../../domain/calendar/dates';
import { shownName } from '../../../domain/evidence/file-name.rules';
import { grantsOn } from '../../../domain/handovers/handover.rules';
import {
  bytesOf,
  findSent,
  mayBeEvidence,
  mayBeImport,
  readSent,
  readWithin,
  type SentRead,
} from '../../../domain/imports/sent-file';
import type { OfficeId } from '../../../domain/office-store';
import { officeOf } from '../../../domain/people/directory.model';
import type { Holder } from '../../../domain/people/people.rules';
import { people } from '../../../domain/people/person.model';
import { Recent } from '../../../domain/people/recent';
import { LineError } from '../../../line/line-error';
import type { Preparation } from '../../feature';
import type { Media, UserInput } from '../../user-input';
import { confirmButton, readButton, yearButton } from './buttons';

/** The conversation waits meanwhile. */
const WITHIN_MS = 10_000;
/** Each may have ten megabytes. */
const MOST = 4;

/** What was read of a file: its bytes, and what they would do. Or why there is none. */
export type Ahead = { bytes: Buffer; read: SentRead } | 'not_reached' | 'gone' | 'too_large';

/** A file to be read: its bytes where they are kept, else what LINE knows it by. */
export interface Wanted {
  office: OfficeId;
  name: string;
  lineMessageId: string;
  fiscalYear: number | null;
  bytes: Buffer | null;
}

const recent = new Recent<Ahead>(MOST);

/** The file that an event is about, read before its transaction begins, and remembered for the minute in which it needs it. */
export function readAhead(event: Pick<Preparation, 'gateway' | 'eventId' | 'now'>, wanted: Wanted): Promise<Ahead> {
  return recent.get(event.eventId, async () => {
    const { office, name, fiscalYear, lineMessageId } = wanted;
    const bytes = wanted.bytes ?? (await fetched(event.gateway, lineMessageId));
    if (typeof bytes === 'string') return bytes;
    const options = { frameworks: knownFrameworks(), now: event.now };
    return { bytes, read: await readSent(office, { name, bytes, fiscalYear }, options) };
  });
}

/** Forgets what was read: the office has changed since. */
export const forgetAhead = ({ eventId }: Pick<Preparation, 'eventId'>): void => recent.forget(eventId);

async function fetched(
  gateway: Preparation['gateway'],
  messageId: string,
): Promise<Buffer | Exclude<Ahead, { bytes: Buffer }>> {
  try {
    const content = await gateway.content(messageId, WITHIN_MS);
    if (content.state === 'gone') return 'gone';
    if (content.state === 'preparing') return 'not_reached';
    return (await readWithin(content.stream)) ?? 'too_large';
  } catch (error) {
    // The gateway has logged it.
    if (error instanceof LineError) return 'not_reached';
    throw error;
  }
}

/** Reads the file of an event of an admin's ahead, where there is one. */
export async function prepareImport(event: Preparation): Promise<void> {
  const about = fileOf(event.input);
  if (!about) return;
  const office = await officeOf(event.lineUserId);
  const person = office && (await people(office).findOne({ lineUserId: event.lineUserId }));
  if (!office || !person) return;
  const holder = { grants: grantsOn(person.grants, localDate(event.now)) };
  if (!abilitiesOf(holder, theOffice).administer) return;
  if ('media' in about) {
    if (!isAsked(about.media, holder)) await readAhead(event, wantedOf(office, about.media));
    return;
  }
  const sent = await findSent(office, about.file, { by: person._id, now: event.now });
  if (!sent || (sent.state !== 'asked' && sent.state !== 'shown')) return;
  await readAhead(event, { ...sent, bytes: bytesOf(sent), fiscalYear: about.year ?? sent.fiscalYear });
}

/** Whether whoever sent a file is asked first what it is for. */
export const isAsked = (media: Media, person: Holder): boolean =>
  mayBeEvidence(media.fileName) && abilitiesOf(person, theOffice).report;

export const nameOf = ({ fileName }: Media): string => shownName(fileName ?? '') ?? '';

export const wantedOf = (office: OfficeId, media: Media): Wanted => ({
  office,
  name: nameOf(media),
  lineMessageId: media.messageId,
  fiscalYear: null,
  bytes: null,
});

type About = { media: Media } | { file: string; year: number | null };

function fileOf(input: UserInput): About | null {
  if (input.kind === 'media') return mayBeImport(input.media.fileName) ? { media: input.media } : null;
  if (input.kind !== 'button') return null;
  if (input.button === yearButton.kind) {
    const { data } = yearButton.schema.safeParse(input.payload);
    return data ? { file: data.file, year: data.year } : null;
  }
  const kind = [readButton, confirmButton].find((one) => one.kind === input.button);
  const data = kind?.schema.safeParse(input.payload).data;
  return data ? { file: data.file, year: null } : null;
}
