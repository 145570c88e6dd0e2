import { rolesThatMay } from '../../domain/abilities/roles.rules';
import type { OfficeId, Question } from '../../domain/office-store';
import { people, type StoredPerson } from '../../domain/people/person.model';

/** Who may review something in an office, as a question, for `askTogether`. */
export const reviewersAsked = (office: OfficeId): Question<StoredPerson[]> =>
  people(office).finding({ 'grants.role': { $in: rolesThatMay('review') } });
