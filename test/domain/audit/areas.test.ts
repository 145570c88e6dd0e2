import { AUDIT_AREAS } from '../../../src/domain/audit/areas';
import { auditWords } from '../../../src/domain/audit/texts';

test('every action of the audit trail stands in one area', () => {
  const begins = [...new Set(Object.keys(auditWords).map((action) => action.split('.')[0])), 'refused'];
  expect(Object.values(AUDIT_AREAS).flat().toSorted()).toEqual(begins.toSorted());
});
