import type { ComponentChildren } from 'preact';
import type { Audience } from '../../../../domain/announcements/audience';
import { countReach } from '../../../../domain/announcements/count-reach';
import { withinOf, withinWords } from '../../../../domain/announcements/scope';
import { ownUnitsOf } from '../../../../domain/organisations/unit-by-words';
import { ROLES } from '../../../../domain/people/people.rules';
import { TIME_EXAMPLES } from '../../../../notifications/announcements/texts';
import { ROLE_NAMES } from '../../../../ui/role-names';
import type { Visit } from '../../page';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import { boxOf, type DraftProblems, type DraftValues } from './read-draft.rules';
import { texts } from './texts';

export const WRITE = '/dashboard/announcements/new';

/** Whom one may announce to, with how many that are. */
export interface Offered {
  everybody: { name: string; people: number };
  units: readonly Box[];
  roles: readonly Box[];
}
interface Box {
  key: string;
  name: string;
  people: number;
}

/** What a person may choose, as in the chat. */
export async function offeredTo(visit: Visit): Promise<Offered> {
  const within = withinOf(visit);
  const { organisation, office, now } = visit;
  const count = async (audience: Audience) =>
    (await countReach(organisation, office, { audience, within }, now)).people;
  const units = ownUnitsOf(organisation).filter(
    ({ key, group }) => !group && (within === null || within.includes(key)),
  );
  const boxes = { units: [] as Box[], roles: [] as Box[] };
  for (const { key, name } of units)
    boxes.units.push({ key, name, people: await count({ to: 'units', units: [key] }) });
  for (const role of ROLES)
    boxes.roles.push({ key: role, name: ROLE_NAMES[role], people: await count({ to: 'roles', roles: [role] }) });
  return { everybody: { name: withinWords(visit), people: await count({ to: 'everybody' }) }, ...boxes };
}

export interface WriteFormProps {
  visit: Visit;
  offered: Offered;
  values: DraftValues;
  problems: DraftProblems;
}

/** Where an announcement is written. */
export function WriteForm({ visit, offered, values, problems }: WriteFormProps) {
  const isWrong = Object.keys(problems).length > 0;
  return (
    <>
      <div class="head">
        <h1>{texts.write}</h1>
      </div>
      {isWrong && (
        <p class="note note-danger" role="alert">
          {texts.notYet}
        </p>
      )}
      <form method="post" action={WRITE}>
        <div class="card form">
          <FormToken visit={visit} />
          <Field id="title" label={texts.heading} hint={texts.headingHint} problem={problems.title}>
            {(described) => <input name="title" value={values.title ?? ''} {...described} />}
          </Field>
          <Field id="text" label={texts.text} hint={texts.textHint} problem={problems.text}>
            {(described) => (
              <textarea name="text" rows={6} {...described}>
                {values.text ?? ''}
              </textarea>
            )}
          </Field>
          <Field id="link" label={texts.link} hint={texts.linkHint} problem={problems.link}>
            {(described) => <input name="link" inputMode="url" value={values.link ?? ''} {...described} />}
          </Field>
          <To {...{ offered, values }} problem={problems.to} />
          <Field id="when" label={texts.when} hint={texts.whenHint(TIME_EXAMPLES)} problem={problems.when}>
            {(described) => <input name="when" value={values.when ?? ''} {...described} />}
          </Field>
          <div class="row">
            <button type="submit" name="do" value="preview">
              {texts.toPreview}
            </button>
            <a href="/dashboard/announcements">{texts.back}</a>
          </div>
        </div>
      </form>
    </>
  );
}

/** Everybody, some units or some roles; which of them shows once that is chosen. */
function To({
  offered,
  values,
  problem,
}: Pick<WriteFormProps, 'offered' | 'values'> & { problem: string | undefined }) {
  const { everybody, units, roles } = offered;
  return (
    <fieldset class="plain-set choices" aria-describedby={problem === undefined ? undefined : 'to-problem'}>
      <legend>{texts.to}</legend>
      {problem !== undefined && (
        <p class="problem" id="to-problem">
          {problem}
        </p>
      )}
      <Way to="everybody" values={values}>
        {texts.everybody(everybody.name)} <span class="faint small">{texts.people(everybody.people)}</span>
      </Way>
      {units.length > 1 && <Several of="units" label={texts.units} boxes={units} values={values} />}
      <Several of="roles" label={texts.roles} boxes={roles} values={values} />
    </fieldset>
  );
}

function Way({ to, values, children }: { to: string; values: DraftValues; children: ComponentChildren }) {
  const id = `to-${to}`;
  return (
    <p class="check">
      <input id={id} type="radio" name="to" value={to} checked={values.to === to} />
      <label for={id}>{children}</label>
    </p>
  );
}

interface SeveralProps {
  of: 'units' | 'roles';
  label: string;
  boxes: readonly Box[];
  values: DraftValues;
}

function Several({ of, label, boxes, values }: SeveralProps) {
  return (
    <div class="choice">
      <Way to={of} values={values}>
        {label}
      </Way>
      <ul class="plain boxes" aria-label={label}>
        {boxes.map(({ key, name, people }) => {
          const box = boxOf[of](key);
          return (
            <li class="check" key={key}>
              <input id={box} type="checkbox" name={box} value="1" checked={values[box] !== undefined} />
              <label for={box}>
                {name} <span class="faint small">{texts.people(people)}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
