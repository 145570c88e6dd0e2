import type { mongo } from 'mongoose';
import type { Holder } from '../people/people.rules';
import { ABILITIES, type Ability, belongsTo, coversAll, grantsThat, unitsFor } from './roles.rules';
import type { Thing } from './things';

type Id = mongo.ObjectId;

/** Somebody of the office a thing belongs to, with the rights they hold today. */
export interface Person extends Holder {
  _id: Id;
  /** under which they wrote before they left and registered anew */
  formerIds?: readonly Id[];
}

type About<K extends Thing['is']> = Extract<Thing, { is: K }>;
type Sentence<K extends Thing['is']> = (person: Person, thing: About<K>) => boolean;

const has = (person: Holder, ability: Ability): boolean => grantsThat(person, ability).length > 0;
const hasForOneOf = (person: Holder, ability: Ability, units: readonly string[]): boolean =>
  belongsTo(units, unitsFor(person, ability));
const hasForTheOffice = (person: Holder, ability: Ability): boolean => unitsFor(person, ability) === 'all';
const isOne = (person: Person, id: Id): boolean => person._id.equals(id);
const wrote = ({ _id, formerIds = [] }: Person, authors: readonly Id[]): boolean =>
  [_id, ...formerIds].some((own) => authors.some((author) => author.equals(own)));

const each = <K extends Thing['is'], A extends Ability>(abilities: readonly A[], of: (ability: A) => Sentence<K>) =>
  Object.fromEntries(abilities.map((ability) => [ability, of(ability)])) as Record<A, Sentence<K>>;

/** Who may do what to which thing: all the rules there are, a sentence each. */
const sentences = {
  office: each<'office', Ability>(ABILITIES, (ability) => (person) => has(person, ability)),

  unit: each<'unit', Ability>(
    ABILITIES,
    (ability) =>
      (person, { unit }) =>
        coversAll(unitsFor(person, ability), [unit]),
  ),

  measure: {
    /** whoever may view the office */
    view: (person) => has(person, 'view'),
    /** whoever reports for one of its units */
    report: (person, { units }) => hasForOneOf(person, 'report', units),
    /** whoever reviews for one of its units; what they wrote themselves is another matter: see the report */
    review: (person, { units }) => hasForOneOf(person, 'review', units),
    /** the people of its units, and who looks after the whole office */
    open_evidence: (person, { units }) => hasForOneOf(person, 'open_evidence', units),
  },

  report: {
    /** whoever reviews for one of its units and wrote nothing of it */
    review: (person, { units, authors }) => hasForOneOf(person, 'review', units) && !wrote(person, authors),
  },

  submission: {
    /** who handed it in, and still reports for one of the units */
    undo: (person, { by, units }) => isOne(person, by) && hasForOneOf(person, 'report', units),
  },

  evidence: {
    /** the people of the units it is about, and who looks after the whole office; while that is not said, its sender */
    open: (person, { by, units }) =>
      units === null ? isOne(person, by) && has(person, 'report') : hasForOneOf(person, 'open_evidence', units),
    /** its sender, who still reports for one of the units it is about */
    withdraw: (person, { by, units }) =>
      isOne(person, by) && (units === null ? has(person, 'report') : hasForOneOf(person, 'report', units)),
  },

  announcement: {
    /**
     * whoever announces to the whole office; its sender, while they announce to all whom it may reach: a sender whose rights have changed
     * has no business with people of other units, but sees and cancels what nobody has got
     */
    manage: (person, { by, within, isScheduled }) =>
      hasForTheOffice(person, 'announce') ||
      (isOne(person, by) &&
        has(person, 'announce') &&
        (isScheduled || coversAll(unitsFor(person, 'announce'), within))),
    /** heads, in their own units, of what went out to the whole office */
    follow_up: (person, { isForAll }) => isForAll && has(person, 'nudge') && !hasForTheOffice(person, 'nudge'),
  },

  handover: {
    /** the colleague it is offered to takes it, or does not */
    answer: (person, { to }) => isOne(person, to),
    /** its giver calls it off */
    cancel: (person, { from }) => isOne(person, from),
    /** admins do not allow it */
    refuse: (person) => has(person, 'administer'),
  },

  memo: {
    /** admins, and who holds a position of the chain */
    start: (person, { holders }) => has(person, 'administer') || holders.some((id) => isOne(person, id)),
    /** who holds the position whose turn it is */
    endorse: (person, { turn }) => turn !== null && isOne(person, turn) && has(person, 'view'),
    /** admins see who holds the positions */
    see_holders: (person) => has(person, 'administer'),
  },

  document: {
    /** who looks after the whole office has all of its documents, the people of units those of their own measures alone */
    open: (person, { units }) =>
      units === null ? hasForTheOffice(person, 'documents') : coversAll(unitsFor(person, 'documents'), units),
  },

  item: {
    /** whoever reports for its unit, and admins, who see to the office's website */
    report: (person, { unit }) => has(person, 'administer') || (unit !== null && hasForOneOf(person, 'report', [unit])),
  },

  group: {
    /** whoever nudges its unit, for a group of the office the whole office, says whether it is reminded */
    set_quiet: (person, { unit }) =>
      hasForTheOffice(person, 'nudge') || (unit !== null && hasForOneOf(person, 'nudge', [unit])),
  },
} as const satisfies { [K in Thing['is']]: Record<string, Sentence<K>> };

/** What can be done to a kind of thing. */
export type AbilityOn<K extends Thing['is']> = keyof (typeof sentences)[K] & string;

/** Something that is done to a kind of thing. */
export type Permission = { [K in Thing['is']]: { thing: K; ability: AbilityOn<K> } }[Thing['is']];

/**
 * What somebody must hold to do an action to any thing at all, which doors ask before the thing is looked up; `member`: nothing more
 * than to be registered.
 */
export function neededFor({ thing, ability }: Permission): Ability | 'member' {
  if (thing === 'office' || thing === 'unit') return ability;
  return NEEDED[thing][ability as never];
}

const NEEDED: { [K in Exclude<Thing['is'], 'office' | 'unit'>]: Record<AbilityOn<K>, Ability | 'member'> } = {
  measure: { view: 'view', report: 'report', review: 'review', open_evidence: 'open_evidence' },
  report: { review: 'review' },
  submission: { undo: 'report' },
  evidence: { open: 'open_evidence', withdraw: 'report' },
  announcement: { manage: 'announce', follow_up: 'nudge' },
  handover: { answer: 'member', cancel: 'member', refuse: 'administer' },
  memo: { start: 'member', endorse: 'member', see_holders: 'administer' },
  document: { open: 'documents' },
  item: { report: 'member' },
  group: { set_quiet: 'member' },
};

/**
 * What a person may do to a thing of their own office: `abilitiesOf(person, theMeasure(measure)).report`. A thing of another office is
 * nobody's here: records are looked up by their office, so it is not found.
 * @param person with the rights of today; where only rights are known, without the sentences that ask who somebody is
 */
export function abilitiesOf<T extends Thing>(
  person: T['is'] extends 'office' | 'unit' | 'measure' | 'group' ? Holder : Person,
  thing: T,
): Record<AbilityOn<T['is']>, boolean> {
  const rules = Object.entries(sentences[thing.is]) as [string, (person: Holder, thing: Thing) => boolean][];
  return Object.fromEntries(rules.map(([ability, holds]) => [ability, holds(person, thing)])) as Record<
    AbilityOn<T['is']>,
    boolean
  >;
}
