import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { inTransaction } from '../transaction';
import { type FreshCode, makeFreshCode } from './fresh-code';
import type { Role } from './people.rules';
import { enterCode, type RegistrationCode, registrationCodes } from './registration-code.model';
import { CODE_DAYS, endOfCode } from './registration-code.rules';
import { registrationTexts } from './texts';

export interface CodeRequest {
  office: OfficeId;
  role: Role;
  /** unit key; null for executives and admins */
  unit: string | null;
  uses: number;
  /** how many days it is good for */
  days?: number;
  now: Date;
  /** null: the system itself */
  issuedBy: mongo.ObjectId | null;
  eventId?: string | null;
  kind?: RegistrationCode['kind'];
  /** a key of what asked for it, the same each time it is asked again */
  request?: string | null;
}

/**
 * Issues a registration code and gives it as it is to be handed on, `ABCD-1234`: this is the only time it is known, only its hash
 * is stored. Within a running transaction call `issueCodeHere`.
 */
export async function issueCode(request: CodeRequest): Promise<string> {
  const fresh = await makeFreshCode();
  return inTransaction(() => issueCodeHere(request, fresh));
}

/**
 * As `issueCode`, in the transaction that is running.
 * @throws Refusal `code_issued` when this request had its code already: it is not known any more
 */
export async function issueCodeHere(request: CodeRequest, { code, hash }: FreshCode): Promise<string> {
  const { office, role, unit, uses, now, issuedBy } = request;
  const key = request.request ?? null;
  if (key !== null && (await registrationCodes(office).findOne({ request: key }))) {
    throw new Refusal('code_issued', registrationTexts.issuedAlready);
  }
  const expiresAt = endOfCode(now, request.days ?? CODE_DAYS);
  await enterCode(hash, office, expiresAt);
  await registrationCodes(office).insert({
    hash,
    role,
    unit,
    expiresAt,
    usesLeft: uses,
    kind: request.kind ?? 'issued',
    issuedBy,
    issuedAt: now,
    request: key,
  });
  await recordAudit(office, {
    at: now,
    actor: issuedBy,
    action: 'code.issued',
    subject: [role, unit, `x${uses}`].filter(Boolean).join(' '),
    eventId: request.eventId ?? null,
  });
  return code;
}
