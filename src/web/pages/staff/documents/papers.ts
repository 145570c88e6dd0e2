import { abilitiesOf, type Person } from '../../../../domain/abilities/abilities-of';
import { theDocument } from '../../../../domain/abilities/things';
import { ROUNDS, type Round } from '../../../../domain/calendar/dates';
import { unitsInDocument } from '../../../../domain/documents/ask-for-document';
import { isOfRound, PAPER_KINDS, type PaperKind } from '../../../../domain/documents/kinds.rules';

export const HERE = '/dashboard/documents';

/** A paper of a year, or of one of its rounds. */
export interface OfficePaper {
  kind: PaperKind;
  round: Round | null;
}

/** The papers that a person may have, those of the year first. */
export function papersFor(person: Person): OfficePaper[] {
  const kinds = PAPER_KINDS.filter(
    (kind) => abilitiesOf(person, theDocument({ units: unitsInDocument(person, kind) })).open,
  );
  const ofYear = kinds.filter((kind) => !isOfRound(kind)).map((kind) => ({ kind, round: null }));
  return [...ofYear, ...ROUNDS.flatMap((round) => kinds.filter(isOfRound).map((kind) => ({ kind, round })))];
}

/** Where a paper is. */
export const addressOf = (year: number, { kind, round }: OfficePaper): string =>
  `${HERE}/${year}/${kind}/${round ?? 'year'}`;

/** The paper that an address names; null: none. */
export function paperAt({ kind, round }: Record<string, string>): OfficePaper | null {
  const found = PAPER_KINDS.find((one) => one === kind);
  const ofRound = ROUNDS.find((one) => one === round) ?? null;
  const isRight = found && (isOfRound(found) ? ofRound !== null : round === 'year');
  return isRight ? { kind: found, round: ofRound } : null;
}
