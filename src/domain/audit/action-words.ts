import { compact } from '../../compact';
import { type Round, roundName } from '../calendar/dates';
import type { Organisation } from '../organisations/organisation.model';
import type { AuditEvent } from './audit.model';
import { aboutWords, auditWords, refusedWords, unknownAction } from './texts';
import { triedWords } from './tried-words';

/** Which measure, round and unit an action was about: `measure 2570/3 6m finance_division`, `memo 2570 12m`. */
const ABOUT =
  /(?:^| )(?<year>25\d{2})(?=\/\d| (?:6m|12m))(?:\/(?<measure>\d+))?(?: (?<round>6m|12m))?(?: (?<unit>[a-z0-9_]+))?/;

/**
 * What somebody did, as they read it themselves; of older versions that had other actions only that there was one.
 * @param organisation by whose names units are called
 */
export function actionWords(
  { action, subject }: Pick<AuditEvent, 'action' | 'subject'>,
  organisation: Pick<Organisation, 'units' | 'formerUnits'>,
): string {
  const known = new Map<string, string>(Object.entries(auditWords));
  const [, lacked] = /^refused\.(.+)$/.exec(action) ?? [];
  const done = lacked === undefined ? (known.get(action) ?? unknownAction) : refusedWords(triedWords(lacked, subject));
  const { year, measure, round, unit: key } = ABOUT.exec(subject)?.groups ?? {};
  // A memo's subject ends with a position instead.
  const unit = [...organisation.units, ...(organisation.formerUnits ?? [])].find((one) => one.key === key);
  const about = [
    measure && aboutWords.measure(measure),
    round && roundName(round as Round),
    year && aboutWords.year(year),
    unit && aboutWords.unit(unit.name),
  ];
  return compact([done, ...about]).join(' ');
}
