import { abilitiesOf } from '../../domain/abilities/abilities-of';
import { grantsThat } from '../../domain/abilities/roles.rules';
import { theUnit } from '../../domain/abilities/things';
import type { Organisation } from '../../domain/organisations/organisation.model';
import type { Grant } from '../../domain/people/people.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import { rightName } from '../../ui/right-names';
import { defineNotification, type Notice } from '../define-notification';
import { OfficeNow } from './office-now';
import { ownCards } from './own-card';
import { type NudgePayload, nudgePayload } from './payloads';
import { peopleByIds, peopleOfNotices } from './people-of-notices';
import { askedByNudge } from './still-owed';
import { reasons, texts } from './texts';

interface Facts {
  at: OfficeNow;
  persons: ReadonlyMap<string, StoredPerson>;
  /** who asks for it, by id */
  askers: ReadonlyMap<string, StoredPerson>;
}

/** What a supervisor, executive or admin asks of those who have not reported: the same list to work off as in a reminder. */
export const nudgeToReport = defineNotification('nudge', nudgePayload, {
  why: reasons.nudge,
  sharesEnvelope: true,
  async load(office, notices: readonly Notice<NudgePayload>[], now): Promise<Facts> {
    return {
      at: await OfficeNow.load(office, now),
      persons: await peopleOfNotices(office, notices),
      askers: await peopleByIds(office, [...new Set(notices.map(({ payload }) => payload.by))]),
    };
  },
  async write({ person: id, payload, occasion }, { at, persons, askers }) {
    const person = persons.get(String(id));
    if (!person) return null;
    const { units, covered, open } = await askedByNudge(at, payload, person);
    if (open.length === 0) return null;
    const who = whoAsks(at.organisation, askers.get(payload.by)?.grants ?? [], units);
    return ownCards({
      kicker: texts.nudged(who),
      opening: [],
      open,
      all: covered.length,
      occasion,
      mayAgain: false,
      altText: () => texts.nudgedAlt(who, open),
    });
  },
  dropReason: ({ person }, { persons }) => (persons.has(String(person)) ? 'nothing_due' : 'left'),
});

/** By which of their rights somebody asks for these units, in words: the nearest to the staff. */
export function whoAsks(
  organisation: Pick<Organisation, 'units'>,
  grants: readonly Grant[],
  units: readonly string[],
): string {
  const may = grantsThat({ grants }, 'nudge').filter((grant) =>
    units.some((unit) => abilitiesOf({ grants: [grant] }, theUnit(unit)).nudge),
  );
  const right = may.find(({ unit }) => unit !== null) ?? may[0];
  return right ? rightName(organisation, right) : texts.someone;
}
