import type { Log } from '../log';
import { changeEnvelopes, type EnvelopeChange, RELAXED } from './change-envelopes';
import { closeSent, type SentRequest } from './close-sent';

interface Note {
  changes: EnvelopeChange[];
  sent: SentRequest[];
  recorded: () => void;
}

/**
 * Writes down what became of requests, many in one go: what is recorded while a write is under way shares the next one. A note that
 * is lost costs one more request, which LINE answers with "already accepted".
 */
export class OutcomeWriter {
  private waiting: Note[] = [];
  private writing = false;

  constructor(private readonly log: Log) {}

  /** Resolves when the changes are stored, or could not be. */
  record(changes: EnvelopeChange[]): Promise<void> {
    if (changes.length === 0) return Promise.resolve();
    return this.note({ changes, sent: [] });
  }

  /** The same for a request that LINE took: what was taken at the same time is closed together. */
  recordSent(sent: SentRequest): Promise<void> {
    return this.note({ changes: [], sent: [sent] });
  }

  private note(what: Omit<Note, 'recorded'>): Promise<void> {
    return new Promise((recorded) => {
      this.waiting.push({ ...what, recorded });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      try {
        const sent = closeSent(batch.flatMap((one) => one.sent));
        await changeEnvelopes([...batch.flatMap(({ changes }) => changes), ...sent], RELAXED);
      } catch (error) {
        this.log.error({ error, notes: batch.length }, 'outcomes not recorded');
      }
      for (const { recorded } of batch) recorded();
    }
    this.writing = false;
  }
}
