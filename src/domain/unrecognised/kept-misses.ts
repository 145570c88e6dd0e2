import { createHash } from 'node:crypto';
import type { LocalDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { type LabelledMiss, type Unrecognised, unrecognised } from './unrecognised.model';

/** Which of the kept texts is meant, by what a button holds. */
export interface MissKey {
  day: LocalDate;
  kind: string;
  mark: string;
}
export interface KeptMiss extends MissKey {
  text: string;
}

/** Words are found by this in place of what they say: a button holds none of them. */
const markOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12);

/** Labelled texts kept of a kind and day. */
const MOST_LABELLED = 200;

/** What an admin may still say the meaning of, oldest first, each text once. */
export async function keptMisses(office: OfficeId): Promise<KeptMiss[]> {
  const found = await unrecognised(office).find({ 'texts.0': { $exists: true } }, { sort: { day: 1, kind: 1 } });
  const known = new Set((await labelledMisses(office)).map(({ text }) => text));
  const all = found.flatMap(({ day, kind, texts }) => texts.map((text) => ({ day, kind, text, mark: markOf(text) })));
  const fresh = all.filter(({ text }) => !known.has(text));
  // The first of each.
  return [...new Map(fresh.reverse().map((one) => [one.text, one])).values()].reverse();
}

/** Of these, the one behind another, which may be gone meanwhile; null: none is. */
export function missBehind(misses: readonly KeptMiss[], before: MissKey): KeptMiss | null {
  const at = misses.findIndex(({ mark }) => mark === before.mark);
  if (at >= 0) return misses[at + 1] ?? null;
  return misses.find(({ day, kind }) => day > before.day || (day === before.day && kind >= before.kind)) ?? null;
}

/**
 * Keeps what a text meant, wherever it was typed; what was said of it before gives way. Joins the event's transaction.
 * @returns the text; null: it is not kept any more
 */
export async function labelMiss(
  office: OfficeId,
  { day, kind, mark }: MissKey,
  intent: string,
): Promise<string | null> {
  const row = await unrecognised(office).findOne({ day, kind });
  if (!row) return null;
  const said = [...row.texts, ...(row.labelled ?? []).map(({ text }) => text)];
  const text = said.find((one) => markOf(one) === mark);
  if (text === undefined) return null;
  const others = (row.labelled ?? []).filter((one) => one.text !== text);
  const labelled = [...others, { text, intent }].slice(-MOST_LABELLED);
  await unrecognised(office).updateOne({ day, kind }, { $set: { labelled } });
  await unrecognised(office).updateMany({ texts: text }, { $pull: { texts: text } });
  return text;
}

/** What admins said the meaning of. */
export async function labelledMisses(office: OfficeId): Promise<LabelledMiss[]> {
  const found = await unrecognised(office).find({ 'labelled.0': { $exists: true } }, { sort: { day: 1, kind: 1 } });
  return found.flatMap(({ labelled }: Pick<Unrecognised, 'labelled'>) => labelled ?? []);
}
