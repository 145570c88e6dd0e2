import { type Model, model, models, type PipelineStage, Schema, type UpdateQuery } from 'mongoose';
import type { LocalDate, Round } from '../calendar/dates';
import { keptRead, noteKept } from '../kept-reads';
import type { OfficeId } from '../office-store';
import { onlyAnswer } from '../only-answer';
import { LACKING_PARTS, type LackingPart } from '../reports/lacking-parts';
import { nextRevision, type Revised } from '../revision.model';
import { noteChange, noteRevision, outdateRevision } from '../transaction';

/** A part of an office that measures are given to. `group` units stand for several (ทุกส่วนราชการ, ผู้บริหาร). */
export interface Unit {
  /** stable key, e.g. `finance_division` */
  key: string;
  /** the office's own name of it, e.g. `กองคลัง` */
  name: string;
  /** other ways people write it */
  aliases: string[];
  group: boolean;
  /** what it was called before, and what units were called that it took in; who still says so is understood, a file is told the name of today */
  formerNames?: string[];
  /** an admin added it in the chat: an office's file that does not name it leaves it there */
  isAdded?: boolean;
}

/** A unit that is no more: what was done in it still says its name. */
export interface FormerUnit extends Unit {
  endedAt: Date;
  /** key of the unit that took it in; null: none did */
  into: string | null;
}

/** The unit that means every unit. */
export const ALL_UNITS = 'all_units';

/** A due day that an office set in place of the standard one. */
export interface RoundDate {
  fiscalYear: number;
  round: Round;
  dueOn: LocalDate;
}

/** A position that a report's memo goes through, e.g. `clerk`, ปลัดเทศบาล. */
export interface Position {
  /** stable key */
  position: string;
  /** the office's own name of it */
  title: string;
  /** what it was called before: who still says so is understood, a file is told the title of today */
  formerNames?: string[];
}

/** A position that is no more. Its key is never given to another one: who spoke in it is known by that. */
export interface FormerPosition extends Position {
  removedAt: Date;
}

/** A word that an admin taught the bot: in this office it is said for a unit, a measure or a position. */
export interface TaughtWord {
  word: string;
  is: 'unit' | 'measure' | 'position';
  /** of a unit or a position its key; of a measure its title, by which each year's plan has it */
  key: string;
}

/** A day on which an office is closed besides those of all offices. */
export interface OfficeHoliday {
  on: LocalDate;
  /** what it is called there */
  name: string;
}

/** An office. It is the thing every other record belongs to, so it is the one record that carries no `office`. */
export interface Organisation {
  _id: OfficeId;
  name: string;
  type: string;
  tambon: string | null;
  amphoe: string | null;
  province: string | null;
  units: Unit[];
  /** absent: no unit was ever ended */
  formerUnits?: FormerUnit[];
  roundDates: RoundDate[];
  /** its own holidays, by day; absent: none */
  holidays?: OfficeHoliday[];
  /** who endorses the report of a round, in this order, the last releases it; absent or empty: the office has no such order */
  approvalChain?: Position[];
  /** absent: none was ever removed */
  formerPositions?: FormerPosition[];
  /** absent: none was taught */
  words?: TaughtWord[];
  /** whether photos keep where they were taken; absent: no */
  keepPhotoLocation?: boolean;
  /** what a report must have to be handed in and approved; absent or empty: nothing but how far it is */
  requiredParts?: LackingPart[];
  /** what the office calls releasing the report of a round; absent: the standard word */
  releaseWord?: string;
  /** whether the words of what the bot did not understand are kept for admins; absent: only counted */
  keepsMisses?: boolean;
  /** which state of its records this is, see `keptRead`; absent: an older version stored it */
  revision?: string;
}

const unit = {
  _id: false,
  key: { type: String, required: true },
  name: { type: String, required: true },
  aliases: [String],
  group: { type: Boolean, default: false },
  formerNames: { type: [String], default: undefined },
  isAdded: { type: Boolean },
};

const position = {
  _id: false,
  position: { type: String, required: true },
  title: { type: String, required: true },
  formerNames: { type: [String], default: undefined },
};

