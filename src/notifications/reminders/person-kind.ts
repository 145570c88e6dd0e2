import { type MessageKind, type OutboxRow, type Prepared, rowKey } from '../../delivery';
import { belongsTo } from '../../domain/abilities/roles.rules';
import { unitNames } from '../../domain/measures/units.rules';
import { hasRole, unitsAs } from '../../domain/people/people.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import { coveredBy, type Due, isSameDue, stillDue, worthReminding } from '../../domain/reminders/still-due.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import type { Message } from '../../line/types';
import { officeCard } from './office-card';
import { OfficeNow } from './office-now';
import { ownCards } from './own-card';
import { isAgain, KINDS, personPayload } from './payloads';
import { peopleOfRows } from './people-of-rows';
import { reasons, texts } from './texts';
import { toldToday } from './told-today';
import { unitsCard } from './units-card';

/**
 * A person's reminder of a day: everything that is due for them in one send, as staff their own list, as supervisor the digest
 * of their units, as executive the office's summary. Written from the rights they hold and the reports that are in when it goes out.
 */
export const personKind: MessageKind = {
  kind: KINDS.person,
  async prepare(office, rows, now) {
    const at = await OfficeNow.load(office, now);
    const persons = await peopleOfRows(office, rows);
    const told = await toldToday(office, rows, at.today);
    const written = new Map<string, Prepared>();
    const prepared = new Map<string, Prepared>();
    for (const row of rows) {
      const person = persons.get(String(row.person));
      prepared.set(rowKey(row), person ? await writeOnce(written, at, row, person, told.by(row)) : { drop: 'left' });
    }
    return prepared;
  },
  reason({ payload }) {
    const { parts } = personPayload.parse(payload);
    return parts.own ? reasons.own : parts.units ? reasons.units : reasons.office;
  },
};

/** Colleagues of a unit get the same: it is written once. @param told what the own list need not say */
async function writeOnce(
  written: Map<string, Prepared>,
  at: OfficeNow,
  row: OutboxRow,
  person: StoredPerson,
  told: readonly Due[],
): Promise<Prepared> {
  const { due, parts } = personPayload.parse(row.payload);
  const own = parts.own ? unitsAs(person, 'staff') : [];
  const units = parts.units ? unitsAs(person, 'supervisor') : [];
  const office = parts.office && hasRole(person, 'executive');
  const key = JSON.stringify([row.occasion, due, told, own, units, office]);
  const known = written.get(key);
  if (known) return known;
  const ownDue = due.filter((one) => !told.some((other) => isSameDue(one, other)));
  const messages = await write(at, row.occasion, { due, ownDue, own, units, office });
  const why = parts.own && ownDue.length === 0 ? 'superseded' : 'nothing_due';
  const prepared: Prepared = messages.length > 0 ? { send: messages } : { drop: why };
  written.set(key, prepared);
  return prepared;
}

interface ToWrite {
  due: readonly Due[];
  /** what of it the own list is about */
  ownDue: readonly Due[];
  /** units, by key */
  own: string[];
  units: string[];
  office: boolean;
}

async function write(at: OfficeNow, occasion: string, of: ToWrite): Promise<Message[]> {
  const all = await at.covered(of.due);
  const messages = ownPart(at, occasion, of.own, coveredBy(all, of.ownDue));

  const supervised = all.filter(({ measure }) => belongsTo(measure.units, of.units));
  const supervisedOpen = worthReminding(supervised);
  if (supervisedOpen.length > 0) messages.push(await unitsCard(at, of.units, supervised, supervisedOpen));

  const open = of.office ? worthReminding(all) : [];
  if (open.length > 0) messages.push(officeCard(at, all, open, 'user'));
  return messages;
}

/** A repetition was asked for by the person: it comes also for what would not be worth a reminder any more. */
function ownPart(at: OfficeNow, occasion: string, units: string[], covered: readonly Standing[]): Message[] {
  const own = covered.filter(({ measure }) => belongsTo(measure.units, units));
  const isRepeated = isAgain(occasion);
  const open = isRepeated ? stillDue(own) : worthReminding(own);
  if (open.length === 0) return [];
  return ownCards({
    kicker: unitNames(at.organisation, units).join(' '),
    opening: isRepeated ? [texts.again] : [],
    open,
    all: own.length,
    occasion,
    mayAgain: !isRepeated,
    altText: texts.ownAlt,
  });
}
