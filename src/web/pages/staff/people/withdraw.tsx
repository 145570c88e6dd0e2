import { mongo } from 'mongoose';
import { compact } from '../../../../compact';
import { handovers } from '../../../../domain/handovers/handover.model';
import { listOpenCodes } from '../../../../domain/people/open-codes';
import { type Grant, isSameGrant, ROLES } from '../../../../domain/people/people.rules';
import { people, type StoredPerson } from '../../../../domain/people/person.model';
import { nameToShow } from '../../../../domain/people/person-name';
import { Refusal } from '../../../../refusal';
import { rightName } from '../../../../ui/right-names';
import { PageError } from '../../error-page';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Shown, Visit } from '../../page';
import { FormToken } from '../../parts/form-token';
import { withdrawTexts as texts } from './texts';

const HERE = '/dashboard/people';

interface Asked {
  person: StoredPerson;
  grant: Grant;
}

/** Where a right is withdrawn from. */
export const withdrawAddress = ({ _id }: Pick<StoredPerson, '_id'>, { role, unit }: Grant): string =>
  `${HERE}/${_id}/withdraw?${new URLSearchParams({ role, ...(unit !== null && { unit }) })}`;

/** Whose right, and which, an address or a form names. @throws PageError 404 */
async function askedFor({ office, params }: Visit, said: Record<string, string>): Promise<Asked> {
  const id = params.id ?? '';
  const person = mongo.ObjectId.isValid(id) ? await people(office).findOne({ _id: new mongo.ObjectId(id) }) : null;
  const role = ROLES.find((one) => one === said.role);
  const grant = person?.grants.find((one) => role && isSameGrant(one, { role, unit: said.unit || null }));
  if (!person || !grant) throw new PageError(404, texts.gone);
  return { person, grant };
}

/** Asks whether a right is really to be withdrawn, and says what ends with it. */
export async function askToWithdraw(visit: Visit): Promise<Shown> {
  return page(visit, await askedFor(visit, visit.query), null);
}

async function page(visit: Visit, { person, grant }: Asked, refused: string | null): Promise<Shown> {
  const { organisation } = visit;
  const right = rightName(organisation, grant);
  const ends = await whatEnds(visit, { person, grant });
  const body = (
    <div class="card narrow">
      <h1>{texts.title}</h1>
      {refused !== null && (
        <p class="note note-danger" role="alert">
          {refused}
        </p>
      )}
      <p>{texts.question(nameToShow(person), right)}</p>
      <ul class="note note-warn">
        {ends.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form method="post" action={`${HERE}/${person._id}/withdraw`}>
        <FormToken visit={visit} />
        <input type="hidden" name="role" value={grant.role} />
        <input type="hidden" name="unit" value={grant.unit ?? ''} />
        <p class="row">
          <button class="button-danger" type="submit">
            {texts.yes}
          </button>
          <a href={HERE}>{texts.no}</a>
        </p>
      </form>
    </div>
  );
  return { title: texts.title, here: HERE, body, isRefused: refused !== null };
}

/** What ends with a right, a line each. */
async function whatEnds({ office, now }: Visit, { person, grant }: Asked): Promise<string[]> {
  const left = person.grants.filter((one) => !isSameGrant(one, grant));
  const isAdmin = grant.role === 'admin';
  const codes = isAdmin
    ? (await listOpenCodes(office, now)).filter(({ issuedBy }) => issuedBy?.equals(person._id))
    : [];
  const given = await handovers(office).count({
    $or: [{ from: person._id }, { to: person._id }],
    state: { $in: ['offered', 'accepted', 'active'] },
  });
  return compact([
    left.length === 0 ? texts.last : texts.stays(left.length),
    codes.length > 0 && texts.codes(codes.length),
    given > 0 && texts.handovers(given),
    texts.pages,
    texts.told,
  ]);
}

/** Withdraws it. Who withdraws their own last right is signed out by it. */
export async function withdraw(visit: Visit): Promise<Shown> {
  const asked = await askedFor(visit, visit.form);
  const { person, grant } = asked;
  const { role, unit } = grant;
  const removed = await inTransactionOrRefusal(() =>
    visit.takeRight(visit, { person: String(person._id), role, unit }),
  );
  if (removed instanceof Refusal) return page(visit, asked, removed.message);
  if (!person._id.equals(visit.person._id)) return { to: `${HERE}?done=withdrawn` };
  return removed.left.length === 0 ? { signedOut: true } : { to: '/dashboard' };
}
