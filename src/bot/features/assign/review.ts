import { compact } from '../../../compact';
import { unitNames } from '../../../domain/measures/units.rules';
import { nameToShow } from '../../../domain/people/person-name';
import { sheetMessage } from '../../../ui/sheet';
import { texts as shared } from '../../../ui/texts';
import type { Prompt, Question } from '../../forms/field';
import { cancelAction, confirmAction, fieldAction } from '../../forms/form-actions';
import type { Facts, Values } from './draft';
import { peopleField } from './fields/people';
import { labels, texts } from './texts';

/** To whom the measure would be given. */
export async function reviewAssignment(prompt: Prompt<Values, Facts>): Promise<Question<Values>> {
  const { ctx, draft, facts, notice } = prompt;
  const { measure, staff, chosen } = facts;
  const unit = unitNames(ctx.organisation, draft.unit === null ? [] : [draft.unit]).join('');
  const to = texts.to(unit, chosen.map(nameToShow));
  return sheetMessage({
    kicker: texts.kicker(measure),
    title: texts.reviewTitle,
    lines: compact([notice, shared.titled(measure), to]),
    sections: [],
    notes: chosen.length > 0 ? [texts.effect] : [texts.wholeDoes],
    buttons: compact([
      confirmAction(prompt, labels.confirm),
      chosen.length > 0 && chosen.length < staff.length && fieldAction(prompt, labels.more, peopleField.name),
      cancelAction(prompt),
    ]),
    altText: `${texts.reviewTitle} ${shared.titled(measure)} ${to}`,
    quickReplies: [],
  });
}
