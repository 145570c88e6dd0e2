import { codeDraft } from '../../../notifications/codes/buttons';
import { defineForm } from '../../forms/define-form';
import type { Draft } from './draft';
import { roleField } from './fields/role';
import { unitField } from './fields/unit';
import { usesField } from './fields/uses';
import { issue } from './issue';
import { CODES } from './texts';

/** A code that is to be issued: it is, once everything is answered. */
export const codeForm = defineForm<Draft>({
  name: CODES,
  who: 'administer',
  place: 'private',
  values: codeDraft,
  fields: [roleField, unitField, usesField],
  review: 'none',
  submit: issue,
});
