import type { ComponentChildren } from 'preact';
import { thaiDateTime } from '../../../domain/calendar/dates';
import type { StoredEvidence } from '../../../domain/evidence/evidence.model';
import { evidenceName } from '../../../ui/evidence-name';
import type { Visit } from '../page';
import { measureTexts as texts } from '../staff/texts';

interface EvidenceListProps {
  visit: Visit;
  pieces: readonly StoredEvidence[];
  /** what stands behind a piece */
  after?: (one: StoredEvidence) => ComponentChildren;
}

/** The pieces of evidence that are kept, for who may open them: each with its small picture, opening the whole. */
export function EvidenceList({ visit: { links, office, person, now }, pieces, after }: EvidenceListProps) {
  // Pages and files stand on the same server, whatever it is reached by.
  const addressOf = (one: StoredEvidence, form: 'full' | 'small'): string =>
    links.to({ office, id: one._id, form, reader: person._id }, now).slice(links.baseUrl.length);
  return (
    <ul class="plain lines">
      {pieces
        .filter(({ state }) => state === 'kept')
        .map((one) => (
          <li class="row" key={String(one._id)}>
            {one.content?.hasThumbnail && (
              <span class="pictures">
                <img src={addressOf(one, 'small')} alt="" loading="lazy" width="96" height="96" />
              </span>
            )}
            <span class="grow">
              <a href={one.url ?? addressOf(one, 'full')} rel="noreferrer">
                {evidenceName(one)}
              </a>{' '}
              <span class="faint small">{texts.sent(thaiDateTime(one.sentAt))}</span>
            </span>
            {after?.(one)}
          </li>
        ))}
    </ul>
  );
}
