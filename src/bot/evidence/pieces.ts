import { EVIDENCE_KINDS, type EvidenceKind, type StoredEvidence } from '../../domain/evidence/evidence.model';
import { KIND_NAMES } from '../../domain/evidence/texts';
import { clipGraphemes } from '../../line/limits';

/** How many pieces of evidence of each kind, and what the files among them are called. */
export type Pieces = Record<EvidenceKind, number> & { names: readonly string[] };

const MOST_NAMES = 3;
const LONGEST_NAME = 40;

/**
 * Counts pieces by kind.
 * @param coming a set of pictures of which not all are here yet
 */
export function piecesOf(
  found: readonly Pick<StoredEvidence, 'kind' | 'set' | 'name'>[],
  coming: { id: string; total: number | null } | null,
): Pieces {
  const names = found.flatMap(({ kind, name }) => (kind === 'file' && name !== null ? [name] : []));
  const pieces: Pieces = { image: 0, video: 0, audio: 0, file: 0, link: 0, names };
  for (const { kind } of found) pieces[kind] += 1;
  const here = coming ? found.filter(({ set }) => set === coming.id).length : 0;
  const missing = Math.max(0, (coming?.total ?? 0) - here);
  return { ...pieces, image: pieces.image + missing };
}

/** How many all together. */
export const countOf = (pieces: Pieces): number => EVIDENCE_KINDS.reduce((sum, kind) => sum + pieces[kind], 0);

/** `4 รูป 1 ลิงก์`, `2 ไฟล์ (คำสั่ง.pdf, รายงาน.docx)`; of many files the newest names. */
export function piecesText(pieces: Pieces): string {
  const named = EVIDENCE_KINDS.filter((kind) => pieces[kind] > 0).map((kind) => `${pieces[kind]} ${KIND_NAMES[kind]}`);
  const names = pieces.names.slice(-MOST_NAMES).map((name) => clipGraphemes(name, LONGEST_NAME));
  return named.join(' ') + (names.length > 0 ? ` (${names.join(', ')})` : '');
}
