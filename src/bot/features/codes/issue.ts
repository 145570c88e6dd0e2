import { addDays, localDate, thaiDate } from '../../../domain/calendar/dates';
import { officeOf } from '../../../domain/people/directory.model';
import { freshCodeFor } from '../../../domain/people/fresh-code';
import { issueCodeHere } from '../../../domain/people/issue-code';
import type { MemberContext } from '../../context';
import type { Input, Outcome, Preparation } from '../../feature';
import { isPhrase } from '../../understand';
import { askRole, askUnit, askUses } from './ask';
import { type CodePress, codeButton } from './buttons';
import { codeMessages } from './code-messages';
import { type Draft, nextOf, type ReadyDraft } from './draft';
import { readCommand } from './read-command';
import { texts } from './texts';

/** ออกรหัส: asks for what the command did not say, then issues the code. */
export async function startCode(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { draft, unknownUnit } = readCommand(ctx.organisation, slots.detail ?? '', ctx.eventId);
  return goOn(ctx, draft, 0, unknownUnit && texts.noSuchUnit(unknownUnit));
}

export async function pressCode(ctx: MemberContext, { payload }: Input<CodePress>): Promise<Outcome> {
  const { from, ...draft } = payload;
  return goOn(ctx, draft, from, null);
}

async function goOn(ctx: MemberContext, draft: Draft, from: number, notice: string | null): Promise<Outcome> {
  const next = nextOf(draft);
  if (typeof next === 'object') return issue(ctx, next);
  if (draft.role === undefined) return { replies: [askRole(ctx, draft)] };
  const chosen = { ...draft, role: draft.role };
  return { replies: [next === 'unit' ? askUnit(ctx, chosen, from, notice) : askUses(ctx, chosen)] };
}

async function issue(ctx: MemberContext, ready: ReadyDraft): Promise<Outcome> {
  const { now, eventId, office, person } = ctx;
  const code = await issueCodeHere(
    { ...ready, office, now, issuedBy: person._id, eventId },
    await freshCodeFor(eventId),
  );
  const until = thaiDate(addDays(localDate(now), ready.days));
  return { replies: codeMessages(ctx.organisation, ready, code, until) };
}

/** Makes a code ready before the transaction begins, where one may be issued. */
export async function prepareIssue({ said, lineUserId, eventId }: Preparation): Promise<void> {
  if (mayIssue(said) && (await officeOf(lineUserId))) await freshCodeFor(eventId);
}

function mayIssue(said: Preparation['said']): boolean {
  if (said.kind === 'text') return isPhrase(said.text, 'issue_code');
  if (said.kind !== 'button' || said.button !== codeButton.kind) return false;
  const { data: draft } = codeButton.schema.safeParse(said.payload);
  return draft !== undefined && typeof nextOf(draft) === 'object';
}
