import { z } from 'zod';
import { STEPS } from '../../domain/clarification/steps';
import { definePostback } from '../../line/postback';
import { payloads } from '../../ui/payloads';

/** Something of the checklist is done, or is not after all. */
export const markStepButton = definePostback(
  'clarification.step',
  z.object({ year: payloads.year, step: z.enum(STEPS), isDone: z.boolean() }),
);
export type StepMarked = z.infer<typeof markStepButton.schema>;

/** Asks for the window of a year. */
export const setWindowButton = definePostback('clarification.window', z.object({ year: payloads.year }));
