import { mongo } from 'mongoose';
import { thaiDateTime } from '../../../domain/calendar/dates';
import { endSession, endSessionsOf, sessionsOf } from '../../../domain/sessions/end-sessions';
import type { StoredSession } from '../../../domain/sessions/session.model';
import { inTransaction } from '../../../domain/transaction';
import type { StaffPage, Visit } from '../page';
import { FormToken } from '../parts/form-token';
import { sessionsTexts as texts } from './texts';

const HERE = '/dashboard/sessions';

/** On which devices somebody is signed in, and the way out of each. */
export const sessionPages: StaffPage[] = [
  {
    method: 'get',
    path: '/sessions',
    who: 'documents',
    async show(visit) {
      const all = await sessionsOf(visit.office, visit.person._id, visit.now);
      return { title: texts.title, here: HERE, body: <Sessions visit={visit} all={all} /> };
    },
  },
  {
    method: 'post',
    path: '/sessions/end',
    who: 'documents',
    async show({ office, person, session, form, now }) {
      const id = form.id ?? '';
      if (!mongo.ObjectId.isValid(id)) return { to: HERE };
      const asked = new mongo.ObjectId(id);
      await inTransaction(() => endSession(office, { id: asked, person: person._id, now }));
      return session._id.equals(asked) ? { signedOut: true } : { to: HERE };
    },
  },
  {
    method: 'post',
    path: '/sessions/end-all',
    who: 'documents',
    async show({ office, person }) {
      await inTransaction(() => endSessionsOf(office, person._id));
      return { signedOut: true };
    },
  },
];

function Sessions({ visit, all }: { visit: Visit; all: readonly StoredSession[] }) {
  return (
    <>
      <div class="head">
        <h1>{texts.title}</h1>
        <p class="faint">{texts.lead}</p>
      </div>
      <div class="card">
        <ul class="plain lines">
          {all.map((one) => (
            <Device key={String(one._id)} one={one} visit={visit} />
          ))}
        </ul>
      </div>
      {all.length > 1 && (
        <form method="post" action={`${HERE}/end-all`}>
          <FormToken visit={visit} />
          <p>
            <button class="button-danger" type="submit">
              {texts.endAll}
            </button>
          </p>
        </form>
      )}
    </>
  );
}

function Device({ one, visit }: { one: StoredSession; visit: Visit }) {
  const isHere = one._id.equals(visit.session._id);
  return (
    <li class="row apart">
      <div>
        <h2>
          {one.device} {isHere && <span class="state state-submitted">{texts.here}</span>}
        </h2>
        <p class="faint small">
          {texts.began(thaiDateTime(one.beganAt))} · {texts.seen(thaiDateTime(one.seenAt))}
        </p>
      </div>
      <form method="post" action={`${HERE}/end`}>
        <FormToken visit={visit} />
        <input type="hidden" name="id" value={String(one._id)} />
        <button class="button-danger" type="submit">
          {isHere ? texts.end : texts.endOther(one.device)}
        </button>
      </form>
    </li>
  );
}
