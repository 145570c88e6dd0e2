import { mongo } from 'mongoose';
import { localDate, thaiDate } from '../../../../domain/calendar/dates';
import { unitNames } from '../../../../domain/measures/units.rules';
import { type Group, groups } from '../../../../domain/organisations/group.model';
import { unlinkGroup } from '../../../../domain/organisations/unlink-group';
import { UNNAMED } from '../../../../domain/people/texts';
import { groupName } from '../../../../notifications/announcements/group-name';
import { Refusal } from '../../../../refusal';
import { nameOrPosition } from '../../../../ui/name-or-position';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Shown, StaffPage, Visit } from '../../page';
import { FormToken } from '../../parts/form-token';
import { texts } from './texts';

const HERE = '/dashboard/groups';

/** The groups that are linked to the office, with what each gets; a link is ended by the chat's use case. */
export const groupPages: StaffPage[] = [
  { method: 'get', path: '/groups', who: 'administer', show: list },
  {
    method: 'post',
    path: '/groups/unlink',
    who: 'administer',
    async show({ office, person, now, eventId, form }) {
      const id = form.id ?? '';
      const group = mongo.ObjectId.isValid(id) ? await groups(office).findOne({ _id: new mongo.ObjectId(id) }) : null;
      if (!group) return { to: HERE };
      const { lineGroupId } = group;
      const unlinked = await inTransactionOrRefusal(() =>
        unlinkGroup({ office, lineGroupId, by: person._id, now, eventId }),
      );
      if (unlinked instanceof Refusal) throw unlinked;
      return { to: `${HERE}?done=1` };
    },
  },
];

interface Row {
  id: string;
  name: string;
  /** null: the whole office */
  unit: string | null;
  group: Group;
  /** null: the bot is not in it any more */
  members: number | null;
}

async function list(visit: Visit): Promise<Shown> {
  const { office, organisation, gateway, query } = visit;
  const linked = await groups(office).find({ state: 'linked' }, { sort: { unit: 1, _id: 1 } });
  const names = await nameOrPosition(
    office,
    linked.map(({ linkedBy }) => String(linkedBy)),
  );
  const rows: Row[] = [];
  for (const group of linked) {
    const { _id, lineGroupId, unit } = group;
    const name = await groupName({ gateway }, lineGroupId);
    const members = await gateway.memberCount(lineGroupId);
    rows.push({ id: String(_id), name, unit: unit && unitNames(organisation, [unit]).join(''), group, members });
  }
  const body = (
    <>
      <div class="head">
        <h1>{texts.title}</h1>
        <p class="faint">{texts.lead}</p>
      </div>
      {query.done === '1' && (
        <p class="note" role="status">
          {texts.done}
        </p>
      )}
      {rows.length === 0 && <p class="card">{texts.none}</p>}
      {rows.map((row) => (
        <GroupCard key={row.id} {...{ visit, row }} by={names.get(String(row.group.linkedBy)) ?? UNNAMED} />
      ))}
    </>
  );
  return { title: texts.title, here: HERE, body };
}

function GroupCard({ visit, row: { id, name, unit, group, members }, by }: { visit: Visit; row: Row; by: string }) {
  const day = (at: Date) => thaiDate(localDate(at));
  return (
    <section class="card" aria-labelledby={`group-${id}`}>
      <div class="head">
        <h2 id={`group-${id}`}>{name}</h2>
        <p class="faint small">
          {texts.linkedTo(unit ?? visit.organisation.name)} · {texts.linked(day(group.linkedAt), by)}
        </p>
      </div>
      {members === null ? (
        <p class="note note-warn">{texts.notThere}</p>
      ) : (
        <>
          <p>{unit === null ? texts.gets.office : texts.gets.unit(unit)}</p>
          <p class="faint small">
            {texts.members(members)} · {texts.cost(members)}
          </p>
        </>
      )}
      {group.quietSince && <p class="note note-warn">{texts.quiet(day(group.quietSince))}</p>}
      <form method="post" action={`${HERE}/unlink`}>
        <FormToken visit={visit} />
        <input type="hidden" name="id" value={id} />
        <p class="row">
          <button class="button-danger" type="submit">
            {texts.unlink}
            <span class="only-heard"> {name}</span>
          </button>
          <span class="faint small">{texts.unlinkHow}</span>
        </p>
      </form>
    </section>
  );
}
