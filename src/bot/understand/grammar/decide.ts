import { pattern } from '../../../domain/thai-text/pattern';
import { BELIEVED, GUESS, SURELY_NONE } from '../confidence';
import { definitionOf, type Understanding } from '../intents';
import { QUESTION } from '../lexicon/report-words';
import type { Pieces } from '../pieces';
import { adjusted } from './adjust';
import { readAnnounce } from './announce';
import { moodOf } from './mood';
import { namedWishes } from './named-wishes';
import { leavesOut, pickSlots } from './pick-slots';
import { type ReportReading, readReport } from './report';
import { type Candidate, scoreIntents } from './score-intents';
import { whatIfConfidence } from './what-if';

const NOTHING: Understanding = { intent: 'none', slots: {}, confidence: SURELY_NONE };
/** Whoever looks something up does not report. */
const LOOKS = pattern(`${QUESTION}|ดู|ขอ ?ทราบ|อยาก ?(?:รู้|ทราบ)|เช็ค|เช็ก|สรุป|ภาพ ?รวม|สถานะ|ยัง *$`, '');

/** All that a text may ask for, most likely first; also what is too unsure to act on. */
export function candidatesOf(pieces: Pieces): Candidate[] {
  const all = [...scoreIntents(pieces), ...namedWishes(pieces)].map((one) => adjusted(one, pieces));
  const whatIf = whatIfConfidence(pieces);
  if (whatIf > 0) all.push({ intent: 'what_if', confidence: whatIf, residue: 0 });
  const rank = ({ intent, confidence }: Candidate): number => confidence + (definitionOf(intent).preference ?? 0);
  return meantOf(
    all.sort((a, b) => rank(b) - rank(a)),
    pieces.text,
  );
}

/** Without what is denied, and without what only the words of a denied action speak for; what is only spoken of is asked back. */
function meantOf(candidates: readonly Candidate[], text: string): Candidate[] {
  const withMoods = candidates.map((one) => ({ one, mood: moodOf(one.intent, text) }));
  const denied = withMoods.findIndex(({ mood }) => mood === 'denied');
  const left = withMoods.filter(
    ({ mood }, rank) => mood !== 'denied' && (denied < 0 || rank < denied || mood !== null),
  );
  return left.map(({ one, mood }) =>
    mood === 'doubtful' ? { ...one, confidence: Math.min(one.confidence, GUESS) } : one,
  );
}

/** How surely a text must ask what results would be, for it to be no report that reads like one. */
const SURELY_WHAT_IF = 0.8;

function isReport(report: ReportReading, best: Candidate | undefined, asks: string): boolean {
  if (report.confidence < BELIEVED) return false;
  if (!best || report.confidence > best.confidence) return true;
  if (report.isStrong) return best.intent !== 'what_if' || best.confidence <= SURELY_WHAT_IF;
  return best.intent === 'measure_status' && report.confidence > 0.8 && !LOOKS.test(asks);
}

const bounded = (confidence: number): number => Math.round(Math.max(0, Math.min(0.99, confidence)) * 100) / 100;

const asReport = ({ slots, confidence }: ReportReading): Understanding => ({
  intent: 'report',
  slots,
  confidence: bounded(confidence),
});

/** What a text means where it is a report; null: it is none. A report is sooner known to be none than what else it is. */
export function decideReport(pieces: Pieces): Understanding | null {
  const report = readReport(pieces);
  const understood = report.confidence >= BELIEVED ? decide(pieces, report) : null;
  return understood?.intent === 'report' ? understood : null;
}

/**
 * What a text that is addressed to the bot means.
 * @param report how it reads as a report, where that is known already
 */
export function decide(pieces: Pieces, report: ReportReading = readReport(pieces)): Understanding {
  const announce = readAnnounce(pieces);
  if (announce.confidence >= BELIEVED) {
    return { intent: 'announce', slots: announce.slots, confidence: bounded(announce.confidence) };
  }
  // What else it may be need not be looked for then, which takes as long as all the rest.
  const isSurely = report.isStrong && report.confidence >= BELIEVED && whatIfConfidence(pieces) <= SURELY_WHAT_IF;
  if (isSurely) return asReport(report);
  const best = candidatesOf(pieces).find(({ confidence }) => confidence >= BELIEVED);
  if (isReport(report, best, pieces.asks)) return asReport(report);
  if (!best) return NOTHING;
  const confidence = leavesOut(pieces) ? Math.min(best.confidence, GUESS) : best.confidence;
  return { intent: best.intent, slots: pickSlots(best.intent, pieces), confidence: bounded(confidence) };
}
