import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import type { Round } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';
import type { Position } from '../organisations/organisation.model';
import { MEMO_ACTIONS, MEMO_STATES, type MemoAction, type MemoState } from './memo-states.rules';

/** The memo (บันทึกข้อความ) that takes the report of a round through the office's positions to its release. */
export interface Memo {
  office: OfficeId;
  fiscalYear: number;
  round: Round;
  /** counts the memos of a round, from 1: one that stopped is begun anew */
  run: number;
  state: MemoState;
  /** the positions it goes through, as they were when it began */
  chain: Position[];
  /** place in the chain whose turn it is */
  step: number;
  /** numbers of the measures whose reports it puts forward: those approved when it began */
  measures: number[];
}

/** One step of a memo: who did what when, in which position. */
export interface MemoEvent {
  office: OfficeId;
  fiscalYear: number;
  round: Round;
  run: number;
  /** counts the steps of a memo, from 1 */
  seq: number;
  action: MemoAction;
  /** key of the position that spoke; null: none (begun, stopped) */
  position: string | null;
  by: mongo.ObjectId;
  at: Date;
  /** ความเห็น, or why the publication was withdrawn; null: ทราบ */
  comment: string | null;
  eventId: string;
}

const key = {
  fiscalYear: { type: Number, required: true },
  round: { type: String, enum: ['6m', '12m'], required: true },
  run: { type: Number, required: true },
};

const schema = new Schema<Memo>(
  {
    ...key,
    state: { type: String, enum: [...MEMO_STATES], required: true },
    chain: [{ _id: false, position: { type: String, required: true }, title: { type: String, required: true } }],
    step: { type: Number, required: true },
    measures: { type: [Number], required: true },
  },
  { versionKey: false, collection: 'memos' },
);
schema.index({ office: 1, fiscalYear: 1, round: 1, run: 1 }, { unique: true });
schema.index({ office: 1, state: 1 });

export const memos = officeRecords<Memo>('Memo', schema);

const eventSchema = new Schema<MemoEvent>(
  {
    ...key,
    seq: { type: Number, required: true },
    action: { type: String, enum: [...MEMO_ACTIONS], required: true },
    position: { type: String, default: null },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    comment: { type: String, default: null },
    eventId: { type: String, required: true },
  },
  { versionKey: false, collection: 'memo_events' },
);
eventSchema.index({ office: 1, fiscalYear: 1, round: 1, run: 1, seq: 1 }, { unique: true });

export const memoEvents = officeRecords<MemoEvent>('MemoEvent', eventSchema);
