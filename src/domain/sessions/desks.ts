import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { newCode, normaliseCode } from '../people/registration-code.rules';
import { inTransaction } from '../transaction';
import { beginSession } from './begin-session';
import { Desks } from './desk.model';
import { hashSecret, newSecret } from './secrets';
import { endOfSignIn } from './session.rules';

/** What a browser at a desk shows and keeps. */
export interface OpenedDesk {
  /** to be typed into the chat; shown once, and stored hashed */
  code: string;
  /** what its cookie holds */
  secret: string;
}

/** Makes a code for a browser, good for 15 minutes. */
export async function openDesk(device: string, now: Date): Promise<OpenedDesk> {
  const opened = { code: newCode(), secret: newSecret() };
  const endsAt = endOfSignIn(now);
  await Desks.create({ _id: hashCode(opened.code), browser: hashSecret(opened.secret), device, endsAt });
  return opened;
}

/**
 * Lets in the browser that shows a code, as the person who typed it. Call it inside the event's transaction.
 * @returns the device that it is; null: no browser waits with this code (any more)
 */
export async function allowDesk(
  office: OfficeId,
  { typed, person, now }: { typed: string; person: mongo.ObjectId; now: Date },
): Promise<string | null> {
  const code = normaliseCode(typed);
  if (code === null) return null;
  const waiting = { _id: hashCode(code), person: { $exists: false }, endsAt: { $gt: now } };
  const found = await Desks.findOneAndUpdate(waiting, { $set: { office, person } }).lean().exec();
  return found?.device ?? null;
}

/** How a browser at a desk stands. */
export type DeskState = 'waits' | 'allowed' | 'over';

/** @param secret what its cookie holds */
export async function deskState(secret: string, now: Date): Promise<DeskState> {
  const found = await Desks.findOne({ browser: hashSecret(secret), endsAt: { $gt: now } })
    .lean()
    .exec();
  if (!found) return 'over';
  return found.person ? 'allowed' : 'waits';
}

/**
 * Begins the session of a browser that was let in, once.
 * @returns what the session's cookie holds; null: it was not let in
 */
export async function enterFromDesk(secret: string, now: Date): Promise<string | null> {
  return inTransaction(async () => {
    const allowed = { browser: hashSecret(secret), person: { $exists: true }, endsAt: { $gt: now } };
    const desk = await Desks.findOneAndDelete(allowed).lean().exec();
    if (!desk?.office || !desk.person) return null;
    return beginSession(desk.office, { person: desk.person, device: desk.device, now });
  });
}

/** Ends what a person let in and that has not gone on yet. Joins the transaction. */
export async function closeDesksOf(person: mongo.ObjectId): Promise<void> {
  await Desks.deleteMany({ person }).exec();
}

/** Codes live for minutes, and open only the browser that shows them. */
const hashCode = (code: string): string => createHash('sha256').update(`desk ${code}`).digest('base64url');
