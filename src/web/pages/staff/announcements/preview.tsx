import { thaiDateTime } from '../../../../domain/calendar/dates';
import { announcementMessage } from '../../../../notifications/announcements/announcement-messages';
import { type Draft, draftShown, sendAtOf } from '../../../../notifications/announcements/draft';
import { type Estimate, hasRecipients } from '../../../../notifications/announcements/reach';
import { reachLines, tooLargeWords, toWords, whenWords } from '../../../../notifications/announcements/reach-words';
import type { Visit } from '../../page';
import { FormToken } from '../../parts/form-token';
import { LineMessage } from '../../parts/line-message';
import type { DraftValues } from './read-draft.rules';
import { texts } from './texts';
import { WRITE } from './write-form';

/** Why a draft cannot be sent as it is, in words; null: it can. */
export const whyNotToSend = (draft: Draft, reach: Estimate): string | null =>
  hasRecipients(reach) ? tooLargeWords(draft, reach) : texts.nobody;

interface PreviewProps {
  visit: Visit;
  draft: Draft;
  reach: Estimate;
  to: string;
  values: DraftValues;
}

/** What the preview of a draft shows besides it. */
export const previewOf = async (visit: Visit, draft: Draft, reach: Estimate, values: DraftValues) => ({
  visit,
  draft,
  reach,
  to: await toWords(visit, draft),
  // As an instant that stays: tomorrow is another day tomorrow.
  values: draft.sendAt === null ? values : { ...values, when: thaiDateTime(sendAtOf(draft, visit.now)) },
});

/** The announcement as LINE will show it, whom it reaches and what that costs, and the button that sends it. */
export function Preview({ visit, draft, reach, to, values }: PreviewProps) {
  const refusal = whyNotToSend(draft, reach);
  return (
    <>
      <div class="head">
        <h1>{texts.previewTitle}</h1>
      </div>
      {refusal !== null && (
        <p class="note note-danger" role="alert">
          {refusal}
        </p>
      )}
      <div class="columns columns-2 tops">
        <LineMessage
          message={announcementMessage(draftShown(visit, draft))}
          label={texts.asSeen}
          base={visit.links.baseUrl}
        />
        <section class="card" aria-labelledby="facts">
          <h2 id="facts">{texts.facts}</h2>
          <ul class="plain stack">
            {[to, ...reachLines(reach), whenWords(draft, visit.now)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <form method="post" action={WRITE}>
            <FormToken visit={visit} />
            <input type="hidden" name="id" value={draft.id} />
            {Object.entries(values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div class="row">
              {refusal === null && (
                <button type="submit" name="do" value="send">
                  {draft.sendAt === null ? texts.send : texts.schedule}
                </button>
              )}
              <button class="button-other" type="submit" name="do" value="edit">
                {texts.edit}
              </button>
            </div>
          </form>
        </section>
      </div>
    </>
  );
}
