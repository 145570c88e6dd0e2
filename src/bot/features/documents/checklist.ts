import { checkPaper } from '../../../documents/checklist/check-paper';
import type { Finding } from '../../../documents/checklist/finding';
import { seenOf } from '../../../documents/checklist/seen';
import type { PaperWish } from '../../../domain/documents/kinds.rules';
import { documentName } from '../../../domain/documents/texts';
import { postbackAction } from '../../../line/compose';
import type { Action, Message } from '../../../line/types';
import { pageOf } from '../../../ui/pages';
import { row, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import { defaultReplies } from '../../ui/default-replies';
import { makeButton } from './buttons';
import { mendingAction } from './mending';
import { labels, texts } from './texts';

/** What is missing or odd in what a document would be made from, worst first. */
export async function findingsOf(ctx: MemberContext, wish: PaperWish): Promise<Finding[]> {
  return checkPaper(ctx.organisation, wish, ctx.now);
}

/** The checklist before a document is made: a row for each finding with a way to mend it, and a button that makes it all the same. */
export function checklistMessage(ctx: MemberContext, wish: PaperWish, findings: readonly Finding[]): Message {
  const { kind, fiscalYear: year, round, format } = wish;
  const payload = { kind, year, round, format, seen: seenOf(findings) };
  return checklistSheet(ctx, wish, findings, [postbackAction({ label: labels.makeAnyway, kind: makeButton, payload })]);
}

/** The same, with other buttons under it. */
export function checklistSheet(
  ctx: MemberContext,
  wish: PaperWish,
  findings: readonly Finding[],
  buttons: Action[],
  lines: readonly string[] = [],
): Message {
  const { rows, all } = pageOf(findings, 0);
  const name = documentName(wish);
  return sheetMessage({
    kicker: ctx.organisation.name,
    title: texts.checklist(name),
    lines: [...lines, ...(findings.length > 0 ? [texts.found(all)] : [])],
    sections: [
      section(
        null,
        rows.map((finding) => findingRow(ctx, wish, finding)),
      ),
    ],
    notes: all > rows.length ? [texts.others(all - rows.length)] : [],
    buttons,
    altText: [texts.checklist(name), ...(findings.length > 0 ? [texts.found(all)] : lines)].join(' '),
    quickReplies: defaultReplies(ctx),
  });
}

function findingRow(ctx: MemberContext, wish: PaperWish, finding: Finding) {
  const action = mendingAction(ctx, wish, finding);
  return row({
    label: finding.text,
    button: action && { text: action.label ?? labels.mend, action },
  });
}
