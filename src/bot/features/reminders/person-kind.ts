import { type MessageKind, type Prepared, rowKey } from '../../../delivery/kinds';
import type { OutboxRow } from '../../../delivery/outbox.model';
import { unitNames } from '../../../domain/measures/units.rules';
import { belongsTo, hasRole, unitsAs } from '../../../domain/people/people.rules';
import { worthReminding } from '../../../domain/reminders/still-due.rules';
import type { Message } from '../../../line/types';
import type { StoredPerson } from '../../context';
import { coveredToday } from './covered-today';
import { officeCard } from './office-card';
import { OfficeNow } from './office-now';
import { ownCard } from './own-card';
import { isAgain, KINDS, type PersonPayload, personPayload } from './payloads';
import { peopleOfRows } from './people-of-rows';
import { reasons, texts } from './texts';
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
    const covered = await coveredToday(office, rows, at.today);
    const written = new Map<string, Prepared>();
    const prepared = new Map<string, Prepared>();
    for (const row of rows) {
      const person = persons.get(String(row.person));
      if (!person) {
        prepared.set(rowKey(row), { drop: 'left' });
      } else if (isAgain(row.occasion) && covered.has(row.to)) {
        prepared.set(rowKey(row), { drop: 'covered' });
      } else {
        prepared.set(rowKey(row), await writeOnce(written, at, row, person));
      }
    }
    return prepared;
  },
  reason({ payload }) {
    const { parts } = personPayload.parse(payload);
    return parts.own ? reasons.own : parts.units ? reasons.units : reasons.office;
  },
};

/** Colleagues of a unit get the same: it is written once. */
async function writeOnce(
  written: Map<string, Prepared>,
  at: OfficeNow,
  row: OutboxRow,
  person: StoredPerson,
): Promise<Prepared> {
  const payload = personPayload.parse(row.payload);
  const own = payload.parts.own ? unitsAs(person, 'staff') : [];
  const units = payload.parts.units ? unitsAs(person, 'supervisor') : [];
  const office = payload.parts.office && hasRole(person, 'executive');
  const key = JSON.stringify([row.occasion, payload.due, own, units, office]);
  const known = written.get(key);
  if (known) return known;
  const messages = await write(at, row.occasion, payload.due, { own, units, office });
  const prepared: Prepared = messages.length > 0 ? { send: messages } : { drop: 'nothing_due' };
  written.set(key, prepared);
  return prepared;
}

async function write(
  at: OfficeNow,
  occasion: string,
  due: PersonPayload['due'],
  of: { own: string[]; units: string[]; office: boolean },
): Promise<Message[]> {
  const { organisation } = at;
  const all = await at.covered(due);
  const messages: Message[] = [];

  const own = all.filter(({ measure }) => belongsTo(measure.units, of.own));
  const ownOpen = worthReminding(own);
  if (ownOpen.length > 0) {
    const repeated = isAgain(occasion);
    messages.push(
      ownCard({
        kicker: unitNames(organisation, of.own).join(' '),
        opening: repeated ? [texts.again] : [],
        open: ownOpen,
        all: own.length,
        occasion,
        mayAgain: !repeated,
        altText: texts.ownAlt,
      }),
    );
  }

  const supervised = all.filter(({ measure }) => belongsTo(measure.units, of.units));
  const supervisedOpen = worthReminding(supervised);
  if (supervisedOpen.length > 0) messages.push(await unitsCard(at, of.units, supervised, supervisedOpen));

  const open = of.office ? worthReminding(all) : [];
  if (open.length > 0) messages.push(officeCard(at, all, open, 'user'));
  return messages;
}
