import { type MessageKind, type OutboxRow, type Prepared, rowKey } from '../../delivery';
import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { grantsThat } from '../../domain/abilities/roles.rules';
import { theUnit } from '../../domain/abilities/things';
import type { Grant } from '../../domain/people/people.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import { rightName } from '../../ui/right-names';
import { OfficeNow } from './office-now';
import { ownCards } from './own-card';
import { KINDS, nudgePayload } from './payloads';
import { peopleByIds, peopleOfRows } from './people-of-rows';
import { askedBy } from './still-owed';
import { reasons, texts } from './texts';

/** What a supervisor, executive or admin asks of those who have not reported: the same list to work off as in a reminder. */
export const nudgeKind: MessageKind = {
  kind: KINDS.nudge,
  async prepare(office, rows, now) {
    const at = await OfficeNow.load(office, now);
    const persons = await peopleOfRows(office, rows);
    const askers = await peopleByIds(office, [...new Set(rows.map(({ payload }) => nudgePayload.parse(payload).by))]);
    const prepared = new Map<string, Prepared>();
    for (const row of rows) {
      const person = persons.get(String(row.person));
      prepared.set(rowKey(row), person ? await write(at, row, person, askers) : { drop: 'left' });
    }
    return prepared;
  },
  reason: () => reasons.nudge,
};

async function write(
  at: OfficeNow,
  row: OutboxRow,
  person: StoredPerson,
  askers: ReadonlyMap<string, StoredPerson>,
): Promise<Prepared> {
  const { units, covered, open } = await askedBy(at, row, person);
  if (open.length === 0) return { drop: 'nothing_due' };
  const right = rightToAsk(askers.get(nudgePayload.parse(row.payload).by)?.grants ?? [], units);
  const who = right ? rightName(at.organisation, right) : texts.someone;
  const cards = ownCards({
    kicker: texts.nudged(who),
    opening: [],
    open,
    all: covered.length,
    occasion: row.occasion,
    mayAgain: false,
    altText: () => texts.nudgedAlt(who, open),
  });
  return { send: cards };
}

/** By which of their rights somebody asks for these units: the nearest to the staff. */
function rightToAsk(grants: readonly Grant[], units: readonly string[]): Grant | null {
  const may = grantsThat({ grants }, 'nudge').filter((grant) =>
    units.some((unit) => abilitiesOf({ grants: [grant] }, theUnit(unit)).nudge),
  );
  return may.find(({ unit }) => unit !== null) ?? may[0] ?? null;
}
