/** What the audit trail is narrowed to, by what actions begin with. A new action stands in one of them. */
export const AUDIT_AREAS = {
  work: ['report', 'measure', 'plan', 'item', 'items', 'clarification', 'deadline', 'nudge'],
  evidence: ['evidence'],
  memo: ['memo', 'position'],
  announcement: ['announcement'],
  people: ['account', 'code', 'codes', 'consent', 'grant', 'handover', 'person', 'session', 'calendar'],
  papers: ['document', 'import', 'papers'],
  settings: ['group', 'holiday', 'misses', 'notifications', 'unit', 'word'],
  refused: ['refused'],
} as const satisfies Record<string, readonly string[]>;
export type AuditArea = keyof typeof AUDIT_AREAS;

export const AUDIT_AREA_KEYS = Object.keys(AUDIT_AREAS) as AuditArea[];
