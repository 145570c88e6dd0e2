import { compact } from '../../../compact';
import { nameToShow } from '../../../domain/people/person-name';
import { unitToChange } from '../../../domain/units/change-units';
import { loadUnits, type UnitSummary } from '../../../domain/units/load-units';
import { messageAction, postbackAction } from '../../../line/compose';
import type { Action } from '../../../line/types';
import { moreActions, pageOf, shownLines } from '../../../ui/pages';
import { plain } from '../../../ui/rows';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { changeUnitButton, moreUnitsButton, type OpenUnit, openUnitButton } from './buttons';
import { labels, texts } from './texts';

/** ส่วนราชการ: each with its heads, people and measures; what lacks somebody is marked. */
export async function showUnits(ctx: MemberContext): Promise<Outcome> {
  return list(ctx, 0);
}

export async function showMoreUnits(ctx: MemberContext, { payload }: Input<{ from: number }>): Promise<Outcome> {
  return list(ctx, payload.from);
}

async function list(ctx: MemberContext, from: number): Promise<Outcome> {
  const all = await loadUnits(ctx.organisation, ctx.now);
  const own = all.filter(({ unit }) => !unit.group);
  const nobody = own.filter(({ people }) => people.length === 0).length;
  const noHead = own.filter(({ heads }) => heads.length === 0).length;
  const page = pageOf(all, from);
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.title,
    lines: [texts.counts(own.length, nobody, noHead), ...shownLines(page)],
    sections: [section(null, page.rows.map(unitRow))],
    buttons: [
      ...moreActions(page, moreUnitsButton, { from }),
      postbackAction({ label: labels.add, kind: changeUnitButton, payload: { change: 'add', unit: null } }),
    ],
    altText: texts.alt(own.length, nobody),
    quickReplies: [messageAction(labels.staff)],
  });
  return { replies: [message] };
}

function unitRow(summary: UnitSummary): SheetRow {
  const { unit, people, measures } = summary;
  return row({
    label: unit.name,
    captions: [...whoIsThere(summary), texts.size(people.length, measures)].map(plain),
    button: {
      text: labels.manage,
      action: postbackAction({
        label: labels.manageUnit(unit.name),
        kind: openUnitButton,
        payload: { unit: unit.key },
      }),
    },
  });
}

/** Of a group such as ผู้บริหาร nobody is expected. */
function whoIsThere({ unit, people, heads }: UnitSummary): string[] {
  const names = heads.map((head) => nameToShow(head));
  return compact([
    !unit.group && people.length === 0 && texts.nobody,
    !unit.group && people.length > 0 && heads.length === 0 && texts.noHead,
    heads.length > 0 && texts.heads(names),
  ]);
}

/**
 * One unit, with what can be done to it.
 * @throws Refusal `no_such_unit`
 */
export async function openUnit(ctx: MemberContext, { payload }: Input<OpenUnit>): Promise<Outcome> {
  const { key, name, group, formerNames = [] } = unitToChange(ctx.organisation, payload.unit);
  const summary = (await loadUnits(ctx.organisation, ctx.now)).find(({ unit }) => unit.key === key);
  if (!summary) throw new Error(`no summary of the unit ${key}`);
  const message = sheetMessage({
    kicker: ctx.organisation.name,
    title: name,
    lines: compact([
      ...whoIsThere(summary),
      texts.size(summary.people.length, summary.measures),
      formerNames.length > 0 && texts.formerNames(formerNames),
    ]),
    sections: [],
    buttons: compact([
      begins('rename', key, name),
      messageAction(labels.code, labels.issueCode(name)),
      !group && begins('merge', key, name),
      begins('end', key, name),
    ]),
    altText: texts.unitAlt(name),
    quickReplies: [messageAction(labels.list)],
  });
  return { replies: [message] };
}

const begins = (change: 'rename' | 'merge' | 'end', unit: string, name: string): Action =>
  postbackAction({ label: labels.changeOf[change](name), kind: changeUnitButton, payload: { change, unit } });
