import { setKeeping } from '../../../domain/unrecognised/set-keeping';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import { command, type Feature, type Outcome, route } from '../../feature';
import { showUnrecognised } from './show-unrecognised';
import { helpText, texts } from './texts';

const SHOW = /^(ดู|ขอดู)? ?(ข้อความ|คำ|สิ่ง)ที่ ?(ตามติด|บอท)? ?(ยัง)? ?ไม่เข้าใจ( ?(ครับ|ค่ะ|คะ))*$/;
const KEEP = /^เก็บ ?ข้อความที่ ?(ตามติด)? ?ไม่เข้าใจ$/;
const KEEP_NOT = /^(เลิก|หยุด|ไม่) ?เก็บ ?ข้อความที่ ?(ตามติด)? ?ไม่เข้าใจ$/;

const keep =
  (keeps: boolean) =>
  async (ctx: MemberContext): Promise<Outcome> => {
    await setKeeping(ctx.office, keeps, { by: ctx.person._id, now: ctx.now, eventId: ctx.eventId });
    return { replies: [textMessage(keeps ? texts.keepOn : texts.keepOff)] };
  };

/** What the bot did not understand: for admins, so that they see what their staff miss. */
export const unrecognisedFeature: Feature = {
  name: 'misses',
  routes: [
    route(command(SHOW, 'ข้อความที่ไม่เข้าใจ'), 'administer', showUnrecognised, 'private'),
    route(command(KEEP, 'เก็บข้อความที่ไม่เข้าใจ'), 'administer', keep(true), 'private'),
    route(command(KEEP_NOT, 'ไม่เก็บข้อความที่ไม่เข้าใจ'), 'administer', keep(false), 'private'),
  ],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
};
