import type { mongo } from 'mongoose';

type Id = mongo.ObjectId;

/** The whole office: what somebody may do at all, for whatever of it. */
export const theOffice = { is: 'office' } as const;

export interface TheUnit {
  is: 'unit';
  /** its key */
  unit: string;
}
/** @param unit its key */
export const theUnit = (unit: string): TheUnit => ({ is: 'unit', unit });

export interface TheMeasure {
  is: 'measure';
  units: readonly string[];
}
export const theMeasure = ({ units }: { units: readonly string[] }): TheMeasure => ({ is: 'measure', units });

export interface TheReport {
  is: 'report';
  units: readonly string[];
  /** everybody whose words are in it */
  authors: readonly Id[];
}
/** The report of a measure. */
export const theReport = ({ units }: { units: readonly string[] }, authors: readonly Id[]): TheReport => ({
  is: 'report',
  units,
  authors,
});

export interface TheSubmission {
  is: 'submission';
  units: readonly string[];
  /** who handed it in */
  by: Id;
}
/** What was handed in last of a measure. */
export const theSubmission = ({ units }: { units: readonly string[] }, by: Id): TheSubmission => ({
  is: 'submission',
  units,
  by,
});

export interface TheEvidence {
  is: 'evidence';
  by: Id;
  /** of the measure it is about; null: nobody has said yet */
  units: readonly string[] | null;
}
/** A piece of evidence. @param measure the one it is about; null: nobody has said yet */
export const theEvidence = ({ by }: { by: Id }, measure: { units: readonly string[] } | null): TheEvidence => ({
  is: 'evidence',
  by,
  units: measure?.units ?? null,
});

export interface TheAnnouncement {
  is: 'announcement';
  by: Id;
  /** the units it may reach; null: the whole office */
  within: readonly string[] | null;
  /** whether it waits for its time, and nobody was sent it */
  isScheduled: boolean;
  /** whether it went out to people of the whole office */
  isForAll: boolean;
}

/** An announcement as it is stored. */
export const theAnnouncement = ({
  by,
  within,
  state,
  audience,
}: Pick<TheAnnouncement, 'by' | 'within'> & { state: string; audience: { to: string } }): TheAnnouncement => ({
  is: 'announcement',
  by,
  within,
  isScheduled: state === 'scheduled',
  isForAll: within === null && audience.to !== 'groups' && state === 'sent',
});

export interface TheHandover {
  is: 'handover';
  from: Id;
  to: Id;
}
export const theHandover = ({ from, to }: { from: Id; to: Id }): TheHandover => ({ is: 'handover', from, to });

export interface TheMemo {
  is: 'memo';
  /** who holds the positions of the chain; a vacant one is left out */
  holders: readonly Id[];
  /** who holds the position whose turn it is; null: nobody */
  turn: Id | null;
}

/**
 * The report of a round on its way through the positions of a chain.
 * @param held who holds the positions of the office, by key
 * @param turn the position whose turn it is; null: none
 */
export const theMemo = (
  chain: readonly { position: string }[],
  held: ReadonlyMap<string, { _id: Id }>,
  turn: string | null,
): TheMemo => ({
  is: 'memo',
  holders: chain.flatMap(({ position }) => held.get(position)?._id ?? []),
  turn: turn === null ? null : (held.get(turn)?._id ?? null),
});

export interface TheGroup {
  is: 'group';
  /** the unit it is of; null: the whole office */
  unit: string | null;
}
export const theGroup = ({ unit }: { unit: string | null }): TheGroup => ({ is: 'group', unit });

export interface TheDocument {
  is: 'document';
  /** keys of the units whose measures stand in it; null: all of the office */
  units: readonly string[] | null;
}
/** A document made from the office's records. */
export const theDocument = ({ units }: { units: readonly string[] | null }): TheDocument => ({ is: 'document', units });

export interface TheItem {
  is: 'item';
  /** key of the unit that sees to its page; null: none yet */
  unit: string | null;
}
/** An O item of a year, with its page. */
export const theItem = ({ unit }: { unit: string | null }): TheItem => ({ is: 'item', unit });

/** What an ability is about. */
export type Thing =
  | typeof theOffice
  | TheUnit
  | TheMeasure
  | TheReport
  | TheSubmission
  | TheEvidence
  | TheAnnouncement
  | TheHandover
  | TheMemo
  | TheDocument
  | TheItem
  | TheGroup;
