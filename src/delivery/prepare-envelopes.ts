import type { OfficeId } from '../domain/office-store';
import { FixedMessages } from '../line/fixed-messages';
import { LIMITS } from '../line/limits';
import type { Message } from '../line/types';
import type { Log } from '../log';
import { type Unreachable, unreachableOf } from './check-recipients';
import type { DropReason } from './drop-reason';
import { type MessageKind, type Prepared, rowKey } from './kinds';
import { type Ahead, NOTHING_AHEAD } from './look-ahead';
import type { Envelope, Exclusion } from './outbox.model';
import { firstRowOf, keyAt, type OutboxRow, rowsOf } from './rows';
import { placesFrom } from './split-envelope';

/** An envelope and what it says. */
export interface WrittenEnvelope {
  envelope: Envelope;
  messages: Message[] | FixedMessages;
  /** who does not get it, in the order of its recipients; others do */
  excluded: Exclusion[];
}

/** What some of an envelope's recipients are told. */
export interface TextFor {
  messages: Message[] | FixedMessages;
  /** theirs, in the order of the recipients */
  places: number[];
}

/** An envelope and what is said to whom. */
export interface PreparedEnvelope extends Omit<WrittenEnvelope, 'messages'> {
  /** one for all, unless what is true now makes a difference between those who were to be told the same */
  texts: readonly [TextFor, ...TextFor[]];
  /** places of those for whom it could not be written now */
  unwritten: number[];
}

export interface PreparedEnvelopes {
  /** in the order of the envelopes */
  written: PreparedEnvelope[];
  /** those that go to nobody, with the reason for each recipient */
  dropped: { envelope: Envelope; excluded: Exclusion[] }[];
  /** could not be written now */
  faulty: Envelope[];
}

/** What an envelope says to whom; nothing when it goes to nobody. */
type Said = Omit<PreparedEnvelope, 'texts'> & { texts: readonly TextFor[] };

/** What was written, by the keys of rows. */
type Answers = ReadonlyMap<string, Prepared>;

/**
 * Writes envelopes as things are now: recipients who must not be written to and messages that lost their sense are left out, the
 * kinds write the rest. What a kind cannot write holds back nothing else, and nobody who shares its envelope.
 * @param ahead what was asked for all offices together (`lookAhead`)
 */
export async function prepareEnvelopes(
  envelopes: readonly Envelope[],
  kinds: ReadonlyMap<string, MessageKind>,
  now: Date,
  log: Log,
  ahead = NOTHING_AHEAD,
): Promise<PreparedEnvelopes> {
  const said = new Map<Envelope, Said>();
  const sayAll = async (of: OfKind): Promise<void> => {
    try {
      for (const one of await say(of, kinds.get(of.kind), now, log, ahead)) said.set(one.envelope, one);
    } catch (error) {
      // One that cannot be written must not keep its neighbours from going out.
      if (of.envelopes.length > 1) for (const alone of of.envelopes) await sayAll({ ...of, envelopes: [alone] });
      else log.error({ error, office: of.office, kind: of.kind }, 'a message could not be written');
    }
  };
  const timely = envelopes.filter(({ expiresAt }) => expiresAt > now);
  for (const of of groupedByKind(timely)) await sayAll(of);

  const prepared: PreparedEnvelopes = { written: [], dropped: [], faulty: [] };
  for (const envelope of envelopes) {
    const isOver = envelope.expiresAt <= now;
    const one = isOver
      ? { envelope, texts: [], unwritten: [], excluded: everybody(envelope, 'too_late') }
      : said.get(envelope);
    const [text, ...others] = one?.texts ?? [];
    if (!one) prepared.faulty.push(envelope);
    else if (text) prepared.written.push({ ...one, texts: [text, ...others] });
    else if (one.unwritten.length > 0) prepared.faulty.push(envelope);
    else prepared.dropped.push(one);
  }
  return prepared;
}

interface OfKind {
  office: OfficeId;
  kind: string;
  envelopes: Envelope[];
}

function groupedByKind(envelopes: readonly Envelope[]): OfKind[] {
  const groups = new Map<string, OfKind>();
  for (const one of envelopes) {
    const key = `${one.office} ${one.kind}`;
    const group = groups.get(key);
    if (group) group.envelopes.push(one);
    else groups.set(key, { office: one.office, kind: one.kind, envelopes: [one] });
  }
  return [...groups.values()];
}

