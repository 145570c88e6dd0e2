/** What an option of a MONGODB_URI may say: only what we ask for anyhow. Everything else would have acknowledged things lost. */
const ALLOWED: Readonly<Record<string, { values: readonly string[]; allowed: string }>> = {
  w: { values: ['majority'], allowed: 'w=majority' },
  journal: { values: ['true'], allowed: 'journal=true' },
  j: { values: ['true'], allowed: 'j=true' },
  readpreference: { values: ['primary'], allowed: 'readPreference=primary' },
  readconcernlevel: { values: ['majority'], allowed: 'readConcernLevel=majority' },
  retrywrites: { values: ['true'], allowed: 'retryWrites=true' },
  retryreads: { values: ['true'], allowed: 'retryReads=true' },
  timeoutms: { values: [], allowed: 'no timeoutMS' },
  wtimeoutms: { values: [], allowed: 'no wtimeoutMS' },
  wtimeout: { values: [], allowed: 'no wtimeout' },
};

/**
 * Looks for an option that weakens what we rely on: the primary alone is asked, a write stands on most servers' disks, a lost
 * connection is tried again, and our own time limits hold.
 * @returns what is allowed instead, or null when all is well; the URI is never repeated, it may hold a password
 */
export function weakensDatabase(uri: string): string | null {
  const [, query = ''] = /\?(.*)$/s.exec(uri) ?? [];
  for (const [name, value] of new URLSearchParams(query.replaceAll(';', '&'))) {
    const rule = ALLOWED[name.toLowerCase()];
    if (rule && !rule.values.includes(value.toLowerCase())) return rule.allowed;
  }
  return null;
}
