import { z } from 'zod';
import { assignedIn } from '../../domain/assignments/assigned.rules';
import { loadAssigned } from '../../domain/assignments/load-assigned';
import { measures } from '../../domain/measures/measure.model';
import { unitNames } from '../../domain/measures/units.rules';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { askIn } from '../../ui/ask';
import { payloads } from '../../ui/payloads';
import { row, section, sheetMessage } from '../../ui/sheet';
import { phrases, texts as shared } from '../../ui/texts';
import { defineNotification } from '../define-notification';
import { texts } from './texts';

const schema = z.object({ year: payloads.year, measure: payloads.measure, unit: payloads.unit });

/** Tells somebody that a measure was given to them. */
export const measureAssigned = defineNotification('assignment.new', schema, {
  why: texts.why,
  async write({ payload: { year: fiscalYear, measure: num, unit }, person }, _facts, office) {
    const organisation = await findOrganisation(office);
    const measure = await measures(office).findOne({ fiscalYear, num });
    if (!organisation || !measure || !person) return null;
    const assigned = assignedIn(await loadAssigned(office), measure, unit);
    if (assigned && !assigned.people.some((id) => id.equals(person))) return null;
    const ask = askIn({ kind: 'user' });
    return sheetMessage({
      kicker: shared.year(fiscalYear),
      title: texts.title,
      lines: [texts.says(unitNames(organisation, [unit]).join(''))],
      sections: [section(null, [row({ label: shared.titled(measure) })])],
      buttons: [ask(phrases.detail(num), phrases.withYear(phrases.detail(num), fiscalYear)), ask(phrases.myMeasures)],
      altText: texts.alt(measure),
      quickReplies: [],
    });
  },
});