/** What the envelopes of one kind in one office say. @throws when the kind fails, or keeps no rule of kinds */
async function say(of: OfKind, kind: MessageKind | undefined, now: Date, log: Log, ahead: Ahead): Promise<Said[]> {
  const { office, envelopes } = of;
  if (!kind) throw new Error('there is no such kind of message');
  const isEverybodyReachable = ahead.reachable.has(office);
  const unreachable = await unreachableOf(office, envelopes, () => kind.isAnswer === true, { isEverybodyReachable });
  const asked = envelopes.map((envelope) => ({ envelope, rows: rowsToAsk(envelope, kind, unreachable) }));
  const rows = asked.flatMap((one) => one.rows);
  const isKnown = rows.every(({ key }) => ahead.answers.has(key));
  const answers: Answers = isKnown
    ? new Map(rows.map(({ key }) => [key, checked(ahead.answers.get(key))]))
    : await answersTo(of, rows, kind, now, log);
  return asked.map(({ envelope, rows: own }) => {
    const first = own[0] && kind.sameForAll ? (answers.get(own[0].key) ?? null) : null;
    if (unreachable.size === 0 && first && 'send' in first) {
      return {
        envelope,
        texts: [{ messages: first.send, places: placesFrom(0, envelope.size) }],
        unwritten: [],
        excluded: [],
      };
    }
    return bringTogether(envelope, unreachable, (key) => first ?? answers.get(key));
  });
}

/** The rows of whom may be written to; one of them where all are told the same. */
function rowsToAsk(envelope: Envelope, { sameForAll }: MessageKind, unreachable: Unreachable): OutboxRow[] {
  const isNobodyOut = unreachable.size === 0;
  const rows = sameForAll && isNobodyOut ? firstRowOf(envelope) : rowsOf(envelope);
  const reachable = isNobodyOut ? rows : rows.filter((row) => !unreachable.has(rowKey(row)));
  return sameForAll ? reachable.slice(0, 1) : reachable;
}

/** What a kind writes for rows. Where it fails for somebody who shares an envelope, each of the others is written for alone. */
async function answersTo(
  { office, kind: name, envelopes }: OfKind,
  rows: readonly OutboxRow[],
  kind: MessageKind,
  now: Date,
  log: Log,
): Promise<Answers> {
  const write = async (some: readonly OutboxRow[]): Promise<[string, Prepared][]> => {
    const answers = some.length > 0 ? await kind.prepare(office, some, now) : new Map<string, Prepared>();
    return some.map(({ key }) => [key, checked(answers.get(key))]);
  };
  try {
    return new Map(await write(rows));
  } catch (error) {
    if (envelopes.length > 1 || rows.length < 2) throw error;
    const written = new Map<string, Prepared>();
    for (const row of rows) {
      try {
        for (const [key, answer] of await write([row])) written.set(key, answer);
      } catch (own) {
        log.error({ error: own, office, kind: name }, 'a message could not be written for one of its recipients');
      }
    }
    if (written.size === 0) throw error;
    return written;
  }
}

function checked(answer: Prepared | undefined): Prepared {
  if (!answer) throw new Error('a row was left out');
  if ('send' in answer && (answer.send.length === 0 || answer.send.length > LIMITS.messagesPerSend)) {
    throw new RangeError(`${answer.send.length} messages were written`);
  }
  return answer;
}

/** Brings together who is told the same, by what was really written for each. */
function bringTogether(
  envelope: Envelope,
  unreachable: Unreachable,
  answerTo: (key: string) => Prepared | undefined,
): Said {
  const texts = new Map<string, TextFor>();
  const wordsOf = inWords();
  const excluded: Exclusion[] = [];
  const unwritten: number[] = [];
  for (let at = 0; at < envelope.size; at++) {
    const key = keyAt(envelope._id, at);
    const drop = unreachable.get(key);
    const answer = drop ? { drop } : answerTo(key);
    if (!answer) {
      unwritten.push(at);
      continue;
    }
    if ('drop' in answer) {
      excluded.push({ at, reason: answer.drop });
      continue;
    }
    // Who has an envelope to themselves is compared with nobody.
    const words = envelope.size === 1 ? '' : wordsOf(answer.send);
    const text = texts.get(words);
    if (text) text.places.push(at);
    else texts.set(words, { messages: answer.send, places: [at] });
  }
  return { envelope, texts: [...texts.values()], unwritten, excluded };
}

/** Messages as LINE is given them. Hundreds of recipients often share the very same ones: those are put into words once. */
function inWords(): (messages: Message[] | FixedMessages) => string {
  const known = new Map<Message[], string>();
  return (messages) => {
    if (messages instanceof FixedMessages) return messages.json;
    const words = known.get(messages) ?? JSON.stringify(messages);
    known.set(messages, words);
    return words;
  };
}

const everybody = ({ size }: Envelope, reason: DropReason): Exclusion[] =>
  Array.from({ length: size }, (_, at) => ({ at, reason }));
