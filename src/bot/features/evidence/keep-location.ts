import { setKeepPhotoLocation } from '../../../domain/evidence/set-keep-photo-location';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { texts } from './texts';

const END = String.raw`(?:\s*(?:ครับ|คับ|ค่ะ|คะ))*\s*$`;
export const KEEP_LOCATION = new RegExp(String.raw`^\s*เก็บ\s*พิกัด\s*(?:รูป|ภาพ)(?:ถ่าย)?${END}`, 'u');
export const REMOVE_LOCATION = new RegExp(
  String.raw`^\s*(?:ไม่\s*(?:ต้อง)?เก็บ|ลบ)\s*พิกัด\s*(?:รูป|ภาพ)(?:ถ่าย)?${END}`,
  'u',
);

/** Has the office keep, or remove, where photos were taken. */
export const setLocation =
  (keeps: boolean) =>
  async (ctx: MemberContext): Promise<Outcome> => {
    await setKeepPhotoLocation(ctx.office, keeps, { by: ctx.person._id, eventId: ctx.eventId, now: ctx.now });
    return { replies: [textMessage(keeps ? texts.locationKept : texts.locationRemoved)] };
  };