const schema = new Schema<Organisation>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    type: { type: String, required: true },
    tambon: { type: String, default: null },
    amphoe: { type: String, default: null },
    province: { type: String, default: null },
    units: [unit],
    formerUnits: {
      type: [{ ...unit, endedAt: { type: Date, required: true }, into: { type: String, default: null } }],
      default: undefined,
    },
    roundDates: [
      {
        _id: false,
        fiscalYear: { type: Number, required: true },
        round: { type: String, enum: ['6m', '12m'], required: true },
        dueOn: { type: String, required: true },
      },
    ],
    holidays: {
      type: [{ _id: false, on: { type: String, required: true }, name: { type: String, required: true } }],
      default: undefined,
    },
    approvalChain: { type: [position], default: undefined },
    formerPositions: { type: [{ ...position, removedAt: { type: Date, required: true } }], default: undefined },
    words: {
      type: [
        {
          _id: false,
          word: { type: String, required: true },
          is: { type: String, enum: ['unit', 'measure', 'position'], required: true },
          key: { type: String, required: true },
        },
      ],
      default: undefined,
    },
    keepPhotoLocation: { type: Boolean },
    keepsMisses: { type: Boolean },
    revision: { type: String },
    releaseWord: { type: String },
    requiredParts: { type: [{ type: String, enum: [...LACKING_PARTS] }], default: undefined },
  },
  { versionKey: false, timestamps: true, collection: 'organisations' },
);

schema.index({ 'roundDates.dueOn': 1 });

const KIND = 'Organisation';
const Organisations = (models.Organisation as Model<Organisation> | undefined) ?? model(KIND, schema);

export async function findOrganisation(office: OfficeId): Promise<Organisation | null> {
  return keptRead(KIND, office, {}, async () => Organisations.findById(office).lean<Organisation>().exec());
}

/** What several offices and their units are called, in one query. It joins no transaction, and nothing of it is kept. */
export async function namesAndUnitsOf(
  offices: readonly OfficeId[],
): Promise<Map<OfficeId, Pick<Organisation, 'name' | 'units'>>> {
  const found = await Organisations.collection
    .find<Pick<Organisation, '_id' | 'name' | 'units'>>(
      { _id: { $in: [...offices] } as never },
      { projection: { name: 1, units: 1 } },
    )
    .toArray();
  return new Map(found.map((one) => [one._id, one]));
}

/** Notes an office that another query has brought along, with the revision that it has: what is asked of it from now on may be kept. */
export function noteOrganisation(organisation: Organisation): Organisation {
  const { _id: office, revision } = organisation;
  if (revision) noteRevision(office, revision);
  return noteKept(KIND, office, {}, organisation);
}

/**
 * A stage for an aggregation that adds the office named in the field `office`.
 * @param as the field that it comes into, in a list
 */
export function organisationJoined(as: string): PipelineStage.Lookup {
  return { $lookup: { from: Organisations.collection.name, localField: 'office', foreignField: '_id', as } };
}

/**
 * What is known of an office in other collections, in one query, with its revision; null: there is no such office.
 * @param joins stages that add it, each in a list of its own
 */
export async function joinedToOffice(
  office: OfficeId,
  joins: readonly PipelineStage.Lookup[],
): Promise<{ revision: string | null; joined: Record<string, unknown[]> } | null> {
  const only = { $project: { revision: 1 } } as const;
  const pipeline = [{ $match: { _id: office } }, only, ...joins];
  const found = await onlyAnswer<Revised & Record<string, unknown[]>>(Organisations, pipeline);
  return found ? { revision: found.revision ?? null, joined: found } : null;
}

/** Every office, in order of slug. */
export async function listOrganisations(): Promise<Organisation[]> {
  return Organisations.find().sort({ _id: 1 }).lean<Organisation[]>().exec();
}

/** The id of every office, in order. */
export async function listOffices(): Promise<OfficeId[]> {
  const found = await Organisations.find({}, { _id: 1 }).sort({ _id: 1 }).lean<Pick<Organisation, '_id'>[]>().exec();
  return found.map(({ _id }) => _id);
}

