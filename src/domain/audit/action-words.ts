import { compact } from '../../compact';
import { type Round, roundName } from '../calendar/dates';
import type { AuditEvent } from './audit.model';
import { aboutWords, auditWords, refusedWords, unknownAction } from './texts';

/** Which measure and round an action was about: `measure 2570/3 6m`, `memo 2570 12m`. */
const ABOUT = /(?<year>25\d{2})(?:\/(?<measure>\d+))? (?<round>6m|12m)/;

/** What somebody did, as they read it themselves; of older versions that had other actions only that there was one. */
export function actionWords({ action, subject }: Pick<AuditEvent, 'action' | 'subject'>): string {
  const known = new Map<string, string>(Object.entries(auditWords));
  const done = action.startsWith('refused.') ? refusedWords : (known.get(action) ?? unknownAction);
  const { year, measure, round } = ABOUT.exec(subject)?.groups ?? {};
  const about = [
    measure && aboutWords.measure(measure),
    round && roundName(round as Round),
    year && aboutWords.year(year),
  ];
  return compact([done, ...about]).join(' ');
}
