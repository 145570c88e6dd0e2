import { Refusal } from '../../refusal';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { unitsFor } from '../abilities/roles.rules';
import { theDocument } from '../abilities/things';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { openRequestsOf, storeRequest } from './document-request.model';
import {
  documentKey,
  formatsOf,
  isOfRound,
  isOfUnits,
  type MemoHead,
  type PaperKind,
  type PaperWish,
} from './kinds.rules';
import { texts } from './texts';

/** More than a person can look at meanwhile. */
const MOST_OPEN = 5;

interface Asking {
  office: OfficeId;
  person: Person;
  now: Date;
  eventId: string;
}

/**
 * The units whose measures stand in a document of a person: their own where they have no right to the whole office's and the paper can
 * be limited so.
 * @returns their keys in order; null: the whole office
 */
export function unitsInDocument(person: Person, kind: PaperKind): string[] | null {
  const own = unitsFor(person, 'documents');
  return own === 'all' || !isOfUnits(kind) ? null : [...own].sort();
}

/**
 * The units of a document that somebody asks for.
 * @throws Refusal `may_not_have`, audited, where the paper is the whole office's and the person may not have that
 */
export async function unitsOfDocument(asking: Asking, kind: PaperKind): Promise<string[] | null> {
  const units = unitsInDocument(asking.person, kind);
  await requireDocument(asking, { kind, units });
  return units;
}

/** Refuses a document of which a person may not have that part. @throws Refusal `may_not_have`, audited */
export async function requireDocument(
  { office, person, now, eventId }: Asking,
  { kind, units }: Pick<PaperWish, 'kind' | 'units'>,
): Promise<void> {
  const isRight = units === null || units.length > 0;
  if (isRight && abilitiesOf(person, theDocument({ units })).open) return;
  const tried = { ability: 'documents', subject: `document ${kind}` };
  await refuseTry(office, { person, now, eventId }, tried, new Refusal('may_not_have', texts.mayNotHave));
}

/**
 * Stores that somebody wants a document, for a worker to make it. Call it inside the event's transaction.
 * @param findings what the checklist found, and it is to be made all the same
 * @returns `asked_already` where the person waits for the same one
 * @throws Refusal `may_not_have`, `no_such_format`, `too_many_documents`
 */
export async function askForDocument(
  asking: Asking,
  wish: PaperWish,
  findings: readonly string[],
): Promise<'asked' | 'asked_already'> {
  const { office, person, now, eventId } = asking;
  await requireDocument(asking, wish);
  if (!formatsOf(wish.kind).includes(wish.format) || isOfRound(wish.kind) !== (wish.round !== null)) {
    throw new Refusal('no_such_format', texts.noSuchFormat(formatsOf(wish.kind)));
  }
  const by = person._id;
  const open = await openRequestsOf({ office, by });
  const key = documentKey(wish);
  if (open.some((one) => documentKey(one) === key && isSameHead(one.memo, wish.memo))) return 'asked_already';
  if (open.length >= MOST_OPEN) throw new Refusal('too_many_documents', texts.tooMany);
  await storeRequest({ office, ...wish, by, eventId, findings: [...findings] }, now);
  await recordAudit(office, { at: now, actor: by, action: 'document.asked', subject: `document ${key}`, eventId });
  return 'asked';
}

const isSameHead = (one: MemoHead | null, other: MemoHead | null): boolean =>
  one?.number === other?.number && one?.datedOn === other?.datedOn;
