import { z } from 'zod';
import { defineForm } from '../../../src/bot/forms/define-form';
import type { FormDefinition } from '../../../src/bot/forms/form';

test('a value cannot have a name under which the engine stores how far a form is', () => {
  const definition: FormDefinition<{ from: string | null }, null> = {
    name: 'trip',
    who: 'member',
    values: z.object({ from: z.string().nullable() }),
    fields: [],
    submit: async () => ({ replies: [], dialog: null }),
  };
  // It is the compiler that refuses it: where it does not, the check says that the error expected here is missing.
  // @ts-expect-error `from` is the engine's
  expect(defineForm(definition).name).toBe('trip');
});
