import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';
import { draftSchema, readySchema } from './draft';

/** Offers what it carries. */
export const offerButton = definePostback('handover.offer', readySchema);

// Cards of before the form carry what was said so far.
export const goButton = definePostback(
  'handover.go',
  draftSchema.required({ kind: true }).extend({ from: payloads.from }),
);
/** A day was picked: the first of a draft that has none, else the last. */
export const dayButton = definePostback('handover.day', draftSchema.required({ kind: true, to: true }));
