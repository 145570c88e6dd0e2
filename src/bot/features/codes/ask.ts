import { compact } from '../../../compact';
import { addDays, thaiDate } from '../../../domain/calendar/dates';
import { ownUnitsOf } from '../../../domain/organisations/unit-by-words';
import { isOfUnit, ROLES, type Role } from '../../../domain/people/people.rules';
import { CODE_DAYS } from '../../../domain/people/registration-code.rules';
import { postbackAction } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { rightName } from '../../../ui/right-names';
import { ROLE_NAMES } from '../../../ui/role-names';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { codeButton } from './buttons';
import { DAYS, type Draft, USES } from './draft';
import { labels, texts } from './texts';

/** Asks for whom a code is. */
export function askRole(ctx: MemberContext, draft: Draft): Message {
  const rows = ROLES.map((role) => choice(ROLE_NAMES[role], { ...draft, role }, texts.roleDoes(role)));
  return ask(ctx, texts.askRole, rows);
}

/** Asks for the unit; of many, a page. @param notice a sentence to say first */
export function askUnit(
  ctx: MemberContext,
  draft: Draft & { role: Role },
  from: number,
  notice: string | null,
): Message {
  const page = pageOf(ownUnitsOf(ctx.organisation), from);
  const rows = page.rows.map(({ key, name }) => choice(name, { ...draft, unit: key }));
  const asks = texts.askUnit(ROLE_NAMES[draft.role]);
  return sheetMessage({
    kicker: texts.title,
    title: asks,
    lines: compact([notice ? notice : null, ...shownLines(page)]),
    sections: [section(null, rows)],
    buttons: moreActions(page, codeButton, { ...draft, from }),
    altText: texts.alt([notice, asks].filter(Boolean).join(' ')),
    quickReplies: [],
  });
}

/** Asks for how many people, and lets the days be changed. */
export function askUses(ctx: MemberContext, draft: Draft & { role: Role }): Message {
  const { role, unit, days = CODE_DAYS } = draft;
  const asks = texts.askUses(rightName(ctx.organisation, { role, unit: isOfUnit(role) ? (unit ?? null) : null }));
  const issue = USES[role].map((uses) =>
    press(labels.people(uses), labels.issue, labels.issueFor(uses), { ...draft, uses }),
  );
  const change = DAYS.filter((one) => one !== days).map((one) =>
    press(labels.daysAlone(one), labels.change, labels.days(one), { ...draft, days: one }),
  );
  const valid = texts.valid(days, thaiDate(addDays(ctx.today, days)));
  return sheetMessage({
    kicker: texts.title,
    title: asks,
    lines: compact([valid, role === 'admin' && texts.adminOnce]),
    sections: [section(null, issue), section(texts.otherDays, change)],
    altText: texts.alt(`${asks} ${valid}`),
    quickReplies: [],
  });
}

function ask(ctx: MemberContext, asks: string, rows: SheetRow[]): Message {
  const [unit] = ownUnitsOf(ctx.organisation);
  const example = [labels.issue, ROLE_NAMES.staff, unit?.name].filter(Boolean).join(' ');
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.title,
    lines: [asks],
    sections: [section(null, rows)],
    notes: [texts.hint(example)],
    altText: texts.alt(asks),
    quickReplies: [],
  });
}

function choice(label: string, payload: Draft, caption?: string): SheetRow {
  const captions = caption ? [{ text: caption, late: false }] : [];
  return { ...press(label, labels.choose, label, payload), captions };
}

/** A row with a button. @param says what the button says of itself, and in the chat once it is pressed */
function press(label: string, text: string, says: string, draft: Draft): SheetRow {
  const action = postbackAction({ label: says, kind: codeButton, payload: { ...draft, from: 0 } });
  return row({ label, button: { text, action } });
}
