import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { endRights } from './end-rights';
import { requireOtherAdmin } from './leave-office';
import { type Grant, isSameGrant } from './people.rules';
import { people } from './person.model';
import type { StoredPerson } from './redeem-code';
import { rememberPutOut, rememberTaken } from './remember-taken';
import { staffTexts } from './texts';

export interface GrantRemoval {
  office: OfficeId;
  /** whose right */
  person: mongo.ObjectId;
  grant: Grant;
  /** the admin who takes it away */
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

export interface RemovedGrant {
  /** as they were before */
  person: StoredPerson;
  /** what is left; empty: the person is registered no more */
  left: Grant[];
}

/**
 * Takes a right away, and with it what came from it (`end-rights.ts`); no code issued until now gives it back to this account. Who has
 * none left is no member any more, and no code issued until now lets them in: what was stored of them goes, and their LINE account may register elsewhere; their reports stay with
 * the office. Call it inside a transaction.
 * @throws Refusal `no_such_grant`; `last_admin`: an office keeps somebody who can issue codes
 */
export async function removeGrant({
  office,
  person: id,
  grant,
  by,
  now,
  eventId,
}: GrantRemoval): Promise<RemovedGrant> {
  const person = await people(office).findOne({ _id: id });
  if (!person?.grants.some((one) => isSameGrant(one, grant))) {
    throw new Refusal('no_such_grant', staffTexts.noSuchGrant);
  }
  if (grant.role === 'admin') await requireOtherAdmin(office);

  const left = person.grants.filter((one) => !isSameGrant(one, grant));
  await endRights(office, person, left, { at: now, by, eventId });
  await rememberTaken(office, person.lineUserId, [grant], now);
  if (left.length === 0) await rememberPutOut(office, person.lineUserId, now);
  const subject = [String(id), grant.role, grant.unit].filter(Boolean).join(' ');
  await recordAudit(office, { at: now, actor: by, action: 'grant.removed', subject, eventId });
  return { person, left };
}
