import { z } from 'zod';
import { addDays, localDate, thaiDate } from '../../../domain/calendar/dates';
import { officeOf } from '../../../domain/people/directory.model';
import { freshCodeFor } from '../../../domain/people/fresh-code';
import { issueCodeHere } from '../../../domain/people/issue-code';
import { endOfCode } from '../../../domain/people/registration-code.rules';
import { codeButton } from '../../../notifications/codes/buttons';
import { registrationLink } from '../../../ui/registration-link';
import { endOwn } from '../../dialog';
import type { Outcome, Preparation } from '../../feature';
import type { Prompt } from '../../forms/field';
import { isPhrase } from '../../understand';
import { codeMessages } from './code-messages';
import { type Draft, readyOf } from './draft';
import { ownLineId } from './own-line-id';
import { CODES } from './texts';

/** Issues the code that was answered. */
export async function issue({ ctx, draft }: Prompt<Draft>): Promise<Outcome> {
  const { now, eventId, office, person, organisation } = ctx;
  const ready = readyOf(draft);
  const fresh = await freshCodeFor(eventId);
  const code = await issueCodeHere({ ...ready, office, now, issuedBy: person._id, eventId }, fresh);
  const until = thaiDate(addDays(localDate(now), ready.days));
  const lineId = await ownLineId(ctx);
  const link = lineId === null ? null : registrationLink(lineId, code);
  const expiresAt = endOfCode(now, ready.days);
  const replies = codeMessages(organisation, ready, { code, link, until, expiresAt }, ctx.links);
  return { replies, dialog: endOwn(ctx.dialog, CODES) };
}

const unitChosen = z.object({ field: z.literal('unit') });

/** Makes a code ready before the transaction begins, where one may be issued. */
export async function prepareIssue(event: Preparation): Promise<void> {
  const { input, lineUserId, eventId } = event;
  if (mayIssue(input) && (await officeOf(lineUserId))) await Promise.all([freshCodeFor(eventId), ownLineId(event)]);
}

function mayIssue(input: Preparation['input']): boolean {
  if (input.kind === 'text') return isPhrase(input.text, 'issue_code');
  if (input.kind !== 'button') return false;
  // The unit is the last answer where the command said for how many.
  if (input.button === `${CODES}.choose`) return unitChosen.safeParse(input.payload).success;
  return input.button === codeButton.kind && codeButton.schema.safeParse(input.payload).data?.uses !== undefined;
}