/**
 * The offices in which a round is due on one of some days, by slug.
 * @param ownDays for offices that set such a day themselves
 * @param standard the rounds whose standard due day is one of them, for offices that set none in its place
 */
export async function officesDueOn(
  ownDays: readonly LocalDate[],
  standard: readonly Omit<RoundDate, 'dueOn'>[],
): Promise<OfficeId[]> {
  const withoutOwn = standard.map((round) => ({ roundDates: { $not: { $elemMatch: round } } }));
  const found = await Organisations.find({ $or: [{ 'roundDates.dueOn': { $in: [...ownDays] } }, ...withoutOwn] })
    .select({ _id: 1 })
    .lean<Pick<Organisation, '_id'>[]>()
    .exec();
  return found.map(({ _id }) => _id);
}

/** Changes what is known of an office, with its revision. */
async function change(
  office: OfficeId,
  update: UpdateQuery<Organisation>,
  options: { upsert?: boolean; runValidators?: boolean } = {},
): Promise<void> {
  const revised = { ...update, $set: { ...update.$set, revision: nextRevision() } };
  outdateRevision(office);
  await Organisations.updateOne({ _id: office }, revised, options).exec();
  noteChange(office);
}

/** Creates an office or replaces what is known of it. Gives whether anything changed. */
export async function saveOrganisation(organisation: Organisation): Promise<void> {
  const { _id, ...rest } = organisation;
  await change(_id, { $set: rest }, { upsert: true, runValidators: true });
}

/** Sets the units of an office, and those that are no more. */
export async function setUnits(
  office: OfficeId,
  { units, formerUnits }: Required<Pick<Organisation, 'units' | 'formerUnits'>>,
): Promise<void> {
  await change(office, { $set: { units, formerUnits } }, { runValidators: true });
}

/** Sets the positions that reports of an office go through, and those that are no more. */
export async function setChain(
  office: OfficeId,
  { approvalChain, formerPositions }: Required<Pick<Organisation, 'approvalChain' | 'formerPositions'>>,
): Promise<void> {
  const update = { approvalChain, formerPositions };
  await change(office, { $set: update }, { runValidators: true });
}

/** Sets the days on which an office is closed besides those of all offices. */
export async function setHolidays(office: OfficeId, holidays: OfficeHoliday[]): Promise<void> {
  await change(office, { $set: { holidays } }, { runValidators: true });
}

/** Sets the words that an office's admins taught. */
export async function setWords(office: OfficeId, words: TaughtWord[]): Promise<void> {
  await change(office, { $set: { words } }, { runValidators: true });
}

/** Sets whether photos of an office keep where they were taken. */
export async function setPhotoLocation(office: OfficeId, keepPhotoLocation: boolean): Promise<void> {
  await change(office, { $set: { keepPhotoLocation } });
}

/** Sets whether an office keeps the words of what the bot did not understand. */
export async function setKeepsMisses(office: OfficeId, keepsMisses: boolean): Promise<void> {
  await change(office, { $set: { keepsMisses } });
}

/** Sets what an office calls releasing the report of a round; null: the standard word. */
export async function storeReleaseWord(office: OfficeId, word: string | null): Promise<void> {
  const update = word === null ? { $unset: { releaseWord: 1 } } : { $set: { releaseWord: word } };
  await change(office, update);
}

/** Sets whether reports of an office must have a part. */
export async function setPartRequired(office: OfficeId, part: LackingPart, isRequired: boolean): Promise<void> {
  const update = isRequired ? { $addToSet: { requiredParts: part } } : { $pull: { requiredParts: part } };
  await change(office, update);
}

/**
 * Makes transactions that must not overlap in an office wait for each other: the second one runs again on what the first left.
 * Call it inside the transaction, before reading what is to be decided on. It changes nothing that people know of.
 */
export async function oneAtATime(office: OfficeId): Promise<void> {
  await Organisations.updateOne({ _id: office }, { $currentDate: { updatedAt: true } }).exec();
}
