import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/dates';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

/** An announcement's id in the data of a button. */
const announcement = payloads.id;

/** The buttons about announcements that were sent or scheduled; they belong to no dialog. */
export const moreMineButton = definePostback('announce.mine', z.object({ from: payloads.from }));
export const moreScheduledButton = definePostback('announce.waiting', z.object({ from: payloads.from }));
export const openButton = definePostback('announce.open', z.object({ announcement }));
export const whoButton = definePostback(
  'announce.who',
  z.object({ announcement, acknowledged: z.boolean(), from: payloads.from }),
);
export const listButton = definePostback('announce.list', z.object({ announcement, from: payloads.from }));
export const fileButton = definePostback('announce.file', z.object({ announcement }));
/** shows whom a nudge reaches, before it is sent */
export const nudgeButton = definePostback('announce.nudge', z.object({ announcement }));
/** what the preview showed: on which day, and to how many */
const seen = { day: z.string().refine(isLocalDate), shown: z.int().min(1) };
export const sendNudgeButton = definePostback('announce.nudge.send', z.object({ announcement, ...seen }));
/** for heads, about their own people only */
export const unitWhoButton = definePostback('announce.unit', z.object({ announcement, from: payloads.from }));
export const unitNudgeButton = definePostback('announce.unitnudge', z.object({ announcement }));
export const sendUnitNudgeButton = definePostback('announce.unitnudge.send', z.object({ announcement, ...seen }));
export const correctButton = definePostback('announce.correct', z.object({ announcement }));
export const againButton = definePostback('announce.again', z.object({ announcement }));
export const takeBackButton = definePostback('announce.takeback', z.object({ announcement }));
