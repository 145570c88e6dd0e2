import type { Holding } from '../../../../domain/memos/holders';
import type { Organisation } from '../../../../domain/organisations/organisation.model';
import { ownUnitsOf } from '../../../../domain/organisations/unit-by-words';
import { nameToShow } from '../../../../domain/people/person-name';
import { partNames } from '../../../../domain/reports/texts';
import type { Visit } from '../../page';
import { texts } from './texts';

interface OthersProps {
  visit: Visit;
  organisation: Organisation;
  /** by position */
  holdings: ReadonlyMap<string, Holding>;
}

/** What else is set, with how it is changed. */
export function Others({ visit, organisation, holdings }: OthersProps) {
  const { approvalChain = [], requiredParts = [], holidays = [], keepPhotoLocation = false } = organisation;
  const holder = (position: string): string => {
    const holding = holdings.get(position);
    return holding ? nameToShow(holding.person) : texts.vacant;
  };
  return (
    <section class="card" aria-labelledby="others">
      <h2 id="others">{texts.others}</h2>
      <dl class="facts facts-2">
        <dt>{texts.chain}</dt>
        <dd>
          {approvalChain.length === 0 && texts.noChain}
          {approvalChain.map(({ position, title }) => (
            <p key={position}>
              {title} <span class="faint small">{holder(position)}</span>
            </p>
          ))}
          <p class="faint small">{texts.chainHow}</p>
        </dd>
        <dt>{texts.required}</dt>
        <dd>
          {requiredParts.length === 0 ? texts.requiredNone : partNames(requiredParts)}
          <p class="faint small">{texts.requiredHow}</p>
        </dd>
        <dt>{texts.units}</dt>
        <dd>
          {ownUnitsOf(organisation)
            .map(({ name }) => name)
            .join(', ')}
          <p class="faint small">
            {texts.unitsHow} <a href="/dashboard/import">{texts.importPage}</a>
          </p>
        </dd>
        <dt>{texts.holidays}</dt>
        <dd>
          {texts.holidayCount(holidays.length)}
          <p class="faint small">
            {texts.holidaysHow} <a href="/dashboard/calendar">{texts.calendarPage}</a>
          </p>
        </dd>
        <dt>{texts.reminders}</dt>
        <dd>
          {texts.reminderDays(visit.reminders.leadDays)}
          <p class="faint small">{texts.remindersHow}</p>
        </dd>
        <dt>{texts.location}</dt>
        <dd>{keepPhotoLocation ? texts.locationKept : texts.locationRemoved}</dd>
      </dl>
    </section>
  );
}
