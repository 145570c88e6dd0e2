import { z } from 'zod';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../measures/payloads';
import { STEPS } from './draft';

const announcement = z.string().regex(/^[0-9a-f]{24}$/);

/** The buttons inside an announcement that is being written; each carries the dialog's token. */
export const audienceButton = definePostback(
  'announce.to',
  z.discriminatedUnion('to', [
    z.object({ to: z.enum(['everybody', 'units', 'roles', 'groups', 'not_acknowledged']) }),
    z.object({ to: z.literal('not_reported'), year: payloads.year, round: payloads.round }),
  ]),
);
export type AudiencePress = z.infer<typeof audienceButton.schema>;

/** Takes one of a list, or leaves it out again. */
export const pickButton = definePostback(
  'announce.pick',
  z.object({ of: z.enum(['units', 'roles', 'groups']), key: z.string().max(60), from: payloads.from }),
);
export type Pick = z.infer<typeof pickButton.schema>;

export const moreButton = definePostback('announce.more', z.object({ from: payloads.from }));
export const chosenButton = definePostback('announce.chosen', z.object({}));
export const earlierButton = definePostback('announce.earlier', z.object({ announcement }));
export const stepButton = definePostback('announce.step', z.object({ step: z.enum(STEPS) }));
export const dropButton = definePostback(
  'announce.drop',
  z.object({ what: z.enum(['title', 'link', 'picture', 'time']) }),
);
export const mentionButton = definePostback('announce.mention', z.object({ all: z.boolean() }));
export const timeButton = definePostback('announce.time', z.object({}));
export const tryButton = definePostback('announce.try', z.object({}));
/** `revision`: of the draft that the preview showed; what was changed since must be seen before it is sent */
export const confirmButton = definePostback('announce.confirm', z.object({ revision: z.int() }));
export const giveUpButton = definePostback('announce.cancel', z.object({}));

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
export const nudgeButton = definePostback('announce.nudge', z.object({ announcement }));
/** for heads, about their own people only */
export const unitWhoButton = definePostback('announce.unit', z.object({ announcement, from: payloads.from }));
export const unitNudgeButton = definePostback('announce.unitnudge', z.object({ announcement }));
export const correctButton = definePostback('announce.correct', z.object({ announcement }));
export const againButton = definePostback('announce.again', z.object({ announcement }));
export const takeBackButton = definePostback('announce.takeback', z.object({ announcement }));
