import { compact } from '../compact';
import { ENVELOPE_LEASE } from './envelope-lease';
import type { Envelope, Exclusion } from './outbox.model';
import type { PreparedEnvelope, WrittenEnvelope } from './prepare-envelopes';
import { splitEnvelope } from './split-envelope';

/** Envelopes of which each says one thing to all of its recipients. */
export interface DividedEnvelopes {
  written: WrittenEnvelope[];
  /** of those for whom it could not be written now */
  unwritten: Envelope[];
}

/**
 * Gives each text of the envelopes an envelope of its own: whoever shared one because they were to be told the same is told their own
 * where that came out different, and so are those for whom it could not be written. Nearly always there is one text for all, and
 * nothing is to be done.
 * @param claim the batch that has the envelopes
 * @returns in the order given, without those that are in other hands by now
 */
export async function divideByText(
  prepared: readonly PreparedEnvelope[],
  claim: string,
  at: Date,
): Promise<DividedEnvelopes> {
  const written: WrittenEnvelope[] = [];
  const unwritten: Envelope[] = [];
  for (const one of prepared) {
    const [first, ...others] = one.texts;
    if (others.length === 0 && one.unwritten.length === 0) {
      written.push({ envelope: one.envelope, messages: first.messages, excluded: one.excluded });
      continue;
    }
    const parts = await divide(one, claim, at);
    written.push(...parts.written);
    unwritten.push(...parts.unwritten);
  }
  return { written, unwritten };
}

/** Who is left out stays with those who are told the first of the texts. */
async function divide(
  { envelope, texts, unwritten, excluded }: PreparedEnvelope,
  claim: string,
  at: Date,
): Promise<DividedEnvelopes> {
  const [first, ...others] = texts;
  const places = [...first.places, ...excluded.map((one) => one.at)].sort((one, other) => one - other);
  const groups = compact([places, ...others.map((text) => text.places), unwritten.length > 0 && unwritten]);
  const changes: Partial<Envelope> = { claim, ...ENVELOPE_LEASE.hold(at) };
  const which = { _id: envelope._id, claim };
  const parts = await splitEnvelope(which, () => groups.map((group) => ({ places: group, changes })));
  const movedOut: Exclusion[] = excluded.map((one) => ({ ...one, at: places.indexOf(one.at) }));
  const written = texts.flatMap(({ messages }, index): WrittenEnvelope[] => {
    const part = parts?.[index];
    return part ? [{ envelope: part, messages, excluded: index === 0 ? movedOut : [] }] : [];
  });
  return { written, unwritten: parts?.slice(texts.length) ?? [] };
}
