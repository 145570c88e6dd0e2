import { mongo } from 'mongoose';
import { z } from 'zod';
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
  /** an O item of the unit */
  item: string;
  /** sent by the person, or by somebody else, to be imported */
  importFile: Id;
}
export type World = Record<Case, Pointed>;

const year = 2570;
const round = '6m';
const batch = 'a-batch';
const from = 0;

/** What each button carries that carries more than its form or its list gives it (`plainPayload`): one that is not here fails the test of the matrix. */
export const PAYLOADS: Record<string, (to: Pointed) => unknown> = {
  'calendar.make': () => ({ had: false }),
  'work.more': () => ({ year, round, from }),
  'work.history': () => ({ year, round, from }),
  'report.start': ({ measure }) => ({ year, measure, round }),
  'report.choose': () => ({ field: 'progress', key: '50' }),
  'reports.choose': () => ({ field: 'round', key: '6m' }),
  'report.discard': ({ measure }) => ({ year, measure, round }),
  'report.undo': ({ submitted }) => ({ year, measure: submitted, round, version: 1 }),
  'evidence.place': ({ measure: num }) => ({ num }),
  'evidence.choose': ({ unit: key }) => ({ field: 'unit', key }),
  'evidence.elsewhere': ({ measure }) => ({ year, measure, round, batch }),
  'evidence.round': ({ measure }) => ({ year, measure, from: round, to: '12m', batch }),
  'evidence.add': ({ measure }) => ({ year, measure, round }),
  'evidence.list': ({ measure }) => ({ year, measure, round: null, own: false, from }),
  'evidence.withdraw': ({ evidence }) => ({ piece: String(evidence) }),
  'evidence.withdraw.yes': ({ evidence }) => ({ piece: String(evidence) }),
  'status.more': ({ unit }) => ({ year, round, unit, from }),
  'status.ranking': () => ({ year, round, from }),
  'outstanding.more': ({ unit }) => ({ year, round, unit, from }),
  'review.more': () => ({ unit: null, round: null, from }),
  'review.open': ({ measure }) => ({ year, measure, round }),
  'review.approve': ({ measure }) => ({ year, measure, round, version: 1 }),
  'review.without': ({ measure }) => ({ year, measure, round, version: 1, without: ['output', 'outcome', 'evidence'] }),
  'review.several': () => ({ unit: null, round: null }),
  'document.ask': () => ({ kind: 'C', year, round, format: null }),
  'document.make': () => ({ kind: 'C', year, round, format: 'docx', seen: '' }),
  'documents.choose': () => ({ field: 'number', key: 'by_hand' }),
  'items.page': () => ({ year, from }),
  'items.report': ({ item: code }) => ({ year, code }),
  'items.assign': ({ item: code }) => ({ year, code }),
  'items.list': () => ({ year }),
  'items.choose': ({ item: key }) => ({ field: 'code', key }),
  'assign_items.choose': ({ unit: key }) => ({ field: 'unit', key }),
  'list_items.choose': () => ({ field: 'list', key: 'before' }),
  'clarification.step': () => ({ year, step: 'look', isDone: true }),
  'clarification.window': () => ({ year }),
  'links.again': () => ({ links: ['0123456789abcdef01234567'] }),
  'carry_over.choose': () => ({ field: 'ends', key: 'none' }),
  'papers.choose': () => ({ field: 'setting', key: 'digits' }),
  'import.read': ({ importFile }) => ({ file: String(importFile) }),
  'import.evidence': ({ importFile }) => ({ file: String(importFile) }),
  'import.year': ({ importFile }) => ({ file: String(importFile), year }),
  'import.confirm': ({ importFile }) => ({ file: String(importFile) }),
  'import.leave': ({ importFile }) => ({ file: String(importFile) }),
  'holidays.list': () => ({ year, from }),
  'holidays.change': () => ({ change: 'add', first: null, last: null }),
  'holidays.choose': () => ({ field: 'last', key: 'one' }),
  'positions.open': () => ({ position: 'clerk' }),
  'positions.change': () => ({ change: 'rename', position: 'clerk', at: null }),
  'positions.choose': () => ({ field: 'position', key: 'clerk' }),
  'words.change': () => ({ forget: null }),
  'units.open': ({ unit }) => ({ unit }),
  'units.change': ({ unit }) => ({ change: 'rename', unit }),
  'units.choose': ({ unit: key }) => ({ field: 'unit', key }),
  'required_parts.set': () => ({ part: 'output', isRequired: true }),
  'approvals.choose': () => ({ field: 'preview', key: '0' }),
  'review.return': ({ measure }) => ({ year, measure, round, version: 1 }),
  'review.choose': () => ({ field: 'reason', key: '0' }),
  'release_word.use': () => ({ word: 'เห็นชอบ' }),
  'withdrawal_words.choose': () => ({ field: 'withdrawal', key: '2570/6m/1' }),
  'withdrawal_words.more': () => ({ from }),
  'memo.start': () => ({ year, round }),
  'memo.release': () => ({ year, round }),
  'memo.endorse': () => ({ year, round, run: 1, step: 0 }),
  'memo.publish': () => ({ year, round, run: 1, step: 0 }),
  'memo.reports': () => ({ year, round, run: 1, from }),
  'memo.return': () => ({ year, round, run: 1, step: 0 }),
  'memo_return.choose': () => ({ field: 'reason', key: '0' }),
  'memo.comment': () => ({ year, round, run: 1, step: 0 }),
  'assign.choose': () => ({ field: 'people', key: 'whole' }),
  'assign.release': ({ measure, unit, colleague }) => ({ year, measure, unit, person: String(colleague) }),
  'closing.more': () => ({ year: null, round: null, measure: null, from }),
  'closing.reopen': ({ measure }) => ({ year, round, measure }),
  'memo.position': () => ({ position: 'clerk', from }),
  'memo.holder': ({ colleague }) => ({ position: 'mayor', person: String(colleague) }),
  'deadlines.pick': () => ({ year, round, num: null }),
  'deadlines.day': () => ({ year, round, num: null, dueOn: '2027-03-01' }),
  'deadlines.set': () => ({ year, round, num: null, dueOn: '2027-03-01', was: '2027-03-31' }),
  'deadlines.due': () => ({ round }),
  'deadlines.standard': () => ({ round }),
  'deadlines.choose': () => ({ field: 'round', key: round }),
  'score.gains': () => ({ year: 2568, indicator: null, instrument: null, from }),
  'announce.ack': ({ announcement }) => ({ announcement: String(announcement), version: 1 }),
  'announce.choose': () => ({ field: 'audience', key: 'everybody' }),
  'announce.open': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.who': ({ announcement }) => ({ announcement: String(announcement), acknowledged: false, from }),
  'announce.list': ({ announcement }) => ({ announcement: String(announcement), from }),
  'announce.file': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.nudge': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.nudge.send': ({ announcement }) => ({ announcement: String(announcement), day: '2026-11-20', shown: 9 }),
  'announce.unit': ({ toFollowUp }) => ({ announcement: String(toFollowUp), from }),
  'announce.unitnudge': ({ toFollowUp }) => ({ announcement: String(toFollowUp) }),
  'announce.unitnudge.send': ({ toFollowUp }) => ({ announcement: String(toFollowUp), day: '2026-11-20', shown: 9 }),
  'announce.correct': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.again': ({ announcement }) => ({ announcement: String(announcement) }),
  'announce.takeback': ({ announcement }) => ({ announcement: String(announcement) }),
  'reminders.again': () => ({ occasion: 'reminder/2026-11-20' }),
  'reminders.not_mine': () => ({ occasion: 'reminder/2026-11-20', from }),
  'reminders.not_mine.of': ({ measure }) => ({ occasion: 'reminder/2026-11-20', year, measure, round }),
  'reminders.nudge': ({ unit }) => ({ year, round, unit }),
  'reminders.nudge.send': ({ unit }) => ({ year, round, unit, day: '2026-11-20', shown: 1 }),
  'reminders.people': ({ unit }) => ({ year, round, unit, from }),
  'correct_name.choose': ({ colleague }) => ({ field: 'person', key: String(colleague) }),
  'codes.go': () => ({ request: 'a-request' }),
  'codes.choose': () => ({ field: 'role', key: 'admin' }),
  'codes.remove': ({ colleague, unit }) => ({ person: String(colleague), role: 'staff', unit }),
  'codes.remove.yes': ({ colleague, unit }) => ({ person: String(colleague), role: 'staff', unit }),
  'codes.revoke': ({ colleague }) => ({ code: String(colleague) }),
  'codes.revoke.yes': ({ colleague }) => ({ code: String(colleague) }),
  'account.check': ({ colleague }) => ({ claim: String(colleague), person: String(colleague) }),
  'account.yes': ({ colleague }) => ({ claim: String(colleague), person: String(colleague), rights: 'a-key' }),
  'account.no': ({ colleague }) => ({ claim: String(colleague) }),
  'ledger.sent': () => ({ filter: 'all', person: null, before: null }),
  'handover.go': ({ colleague }) => ({ kind: 'transfer', to: String(colleague), startsOn: '2026-12-01', from }),
  'handover.day': ({ colleague }) => ({ kind: 'transfer', to: String(colleague) }),
  'handover.offer': ({ colleague }) => ({ kind: 'transfer', to: String(colleague), startsOn: '2026-12-01' }),
  'handover.choose': ({ colleague }) => ({ field: 'to', key: String(colleague) }),
  'handover.date': () => ({ field: 'startsOn' }),
  'handover.accept': ({ offered }) => ({ handover: String(offered) }),
  'handover.decline': ({ offered }) => ({ handover: String(offered) }),
  'handover.cancel': ({ given }) => ({ handover: String(given) }),
  'handover.refuse': ({ offered }) => ({ handover: String(offered) }),
  'help.group': () => ({ group: 'work' }),
  'register.consent': () => ({ code: null, version: 1 }),
  'unrecognised.label': () => ({ day: '2027-01-01', kind: 'unknown', mark: 'none', is: null }),
  'unhandled.meant': () => ({ intent: 'help', slots: {} }),
};

const PLAIN: Record<string, (schema: z.ZodType) => unknown> = {
  step: firstOf,
  field: firstOf,
  from: () => from,
  revision: () => 0,
};

function firstOf(schema: z.ZodType): unknown {
  return schema instanceof z.ZodEnum ? schema.options[0] : undefined;
}

/**
 * What a button carries to which a form or a list gives all of it: nothing, one of the form's steps, a page, a revision. Undefined: it
 * carries something else, which only its feature knows.
 */
export function plainPayload(schema: z.ZodType): Record<string, unknown> | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const parts = Object.entries(schema.shape).map(([name, part]) => [name, PLAIN[name]?.(part as z.ZodType)]);
  return parts.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(parts);
}

/** Something to point at, of whatever name: for tests that only look at the shape of what a button carries. */
export const anything = new Proxy({ unit: 'u', measure: 1, submitted: 1, item: 'O1' } as Pointed, {
  get: (known, name) => Reflect.get(known, name) ?? new mongo.ObjectId(),
});
