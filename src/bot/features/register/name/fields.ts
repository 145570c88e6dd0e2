import { LONGEST_JOB_TITLE, readFullName, readJobTitle } from '../../../../domain/people/full-names.rules';
import type { Field, Prompt } from '../../../forms/field';
import type { Values } from './draft';
import { texts } from './texts';

/** The full name, and in the same message what the person works as. @param ask the question */
export const fullNameField = (ask: (prompt: Prompt<Values>) => string | Promise<string>): Field<Values> => ({
  name: 'fullName',
  isOptional: true,
  takesAnyWords: 'but_wishes',
  ask,
  read: (text) => {
    const said = readFullName(text);
    if ('problem' in said) return { retry: texts.problem[said.problem] };
    return { answer: said, also: said.jobTitle === null ? [] : ['jobTitle'] };
  },
});

/** What they work as, where it was not said with the name. */
export const jobTitleField: Field<Values> = {
  name: 'jobTitle',
  isOptional: true,
  isAsked: ({ isAsked, fullName }) => fullName !== null || !isAsked,
  takesAnyWords: 'but_wishes',
  ask: () => texts.askJobTitle,
  read: (text) => {
    const jobTitle = readJobTitle(text);
    if (jobTitle === null) return { retry: texts.problem.unseen };
    return jobTitle.length > LONGEST_JOB_TITLE ? { retry: texts.problem.too_long } : { answer: { jobTitle } };
  },
};
