import { z } from 'zod';
import { assignedIn } from '../../domain/assignments/assigned.rules';
import { loadAssigned } from '../../domain/assignments/load-assigned';
import { measures } from '../../domain/measures/measure.model';
import { unitNames } from '../../domain/measures/units.rules';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { messageAction, textMessage } from '../../line/compose';
import { payloads } from '../../ui/payloads';
import { phrases } from '../../ui/texts';
import { defineNotification } from '../define-notification';
import { texts } from './texts';

const schema = z.object({ year: payloads.year, measure: payloads.measure, unit: payloads.unit });

/** Tells somebody that a measure is not theirs any more; null: it is again. */
export const measureFreed = defineNotification('assignment.freed', schema, {
  why: texts.whyFreed,
  async write({ payload: { year: fiscalYear, measure: num, unit }, person }, _facts, office) {
    const organisation = await findOrganisation(office);
    const measure = await measures(office).findOne({ fiscalYear, num });
    if (!organisation || !measure || !person) return null;
    const assigned = assignedIn(await loadAssigned(office), measure, unit);
    if (!assigned || assigned.asked.some((id) => id.equals(person))) return null;
    const said = texts.freed(measure, unitNames(organisation, [unit]).join(''));
    return textMessage(said, [messageAction(phrases.myMeasures)]);
  },
});
