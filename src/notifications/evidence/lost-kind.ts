import { mongo } from 'mongoose';
import { z } from 'zod';
import { type MessageKind, type Prepared, rowKey } from '../../delivery/kinds';
import { evidence } from '../../domain/evidence/evidence.model';
import { TROUBLES } from '../../domain/evidence/texts';
import { textMessage } from '../../line/compose';
import { evidenceName } from '../../ui/evidence-name';
import { lostReason } from './texts';

const payloadSchema = z.object({ evidence: z.string().regex(/^[0-9a-f]{24}$/) });

/** Tells somebody that a file they sent is not kept, and why. */
export const evidenceLostKind: MessageKind = {
  kind: 'evidence.lost',
  async prepare(office, rows) {
    const prepared = new Map<string, Prepared>();
    for (const row of rows) {
      const id = new mongo.ObjectId(payloadSchema.parse(row.payload).evidence);
      const one = await evidence(office).findOne({ _id: id });
      const isTold = one?.trouble && (one.state === 'lost' || one.state === 'refused');
      prepared.set(
        rowKey(row),
        isTold && one.trouble
          ? { send: [textMessage(TROUBLES[one.trouble](evidenceName(one)))] }
          : { drop: 'nothing_due' },
      );
    }
    return prepared;
  },
  reason: () => lostReason,
};
