import { Readable } from 'node:stream';
import { CHAT_LIMITS } from '../../../../domain/imports/limits';
import { takeEmblem } from '../../../../domain/papers/emblem';
import { setEmblem } from '../../../../domain/papers/set-papers';
import { inTransaction } from '../../../../domain/transaction';
import { Refusal } from '../../../../refusal';
import type { Visit } from '../../page';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import { texts } from './texts';

const { emblem: words } = texts;

/** Sets the office's emblem, drawn anew as in the chat, or takes it away. @returns why not; null: it is done */
export async function saveEmblem({ office, person, now, eventId, form, sent }: Visit): Promise<string | null> {
  const cause = { by: person._id, at: now, eventId };
  if (form.do === 'remove') {
    await inTransaction(() => setEmblem(office, null, cause));
    return null;
  }
  if (!sent) return words.noFile;
  if (!sent.bytes) return words.tooLarge(CHAT_LIMITS.megabytes);
  try {
    const picture = await takeEmblem(Readable.from([sent.bytes]));
    await inTransaction(() => setEmblem(office, picture, cause));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

interface EmblemProps {
  visit: Visit;
  hasOne: boolean;
  problem: string | undefined;
}

export function Emblem({ visit, hasOne, problem }: EmblemProps) {
  return (
    <section class="card" aria-labelledby="emblem-title">
      <h2 id="emblem-title">{words.label}</h2>
      <p>{hasOne ? words.has : words.hasNot}</p>
      <form method="post" action="/dashboard/settings/emblem" encType="multipart/form-data">
        <FormToken visit={visit} />
        <Field id="emblem" label={words.file} hint={words.hint} problem={problem}>
          {(described) => <input name="emblem" type="file" accept="image/png,image/jpeg" {...described} />}
        </Field>
        <p class="row">
          <button type="submit" name="do" value="save">
            {words.save}
          </button>
          {hasOne && (
            <button class="button-danger" type="submit" name="do" value="remove">
              {words.remove}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}
