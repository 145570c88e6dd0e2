import { compact } from '../../../../compact';
import { addDays, thaiDate } from '../../../../domain/calendar/dates';
import { CODE_DAYS } from '../../../../domain/people/registration-code.rules';
import { plainText } from '../../../../domain/thai-text/comparable';
import { postbackAction } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { codeButton } from '../../../../notifications/codes/buttons';
import { rightName } from '../../../../ui/right-names';
import { row, type SheetRow, section, sheetMessage } from '../../../../ui/sheet';
import type { Field, Prompt } from '../../../forms/field';
import { formReplies } from '../../../forms/form-actions';
import { texts as formTexts } from '../../../forms/texts';
import { DAYS, type Draft, MOST_USES, needsUnit, USES } from '../draft';
import { labels, texts } from '../texts';

/** For how many people, and for how many days. Its buttons carry the whole code that they issue, which is issued once. */
export const usesField: Field<Draft> = {
  name: 'uses',
  isOptional: false,
  ask: askUses,
  read: (text) => {
    const [count] = /\d+/.exec(plainText(text)) ?? [];
    if (count === undefined) return { retry: formTexts.notUnderstood };
    return { answer: { uses: Math.min(Math.max(Number(count), 1), MOST_USES) } };
  },
};

function askUses({ ctx, draft: { role = 'staff', ...draft }, ...prompt }: Prompt<Draft>): Message {
  const { unit, days = CODE_DAYS } = draft;
  const question = texts.askUses(
    rightName(ctx.organisation, { role, unit: needsUnit({ role }) ? (unit ?? null) : null }),
  );
  const valid = texts.valid(days, thaiDate(addDays(ctx.today, days)));
  const known = { role, unit, days: draft.days, request: draft.request };
  const issue = USES[role].map((uses) =>
    usesRow(labels.people(uses), labels.issue, labels.issueFor(uses), { ...known, uses }),
  );
  const change = DAYS.filter((one) => one !== days).map((one) =>
    usesRow(labels.daysAlone(one), labels.change, labels.days(one), { ...known, days: one }),
  );
  return sheetMessage({
    kicker: texts.title,
    title: question,
    lines: compact([prompt.notice, valid, role === 'admin' && texts.adminOnce]),
    sections: [section(null, issue), section(texts.otherDays, change)],
    altText: texts.alt(`${question} ${valid}`),
    quickReplies: formReplies({ ...prompt, draft }, false),
  });
}

/** A row with a button. @param says what the button says of itself, and in the chat once it is pressed */
function usesRow(label: string, text: string, says: string, draft: Draft): SheetRow {
  return row({ label, button: { text, action: postbackAction({ label: says, kind: codeButton, payload: draft }) } });
}
