import { mongo } from 'mongoose';
import { z } from 'zod';
import { evidence } from '../../domain/evidence/evidence.model';
import { TROUBLES } from '../../domain/evidence/texts';
import { textMessage } from '../../line/compose';
import { evidenceName } from '../../ui/evidence-name';
import { payloads } from '../../ui/payloads';
import { defineNotification } from '../define-notification';
import { lostReason } from './texts';

const payloadSchema = z.object({ evidence: payloads.id });

/** Tells somebody that a file they sent is not kept, and why. */
export const evidenceLost = defineNotification('evidence.lost', payloadSchema, {
  why: lostReason,
  urgency: 'urgent',
  async write({ payload }, _facts, office) {
    const one = await evidence(office).findOne({ _id: new mongo.ObjectId(payload.evidence) });
    const isTold = one?.trouble && (one.state === 'lost' || one.state === 'refused');
    return isTold && one.trouble ? textMessage(TROUBLES[one.trouble](evidenceName(one))) : null;
  },
});
