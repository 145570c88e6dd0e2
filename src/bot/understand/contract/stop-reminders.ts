import { REMIND } from '../lexicon/remind';
import { defineIntent } from './define-intent';

export const stopReminders = defineIntent({
  kind: 'act',
  says: ['งดแจ้งเตือน'],
  preference: 0.1,
  effect: 'at_once',
  verbs: 'งด|หยุด|(?<!เ)ปิด|ยก ?เลิก|เลิก|พัก|ระงับ|(?<!un)mute|stop|turn off|unsubscribe',
  cues: [
    [
      `(?:งด|หยุด|(?<!เ)ปิด|เลิก|ยก ?เลิก|พัก|ระงับ|ไม่ (?:ต้อง|เอา|รับ|อยาก|ขอ)(?: (?:ได้)? ?(?:การ|รับ|ให้|ส่ง|มี)){0,4}|อย่า|ไม่ ?ต้อง ?มา|(?<!un)mute|stop|off|turn off|unsubscribe)(?: (?:การ|ส่ง|รับ|ข้อ ?ความ|ไลน์)){0,4} ?${REMIND}`,
      0.92,
    ],
    [`${REMIND} (?:off|ปิด|หยุด)`, 0.85],
    ['(?:หยุด|ไม่ ?ต้อง|เลิก|อย่า) ?(?:ส่ง|ทัก|ทวง)(?: (?:ข้อ ?ความ|ไลน์|มา|ทวง|งาน|เตือน)){1,4}', 0.75],
    ['(?:หยุด|ไม่ ?ต้อง|เลิก|อย่า)(?: มา)? ?ทวง', 0.75],
    [`รำคาญ.{0,10}${REMIND}`, 0.6],
  ],
});
