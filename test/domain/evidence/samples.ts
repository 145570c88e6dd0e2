import { mongo } from 'mongoose';
import type { Evidence } from '../../../src/domain/evidence/evidence.model';

/** A link given as evidence of measure 1 of 2570 in the first round. */
export function aPiece(given: Partial<Evidence> = {}): Omit<Evidence, 'office'> {
  return {
    kind: 'link',
    state: 'kept',
    lineMessageId: new mongo.ObjectId().toHexString(),
    part: 0,
    about: { fiscalYear: 2570, measure: 1, round: '6m', unit: 'clerk_office' },
    batch: 'a-batch',
    set: null,
    by: new mongo.ObjectId(),
    sentAt: new Date('2026-11-20T03:00:00Z'),
    name: null,
    url: 'https://example.go.th/',
    content: null,
    trouble: null,
    withdrawn: null,
    ...given,
  };
}
