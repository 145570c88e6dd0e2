import { recordAudit } from '../audit/audit.model';
import type { Cause } from '../audit/cause';
import type { OfficeId } from '../office-store';
import { clarifications } from './clarification.model';
import { type ClarificationWindow, takeWindow, usualWindow } from './clarification.rules';
import type { Step } from './steps';

/** How answering the objections of a year stands in an office. */
export interface ClarificationNow {
  /** BE */
  fiscalYear: number;
  window: ClarificationWindow;
  /** nobody set it: it is as it was in the year that is known */
  isUsual: boolean;
  done: Step[];
}

export async function clarificationOf(office: OfficeId, fiscalYear: number): Promise<ClarificationNow> {
  const stored = await clarifications(office).findOne({ fiscalYear });
  const { window = null, done = [] } = stored ?? {};
  return {
    fiscalYear,
    window: window ?? usualWindow(fiscalYear),
    isUsual: window === null,
    done: done.map(({ step }) => step),
  };
}

/**
 * Sets the window of a year, by an admin. Call it inside a transaction.
 * @throws Refusal as `takeWindow`
 */
export async function setWindow(
  office: OfficeId,
  fiscalYear: number,
  said: ClarificationWindow,
  { by, at, eventId }: Required<Cause>,
): Promise<void> {
  const window = takeWindow(fiscalYear, said);
  await clarifications(office).updateOne({ fiscalYear }, { $set: { window } }, { upsert: true });
  const subject = `clarification ${fiscalYear} ${window.from} ${window.to}`;
  await recordAudit(office, { at, actor: by, action: 'clarification.set', subject, eventId });
}

/** Notes that something of a year's checklist is done, or is not after all, by an admin. Call it inside a transaction. */
export async function markStep(
  office: OfficeId,
  { fiscalYear, step, isDone }: { fiscalYear: number; step: Step; isDone: boolean },
  { by, at, eventId }: Required<Cause>,
): Promise<void> {
  const { done } = await clarificationOf(office, fiscalYear);
  if (done.includes(step) === isDone) return;
  const change = isDone ? { $push: { done: { step, by, at } } } : { $pull: { done: { step } } };
  await clarifications(office).updateOne({ fiscalYear }, change, { upsert: true });
  const action = isDone ? 'clarification.done' : 'clarification.undone';
  await recordAudit(office, { at, actor: by, action, subject: `clarification ${fiscalYear} ${step}`, eventId });
}
