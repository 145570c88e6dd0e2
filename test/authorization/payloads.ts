import type { mongo } from 'mongoose';
import type { Case } from '../../src/bot/authorization/cases';

type Id = mongo.ObjectId;

/** What buttons can point at, as it stands to the person who presses. */
export interface Pointed {
  unit: string;
  /** of a unit of its own; reported by somebody else */
  measure: number;
  /** of the same unit; handed in last by the person, or by somebody else */
  submitted: number;
  announcement: Id;
  /** that went out to the whole office, or to another unit alone */
  toFollowUp: Id;
  evidence: Id;
  /** offered to the person, or between others */
  offered: Id;
  /** offered by the person, or between others */
  given: Id;
  /** a colleague */
  colleague: Id;
}
export type World = Record<Case, Pointed>;

const year = 2570;
const round = '6m';
const batch = 'a-batch';
const from = 0;

/** What each button carries: a button that is not here fails the test of the matrix. */
export const PAYLOADS: Record<string, (to: Pointed) => unknown> = {
  'work.more': () => ({ year, round, from }),
  'work.history': () => ({ year, round, from }),
  'report.start': ({ measure }) => ({ year, measure, round }),
  'report.measure': ({ measure: num }) => ({ num }),
  'report.more': () => ({ from }),
  'report.round': () => ({ round }),
  'report.other': ({ measure }) => ({ year, measure, round: '12m' }),
  'report.choose': () => ({ field: 'progress', key: '50' }),
  'report.skip': () => ({ step: 'output' }),
  'report.use': () => ({}),
  'report.back': () => ({ step: 'output' }),
  'report.edit': () => ({}),
  'report.field': () => ({ field: 'detail' }),
  'report.confirm': () => ({ revision: 0 }),
  'report.cancel': () => ({}),
  'reports.choose': () => ({ field: 'round', key: '6m' }),
  'reports.back': () => ({ step: 'round' }),
  'reports.skip': () => ({ step: 'entries' }),
  'reports.edit': () => ({}),
  'reports.field': () => ({ field: 'entries' }),
  'reports.more': () => ({ from }),
  'reports.confirm': () => ({ revision: 0 }),
  'reports.cancel': () => ({}),
  'report.draft': () => ({}),
  'report.discard': ({ measure }) => ({ year, measure, round }),
  'report.undo': ({ submitted }) => ({ year, measure: submitted, round, version: 1 }),
  'evidence.place': ({ measure: num }) => ({ num }),
  'evidence.back': () => ({ step: 'measure' }),
  'evidence.more': () => ({ from }),
  'evidence.discard': () => ({}),
  'evidence.elsewhere': ({ measure }) => ({ year, measure, round, batch }),
  'evidence.round': ({ measure }) => ({ year, measure, from: round, to: '12m', batch }),
  'evidence.add': ({ measure }) => ({ year, measure, round }),
  'evidence.list': ({ measure }) => ({ year, measure, round: null, own: false, from }),
  'evidence.withdraw': ({ evidence }) => ({ piece: String(evidence) }),
  'evidence.withdraw.yes': ({ evidence }) => ({ piece: String(evidence) }),
  'evidence.withdraw.no': () => ({}),
  'status.more': ({ unit }) => ({ year, round, unit, from }),
  'status.ranking': () => ({ year, round, from }),
  'outstanding.more': ({ unit }) => ({ year, round, unit, from }),
  'review.more': () => ({ unit: null, round: null, from }),
  'review.open': ({ measure }) => ({ year, measure, round }),
  'review.approve': ({ measure }) => ({ year, measure, round, version: 1 }),
  'review.return': ({ measure }) => ({ year, measure, round, version: 1 }),
  'review.choose': () => ({ field: 'reason', key: '0' }),
  'review.more_reasons': () => ({ from }),
  'review.back': () => ({ step: 'reason' }),
  'review.send': () => ({ revision: 0 }),
  'review.keep': () => ({}),
  'memo.start': () => ({ year, round }),
  'memo.release': () => ({ year, round }),
  'memo.endorse': () => ({ year, round, run: 1, step: 0 }),
  'memo.publish': () => ({ year, round, run: 1, step: 0 }),
  'memo.comment': () => ({ year, round, run: 1, step: 0 }),
  'memo.back': () => ({ step: 'comment' }),
  'memo.send': () => ({ revision: 0 }),
  'memo.keep': () => ({}),
  'memo.position': () => ({ position: 'clerk', from }),
  'memo.holder': ({ colleague }) => ({ position: 'mayor', person: String(colleague) }),
  'deadlines.pick': () => ({ year, round, num: null }),
  'deadlines.day': () => ({ year, round, num: null, dueOn: '2027-03-01' }),
  'deadlines.set': () => ({ year, round, num: null, dueOn: '2027-03-01', was: '2027-03-31' }),
  'deadlines.due': () => ({ round }),
  'deadlines.standard': () => ({ round }),
  'deadlines.choose': () => ({ field: 'round', key: round }),
  'deadlines.back': () => ({ step: 'round' }),
  'deadlines.edit': () => ({}),
  'deadlines.field': () => ({ field: 'dueOn' }),
  'deadlines.more': () => ({ from }),
  'deadlines.confirm': () => ({ revision: 0 }),
  'deadlines.cancel': () => ({}),
  'score.gains': () => ({ year: 2568, indicator: null, instrument: null, from }),
  'announce.ack': ({ announcement }) => ({ announcement: String(announcement), version: 1 }),
  'announce.choose': () => ({ field: 'audience', key: 'everybody' }),
  'announce.pick': ({ unit: key }) => ({ of: 'units', key, from }),
  'announce.more': () => ({ from }),
  'announce.chosen': () => ({}),
  'announce.back': () => ({ step: 'text' }),
  'announce.time': () => ({}),
  'announce.confirm': () => ({ revision: 0 }),
  'announce.cancel': () => ({}),
  'announce.mine': () => ({ from }),
  'announce.waiting': () => ({ from }),
  'announce.open': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.who': ({ announcement }) => ({ announcement: String(announcement), acknowledged: false, from }),
  'announce.list': ({ announcement }) => ({ announcement: String(announcement), from }),
  'announce.file': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.nudge': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.unit': ({ toFollowUp }) => ({ announcement: String(toFollowUp), from }),
  'announce.unitnudge': ({ toFollowUp }) => ({ announcement: String(toFollowUp) }),
  'announce.correct': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.again': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.takeback': ({ announcement }) => ({ announcement: String(announcement) }),
  'reminders.again': () => ({ occasion: 'reminder/2026-11-20' }),
  'reminders.not_mine': () => ({ occasion: 'reminder/2026-11-20', from }),
  'reminders.not_mine.of': ({ measure }) => ({ occasion: 'reminder/2026-11-20', year, measure, round }),
  'reminders.nudge': ({ unit }) => ({ year, round, unit }),
  'reminders.people': ({ unit }) => ({ year, round, unit, from }),
  'codes.go': () => ({ request: 'a-request' }),
  'codes.choose': () => ({ field: 'role', key: 'admin' }),
  'codes.back': () => ({ step: 'role' }),
  'codes.more': () => ({ from }),
  'codes.cancel': () => ({}),
  'codes.staff': () => ({ from }),
  'codes.remove': ({ colleague, unit }) => ({ person: String(colleague), role: 'staff', unit }),
  'codes.remove.yes': ({ colleague, unit }) => ({ person: String(colleague), role: 'staff', unit }),
  'codes.remove.no': () => ({}),
  'codes.open': () => ({ from }),
  'codes.revoke': ({ colleague }) => ({ code: String(colleague) }),
  'codes.revoke.yes': ({ colleague }) => ({ code: String(colleague) }),
  'codes.revoke.no': () => ({}),
  'account.check': ({ colleague }) => ({ claim: String(colleague), person: String(colleague) }),
  'account.yes': ({ colleague }) => ({ claim: String(colleague), person: String(colleague), rights: 'a-key' }),
  'account.no': ({ colleague }) => ({ claim: String(colleague) }),
  'ledger.sent': () => ({ filter: 'all', person: null, before: null }),
  'handover.go': ({ colleague }) => ({ kind: 'transfer', to: String(colleague), startsOn: '2026-12-01', from }),
  'handover.day': ({ colleague }) => ({ kind: 'transfer', to: String(colleague) }),
  'handover.offer': ({ colleague }) => ({ kind: 'transfer', to: String(colleague), startsOn: '2026-12-01' }),
  'handover.choose': ({ colleague }) => ({ field: 'to', key: String(colleague) }),
  'handover.date': () => ({ field: 'startsOn' }),
  'handover.back': () => ({ step: 'kind' }),
  'handover.edit': () => ({}),
  'handover.field': () => ({ field: 'to' }),
  'handover.more': () => ({ from }),
  'handover.confirm': () => ({ revision: 0 }),
  'handover.keep': () => ({}),
  'handover.accept': ({ offered }) => ({ handover: String(offered) }),
  'handover.decline': ({ offered }) => ({ handover: String(offered) }),
  'handover.cancel': ({ given }) => ({ handover: String(given) }),
  'handover.refuse': ({ offered }) => ({ handover: String(offered) }),
  'help.more': () => ({ from }),
  'register.consent': () => ({ code: null, version: 1 }),
  'register.decline': () => ({}),
  'own_data.keep': () => ({}),
  'own_data.delete': () => ({}),
  'unhandled.meant': () => ({ intent: 'help', slots: {} }),
};
