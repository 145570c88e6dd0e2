import type { mongo } from 'mongoose';
import { thaiDateTime } from '../../../../domain/calendar/dates';
import type { DocumentVersion } from '../../../../domain/documents/document.model';
import { fileSize } from '../../../../domain/evidence/texts';
import { HERE } from './papers';
import { texts } from './texts';

/** Of many changes, so many are named. */
const MOST_CHANGES = 5;

/** What was made of a paper, the latest first, each with what it changed. */
export function Versions({ versions }: { versions: readonly (DocumentVersion & { _id: mongo.ObjectId })[] }) {
  if (versions.length === 0) return null;
  return (
    <section class="card" aria-labelledby="versions">
      <h2 id="versions">{texts.versions}</h2>
      <ul class="plain lines">
        {versions.map(({ _id, format, version, at, size, changes, findings }) => (
          <li class="stack" key={String(_id)}>
            <div class="row apart">
              <a href={`${HERE}/files/${_id}`}>{texts.download(format, version)}</a>
              <span class="faint small">
                {thaiDateTime(at)} · {fileSize(size)}
              </span>
            </div>
            {findings.length > 0 && <p class="faint small">{texts.inSpiteOf(findings.length)}</p>}
            {changes.length > 0 && (
              <details>
                <summary>{texts.changes}</summary>
                <ul>
                  {changes.slice(0, MOST_CHANGES).map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                  {changes.length > MOST_CHANGES && <li>{texts.more(changes.length - MOST_CHANGES)}</li>}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
