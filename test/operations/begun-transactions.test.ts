import { Int32, Long, Timestamp } from 'mongodb';
import { BegunTransactions } from '../../src/operations/backup/begun-transactions';
import type { OplogEntry } from '../../src/operations/backup/oplog-entry';

const NONE = { ts: new Timestamp({ t: 0, i: 0 }) };
const BEFORE = { ts: new Timestamp({ t: 5, i: 1 }) };
const entry = (more: Partial<OplogEntry>): OplogEntry => ({
  ts: new Timestamp({ t: 6, i: 1 }),
  op: 'c',
  ns: 'admin.$cmd',
  o: { applyOps: [] },
  lsid: { id: 'one' },
  txnNumber: Long.fromNumber(1),
  ...more,
});
const cutOff = (...entries: OplogEntry[]): boolean => {
  const begun = new BegunTransactions();
  return entries.map((one) => begun.isCutOff(one)).some((is) => is);
};

test('a transaction of several entries whose first was met is whole', () => {
  expect(
    cutOff(entry({ prevOpTime: NONE, o: { applyOps: [], partialTxn: true } }), entry({ prevOpTime: BEFORE })),
  ).toBe(false);
  expect(
    cutOff(entry({ prevOpTime: NONE, o: { prepare: true, applyOps: [] } }), entry({ o: { commitTransaction: 1 } })),
  ).toBe(false);
});

test('one that began before is not', () => {
  expect(cutOff(entry({ prevOpTime: BEFORE }))).toBe(true);
  expect(cutOff(entry({ prevOpTime: BEFORE, o: { commitTransaction: 1 } }))).toBe(true);
  const other = entry({ prevOpTime: NONE, txnNumber: Long.fromNumber(2) });
  expect(cutOff(other, entry({ prevOpTime: BEFORE }))).toBe(true);
});

test('what was taken back, what is one entry and what is no transaction cuts nothing off', () => {
  expect(cutOff(entry({ prevOpTime: BEFORE, o: { abortTransaction: 1 } }))).toBe(false);
  expect(cutOff(entry({ prevOpTime: BEFORE, multiOpType: new Int32(1) }))).toBe(false);
  expect(cutOff(entry({ prevOpTime: BEFORE, op: 'u' }))).toBe(false);
  expect(cutOff(entry({ prevOpTime: BEFORE, lsid: undefined }))).toBe(false);
});
