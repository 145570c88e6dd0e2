import { measures } from '../domain/measures/measure.model';
import type { Organisation } from '../domain/organisations/organisation.model';
import { buildVocabulary, type CompiledVocabulary } from './understand';

/** How long a compiled vocabulary is used before measures are read again: an import shows up within a minute. */
const FRESH_MS = 60_000;

interface Entry {
  vocabulary: CompiledVocabulary;
  readAt: Date;
}

/** The words an office uses (units, measure titles of its latest plan), compiled for `understand`, kept for a minute. */
export class OfficeVocabularies {
  private readonly entries = new Map<string, Entry>();

  async of(organisation: Organisation, now: Date): Promise<CompiledVocabulary> {
    const known = this.entries.get(organisation._id);
    if (known && Math.abs(now.getTime() - known.readAt.getTime()) < FRESH_MS) return known.vocabulary;
    const plan = await measures(organisation._id).find({}, { sort: { fiscalYear: -1, num: 1 }, limit: 200 });
    const latest = plan.filter((measure) => measure.fiscalYear === plan[0]?.fiscalYear);
    const vocabulary = buildVocabulary({ units: organisation.units, measures: latest });
    this.entries.set(organisation._id, { vocabulary, readAt: now });
    return vocabulary;
  }
}
