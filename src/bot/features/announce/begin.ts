import { mongo } from 'mongoose';
import { takeText } from '../../../domain/announcements/content.rules';
import type { MemberContext } from '../../context';
import type { Reading } from '../../forms/field';
import { REVIEW } from '../../forms/next-step';
import { type Slots, understand } from '../../understand';
import { type AnnounceMoment, newValues, type Values } from './draft';
import { unitsAudience } from './scope';

/** What an understood text says of an announcement: its words, and perhaps its units. @throws Refusal `other_unit` */
export async function valuesFromText(ctx: MemberContext, { detail, unit, units }: Slots): Promise<Values> {
  const text = detail === undefined ? null : takeText(detail);
  const audience = unit === undefined ? null : await unitsAudience(ctx, units ?? [unit]);
  return newValues(String(new mongo.ObjectId()), { text, audience });
}

/** An announcement that is typed while the preview of one is shown. */
export async function restartFromText(text: string, { ctx, step }: AnnounceMoment): Promise<Reading<Values> | null> {
  if (step !== REVIEW) return null;
  const { intent, slots } = understand({ text, chat: 'user' }, ctx.vocabulary);
  return intent === 'announce' ? { restart: await valuesFromText(ctx, slots) } : null;
}
