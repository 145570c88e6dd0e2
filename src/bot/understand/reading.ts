import { type Scan, scan } from '../../domain/thai-text/scan';
import { findPieces, type Pieces } from './pieces';
import { repair } from './repair';
import type { CompiledVocabulary } from './vocabulary';

/** A text and what is read of it, each only once it is asked for, and once: rules, the second look and what is learned ask for the same. */
export class Reading {
  #scanned?: Scan;
  #repaired?: Scan;
  #pieces?: Pieces;
  #typed?: Pieces;

  constructor(
    readonly text: string,
    readonly vocabulary: CompiledVocabulary,
  ) {}

  get scanned(): Scan {
    this.#scanned ??= scan(this.text);
    return this.#scanned;
  }

  /** its command words put right */
  get repaired(): Scan {
    this.#repaired ??= repair(this.scanned);
    return this.#repaired;
  }

  get pieces(): Pieces {
    this.#pieces ??= findPieces(this.repaired, this.vocabulary);
    return this.#pieces;
  }

  /** the pieces of the text as it was typed */
  get typed(): Pieces {
    if (this.repaired.text === this.scanned.text) return this.pieces;
    this.#typed ??= findPieces(this.scanned, this.vocabulary);
    return this.#typed;
  }
}
