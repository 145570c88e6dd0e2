import { mongo } from 'mongoose';
import { z } from 'zod';
import { type MessageKind, type Prepared, rowKey } from '../../../delivery/kinds';
import { evidence } from '../../../domain/evidence/evidence.model';
import { textMessage } from '../../../line/compose';
import { texts } from './texts';

const payloadSchema = z.object({
  evidence: z.string().regex(/^[0-9a-f]{24}$/),
  what: z.enum(['fetch', 'remove', 'expire']),
});

/** Tells admins that the program does not try something about a piece of evidence any more, since it ended whenever it did. */
export const evidenceAsideKind: MessageKind = {
  kind: 'evidence.aside',
  async prepare(office, rows) {
    const prepared = new Map<string, Prepared>();
    for (const row of rows) {
      const payload = payloadSchema.parse(row.payload);
      const one = await evidence(office).findOne({ _id: new mongo.ObjectId(payload.evidence) });
      prepared.set(
        rowKey(row),
        one
          ? { send: [textMessage(texts.aside({ ...one, what: payload.what, id: payload.evidence }))] }
          : { drop: 'nothing_due' },
      );
    }
    return prepared;
  },
  reason: () => texts.asideReason,
};
