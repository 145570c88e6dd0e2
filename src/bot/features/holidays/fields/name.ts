import { takeHolidayName } from '../../../../domain/holidays/own-holidays.rules';
import type { Field } from '../../../forms/field';
import { retryRefused } from '../../../forms/retry-refused';
import type { Values } from '../draft';
import type { Facts } from '../facts';
import { texts } from '../texts';

/** What the holiday is called. */
export const nameField: Field<Values, Facts> = {
  name: 'name',
  isOptional: false,
  isAnswered: ({ change, name }) => change === 'remove' || name !== null,
  takesAnyWords: 'but_wishes',
  ask: () => texts.askName,
  read: (text) => retryRefused<Values>(() => ({ name: takeHolidayName(text) })),
};
