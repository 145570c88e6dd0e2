import { compact } from '../../../compact';
import { localDate, thaiDate } from '../../../domain/calendar/dates';
import { peopleNamed } from '../../../domain/people/named.rules';
import { ROLES } from '../../../domain/people/people.rules';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { nameToShow } from '../../../domain/people/person-name';
import { messageAction, postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { moreActions, type Page, pageOf, shownLines } from '../../../ui/pages';
import { rightName } from '../../../ui/right-names';
import { ROLE_NAMES } from '../../../ui/role-names';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { namesIn } from '../../understand';
import { moreStaffButton, removeButton } from './buttons';
import { labels, staffTexts } from './texts';

/** One right of one person: what a row of the list is, and what can be taken away. */
interface Held {
  person: StoredPerson;
  grant: StoredPerson['grants'][number];
}

/** รายชื่อเจ้าหน้าที่: who is registered, unit by unit. `ถอนสิทธิ์ สมคิด`: those who are called so, if there are some. */
export async function showStaff(ctx: MemberContext, { slots: { detail = '' } }: Input): Promise<Outcome> {
  return list(ctx, 0, detail);
}

export async function showMoreStaff(ctx: MemberContext, { payload }: Input<{ from: number }>): Promise<Outcome> {
  return list(ctx, payload.from);
}

async function list(ctx: MemberContext, from: number, name = ''): Promise<Outcome> {
  const all = await people(ctx.office).find({}, { sort: { registeredAt: 1, _id: 1 } });
  const called = namesIn(name).flatMap((one) => peopleNamed(one, all));
  const held = inOrder(
    ctx,
    (called.length > 0 ? called : all).flatMap((person) => person.grants.map((grant) => ({ person, grant }))),
  );
  const silent = all.filter(({ reach, quietSince }) => reach === 'blocked' || quietSince).length;
  return { replies: [staffMessage(ctx, { all: all.length, silent }, pageOf(held, from))] };
}

/** The whole office's first, then unit by unit as the office lists them; in a unit by role. */
function inOrder({ organisation }: MemberContext, held: Held[]): Held[] {
  const rank = ({ grant: { unit, role } }: Held): number => {
    const place = unit === null ? -1 : organisation.units.findIndex(({ key }) => key === unit);
    return place * ROLES.length + (ROLES.length - 1 - ROLES.indexOf(role));
  };
  return [...held].sort((one, other) => rank(one) - rank(other));
}

function staffMessage(ctx: MemberContext, counts: { all: number; silent: number }, page: Page<Held>): Message {
  const { organisation } = ctx;
  const units = [...new Set(page.rows.map(({ grant }) => grant.unit))];
  return sheetMessage({
    kicker: organisation.name,
    title: staffTexts.title,
    lines: compact([
      staffTexts.counts(counts.all),
      counts.silent > 0 && staffTexts.silent(counts.silent),
      ...shownLines(page),
    ]),
    sections: units.map((unit) =>
      section(
        organisation.units.find(({ key }) => key === unit)?.name ?? unit ?? staffTexts.wholeOffice,
        page.rows.filter(({ grant }) => grant.unit === unit).map((held) => heldRow(ctx, held)),
      ),
    ),
    buttons: [...moreActions(page, moreStaffButton, { from: page.from }), messageAction(labels.correctName)],
    altText: staffTexts.alt(organisation.name, counts.all),
    quickReplies: [messageAction(labels.again)],
  });
}

function heldRow(ctx: MemberContext, { person, grant }: Held): SheetRow {
  const name = nameToShow(person);
  const isSelf = person._id.equals(ctx.person._id);
  const captions = compact([
    person.jobTitle,
    `${ROLE_NAMES[grant.role]} ${staffTexts.since(thaiDate(localDate(person.registeredAt)))}`,
    person.reach === 'blocked' && staffTexts.blocked,
    person.quietSince ? staffTexts.quiet : null,
  ]);
  return row({
    label: isSelf ? `${name} (${staffTexts.self})` : name,
    captions: captions.map((text) => ({ text, late: false })),
    button: {
      text: staffTexts.remove,
      destroys: true,
      action: postbackAction({
        label: staffTexts.removeLabel(rightName(ctx.organisation, grant), name),
        kind: removeButton,
        payload: { person: String(person._id), role: grant.role, unit: grant.unit },
      }),
    },
  });
}
