import { rolesThatMay } from '../../domain/abilities/roles.rules';
import { madeOnce } from '../../domain/made-once';
import { people } from '../../domain/people/person.model';

/** Who may review something in an office, as a question, for `askTogether`. */
export const reviewersAsked = madeOnce((office) =>
  people(office).finding({ 'grants.role': { $in: rolesThatMay('review') } }),
);
