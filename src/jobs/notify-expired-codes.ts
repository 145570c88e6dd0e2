import { abilitiesOf } from '../domain/abilities/abilities-of';
import { theOffice } from '../domain/abilities/things';
import { addDays, endOfDay, localDate } from '../domain/calendar/dates';
import type { OfficeId } from '../domain/office-store';
import { listOffices } from '../domain/organisations/organisation.model';
import { noteExpiryTold, untoldExpired } from '../domain/people/expired-codes';
import type { OpenCode } from '../domain/people/open-codes';
import { people } from '../domain/people/person.model';
import { inTransaction } from '../domain/transaction';
import { codesExpired } from '../notifications/codes/codes-expired';
import { notify } from '../notifications/notify';
import { ROWS_A_SHEET } from '../ui/sheet';

/** News that is older is no news. */
const NEWS_DAYS = 7;

/**
 * Tells who issued codes that they expired before they were used up: one message to each issuer, of as many as a card holds; the others
 * are told the next day. It may be called by any number of schedulers: each code is told of once.
 * @returns how many were told
 */
export async function notifyExpiredCodes(now: Date): Promise<{ told: number }> {
  let told = 0;
  for (const office of await listOffices()) {
    told += await inTransaction(() => notifyOffice(office, now));
  }
  return { told };
}

async function notifyOffice(office: OfficeId, now: Date): Promise<number> {
  const byIssuer = new Map<string, OpenCode[]>();
  for (const code of await untoldExpired(office, now)) {
    const issuer = String(code.issuedBy);
    byIssuer.set(issuer, [...(byIssuer.get(issuer) ?? []), code]);
  }
  let told = 0;
  for (const all of byIssuer.values()) {
    const codes = all.slice(0, ROWS_A_SHEET);
    const [first] = codes;
    const issuer = first && (await people(office).findOne({ _id: first.issuedBy }));
    // Who may issue none any more is not asked to; what they issued is over.
    if (!issuer || !abilitiesOf(issuer, theOffice).administer) continue;
    const ids = codes.map(({ _id }) => _id);
    await noteExpiryTold(office, ids, now);
    const to = { person: issuer._id, lineUserId: issuer.lineUserId };
    const payload = { codes: ids.map(String) };
    const expiresAt = endOfDay(addDays(localDate(now), NEWS_DAYS));
    const said = { office, occasion: `${codesExpired.kind}/${first._id}`, payload, expiresAt };
    told += await notify(codesExpired, [to], said, now);
  }
  return told;
}
