import type { ComponentChildren } from 'preact';
import type { Audience } from '../../../../domain/announcements/audience';
import { countReach } from '../../../../domain/announcements/count-reach';
import { groupsWithin } from '../../../../domain/announcements/linked-groups';
import { withinOf, withinWords } from '../../../../domain/announcements/scope';
import { ownUnitsOf } from '../../../../domain/organisations/unit-by-words';
import { ROLES } from '../../../../domain/people/people.rules';
import { groupName } from '../../../../notifications/announcements/group-name';
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
  groups: readonly Box[];
}
interface Box {
  key: string;
  name: string;
  /** how many it has; null: LINE knows, of a group */
  people: number | null;
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
  const linked: Box[] = [];
  for (const { _id, lineGroupId } of await groupsWithin(visit))
    linked.push({ key: String(_id), name: await groupName(visit, lineGroupId), people: null });
  return {
    groups: linked,
    everybody: { name: withinWords(visit), people: await count({ to: 'everybody' }) },
    ...boxes,
  };
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
      <form method="post" action={WRITE} encType="multipart/form-data">
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
          <Picture values={values} problem={problems.picture} />
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

/** One picture; that which was taken already stays with the form by its id. */
function Picture({ values, problem }: { values: DraftValues; problem: string | undefined }) {
  const hint = values.image ? texts.pictureKept : texts.pictureHint;
  return (
    <>
      {values.image && <input type="hidden" name="image" value={values.image} />}
      <Field id="picture" label={texts.picture} hint={hint} problem={problem}>
        {(described) => <input name="picture" type="file" accept="image/png,image/jpeg" {...described} />}
      </Field>
      {values.image && (
        <p class="check">
          <input id="no-picture" type="checkbox" name="no-picture" value="1" />
          <label for="no-picture">{texts.dropPicture}</label>
        </p>
      )}
    </>
  );
}

/** Everybody, some units, roles or groups; which of them shows once that is chosen. */
function To({
  offered,
  values,
  problem,
}: Pick<WriteFormProps, 'offered' | 'values'> & { problem: string | undefined }) {
  const { everybody, units, roles, groups } = offered;
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
      {groups.length > 0 && (
        <Several of="groups" label={texts.groups} boxes={groups} values={values}>
          <li class="check">
            <input id="mention" type="checkbox" name="mention" value="1" checked={values.mention !== undefined} />
            <label for="mention">{texts.mention}</label>
          </li>
        </Several>
      )}
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
  of: 'units' | 'roles' | 'groups';
  label: string;
  boxes: readonly Box[];
  values: DraftValues;
  /** one more, of another kind */
  children?: ComponentChildren;
}

function Several({ of, label, boxes, values, children }: SeveralProps) {
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
                {name} {people !== null && <span class="faint small">{texts.people(people)}</span>}
              </label>
            </li>
          );
        })}
        {children}
      </ul>
    </div>
  );
}
