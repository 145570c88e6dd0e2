import { mongo } from 'mongoose';
import { addDays, localDate, thaiDate } from '../../../../domain/calendar/dates';
import { freshCodeFor } from '../../../../domain/people/fresh-code';
import { issueCodeHere } from '../../../../domain/people/issue-code';
import { listOpenCodes, revokeCode } from '../../../../domain/people/open-codes';
import { people } from '../../../../domain/people/person.model';
import { CODE_DAYS, endOfCode } from '../../../../domain/people/registration-code.rules';
import { Refusal } from '../../../../refusal';
import { nameOrPosition } from '../../../../ui/name-or-position';
import { registrationLink } from '../../../../ui/registration-link';
import { rightName } from '../../../../ui/right-names';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Shown, StaffPage, Visit } from '../../page';
import { IssueForm, type IssueFormProps, MadeCode, type MadeCodeProps, OpenCodes, People } from './parts';
import { readCode } from './read-code.rules';
import { isDone, texts } from './texts';
import { askToWithdraw, withdraw } from './withdraw';

const HERE = '/dashboard/people';
const FIRST: IssueFormProps['values'] = { role: 'staff', unit: '', uses: '1', days: String(CODE_DAYS) };

/** Who is registered, and the codes with which somebody could: issued and revoked by the chat's use cases. */
export const peoplePages: StaffPage[] = [
  {
    method: 'get',
    path: '/people',
    who: 'administer',
    show: (visit) => page(visit, { values: FIRST, problems: {}, made: null }),
  },
  { method: 'get', path: '/people/:id/withdraw', who: 'administer', show: askToWithdraw },
  { method: 'post', path: '/people/:id/withdraw', who: 'administer', show: withdraw },
  { method: 'post', path: '/people/codes', who: 'administer', show: issue },
  {
    method: 'post',
    path: '/people/codes/revoke',
    who: 'administer',
    async show({ office, person, now, eventId, form }) {
      const id = form.id ?? '';
      if (!mongo.ObjectId.isValid(id)) return { to: HERE };
      const by = { by: person._id, now, eventId };
      const revoked = await inTransactionOrRefusal(() => revokeCode(office, id, by));
      if (revoked instanceof Refusal) throw revoked;
      return { to: `${HERE}?done=revoked` };
    },
  },
];

interface PageSays extends Pick<IssueFormProps, 'values' | 'problems'> {
  /** the code that was issued just now */
  made: MadeCodeProps | null;
}

async function page(visit: Visit, { values, problems, made }: PageSays): Promise<Shown> {
  const { office, now, query } = visit;
  const registered = await people(office).find({}, { sort: { registeredAt: 1, _id: 1 } });
  const codes = await listOpenCodes(office, now);
  const issuers = await nameOrPosition(
    office,
    codes.flatMap(({ issuedBy }) => (issuedBy ? [String(issuedBy)] : [])),
  );
  const body = (
    <>
      <div class="head">
        <h1>{texts.title}</h1>
      </div>
      {isDone(query.done) && (
        <p class="note" role="status">
          {texts.done[query.done]}
        </p>
      )}
      {made && <MadeCode {...made} />}
      <IssueForm {...{ visit, values, problems }} />
      <OpenCodes {...{ visit, codes, issuers }} />
      <People {...{ visit, registered }} />
    </>
  );
  return { title: texts.title, here: HERE, body, isRefused: Object.keys(problems).length > 0 };
}

async function issue(visit: Visit): Promise<Shown> {
  const { office, organisation, person, now, eventId, form } = visit;
  const values = { ...FIRST, ...form };
  const read = readCode(form, organisation);
  if ('problems' in read) return page(visit, { values, problems: read.problems, made: null });
  const fresh = await freshCodeFor(eventId);
  // The form's event is its request: sent twice it issues one code.
  const request = { ...read.code, office, now, issuedBy: person._id, eventId, request: eventId };
  const code = await inTransactionOrRefusal(() => issueCodeHere(request, fresh));
  if (code instanceof Refusal) throw code;
  const lineId = await visit.lineId();
  const { uses, days } = read.code;
  const link = lineId === null ? null : registrationLink(lineId, code);
  const until = endOfCode(now, days);
  const { links } = visit;
  const made = {
    code,
    right: rightName(organisation, read.code),
    good: texts.good(uses, thaiDate(addDays(localDate(now), days))),
    picture: link === null ? null : links.qr.to(link, until).slice(links.baseUrl.length),
    link,
  };
  return page(visit, { values: FIRST, problems: {}, made });
}
