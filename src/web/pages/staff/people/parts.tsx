import { localDate, thaiDate } from '../../../../domain/calendar/dates';
import type { OpenCode } from '../../../../domain/people/open-codes';
import { ROLES } from '../../../../domain/people/people.rules';
import type { StoredPerson } from '../../../../domain/people/person.model';
import { nameToShow } from '../../../../domain/people/person-name';
import { MOST_CODE_DAYS } from '../../../../domain/people/registration-code.rules';
import { UNNAMED } from '../../../../domain/people/texts';
import { registers } from '../../../../ui/registration-link';
import { rightName } from '../../../../ui/right-names';
import { ROLE_NAMES } from '../../../../ui/role-names';
import type { Visit } from '../../page';
import { Field } from '../../parts/field';
import { FormToken } from '../../parts/form-token';
import type { CodeInputName, CodeProblems } from './read-code.rules';
import { texts } from './texts';
import { withdrawAddress } from './withdraw';

const HERE = '/dashboard/people';

export interface MadeCodeProps {
  code: string;
  right: string;
  good: string;
  /** address of the picture to be scanned, and what it opens; null: LINE did not say what the bot is called there */
  picture: string | null;
  link: string | null;
}

/** A code that was issued just now: it is shown once, and prints as a sheet to be put up. */
export function MadeCode({ code, right, good, picture, link }: MadeCodeProps) {
  return (
    <section class="card narrow" aria-labelledby="made" role="status">
      <h2 id="made">{texts.made(right)}</h2>
      <p class="code">{code}</p>
      <p>{good}</p>
      <p>{texts.how(registers(code))}</p>
      {picture !== null && link !== null && (
        <figure class="stack">
          <a href={link} rel="noreferrer">
            <img class="qr" src={picture} alt={texts.scan} width="260" height="260" />
          </a>
          <figcaption class="faint small">{texts.scan}</figcaption>
        </figure>
      )}
      <p class="note note-warn screen">{texts.once}</p>
    </section>
  );
}

export interface IssueFormProps {
  visit: Visit;
  values: Partial<Record<CodeInputName, string>>;
  problems: CodeProblems;
}

export function IssueForm({ visit, values, problems }: IssueFormProps) {
  const units = visit.organisation.units.filter(({ group }) => !group);
  return (
    <section class="card screen" aria-labelledby="issue">
      <h2 id="issue">{texts.issue}</h2>
      <form method="post" action={`${HERE}/codes`}>
        <div class="form form-row tops">
          <FormToken visit={visit} />
          <Field id="role" label={texts.role} problem={problems.role}>
            {(described) => (
              <select name="role" {...described}>
                {ROLES.map((role) => (
                  <option key={role} value={role} selected={role === values.role}>
                    {ROLE_NAMES[role]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="unit" label={texts.unit} hint={texts.unitHint} problem={problems.unit}>
            {(described) => (
              <select name="unit" {...described}>
                <option value="">{texts.noUnit}</option>
                {units.map(({ key, name }) => (
                  <option key={key} value={key} selected={key === values.unit}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="uses" label={texts.uses} hint={texts.usesHint} problem={problems.uses}>
            {(described) => <input name="uses" inputMode="numeric" value={values.uses} {...described} />}
          </Field>
          <Field id="days" label={texts.days} hint={texts.daysHint(MOST_CODE_DAYS)} problem={problems.days}>
            {(described) => <input name="days" inputMode="numeric" value={values.days} {...described} />}
          </Field>
        </div>
        <p>
          <button type="submit">{texts.make}</button>
        </p>
      </form>
    </section>
  );
}

interface OpenCodesProps {
  visit: Visit;
  codes: readonly OpenCode[];
  /** names, by id */
  issuers: ReadonlyMap<string, string>;
}

export function OpenCodes({ visit, codes, issuers }: OpenCodesProps) {
  const day = (at: Date) => thaiDate(localDate(at));
  return (
    <section class="card screen" aria-labelledby="open">
      <h2 id="open">{texts.open}</h2>
      {codes.length === 0 && <p class="faint">{texts.none}</p>}
      {codes.length > 0 && (
        <ul class="plain lines">
          {codes.map((code) => (
            <li class="row apart" key={String(code._id)}>
              <div>
                <p>{rightName(visit.organisation, code)}</p>
                <p class="faint small">{texts.left(code.usesLeft, day(code.expiresAt))}</p>
                <p class="faint small">
                  {texts.issued(
                    code.issuedBy ? (issuers.get(String(code.issuedBy)) ?? UNNAMED) : texts.system,
                    day(code.issuedAt),
                  )}
                </p>
              </div>
              <form method="post" action={`${HERE}/codes/revoke`}>
                <FormToken visit={visit} />
                <input type="hidden" name="id" value={String(code._id)} />
                <button class="button-danger" type="submit">
                  {texts.revoke}
                  <span class="only-heard"> {rightName(visit.organisation, code)}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function People({ visit, registered }: { visit: Visit; registered: readonly StoredPerson[] }) {
  const { organisation, person } = visit;
  return (
    <section class="card">
      <table class="stacked">
        <caption>
          <h2>{texts.people}</h2>
          <span class="faint small">{texts.counts(registered.length)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.right}</th>
            <th scope="col">{texts.since}</th>
          </tr>
        </thead>
        <tbody>
          {registered.map((one) => (
            <tr key={String(one._id)}>
              <th scope="row">
                {nameToShow(one)} {one._id.equals(person._id) && `(${texts.self})`}
                {one.jobTitle !== undefined && <p class="faint small">{one.jobTitle}</p>}
                {one.reach === 'blocked' && <p class="small late">{texts.blocked}</p>}
                {one.quietSince && <p class="faint small">{texts.quiet}</p>}
              </th>
              <td data-head={texts.right}>
                {one.grants.map((grant) => (
                  <span class="each" key={`${grant.role}/${grant.unit}`}>
                    {rightName(organisation, grant)}
                    {grant.until !== undefined && (
                      <span class="faint small"> {texts.until(thaiDate(grant.until))}</span>
                    )}{' '}
                    <a class="small screen" href={withdrawAddress(one, grant)}>
                      {texts.withdraw}
                      <span class="only-heard">
                        {texts.withdrawOf(rightName(organisation, grant), nameToShow(one))}
                      </span>
                    </a>
                  </span>
                ))}
              </td>
              <td data-head={texts.since}>{thaiDate(localDate(one.registeredAt))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="faint small screen">{texts.change}</p>
    </section>
  );
}
