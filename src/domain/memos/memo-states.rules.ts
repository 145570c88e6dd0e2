/** Where the memo of a round is: it goes through the office's positions, stops when a report is sent back, ends with the release, which can be withdrawn. */
export const MEMO_STATES = ['endorsing', 'stopped', 'released', 'withdrawn'] as const;
export type MemoState = (typeof MEMO_STATES)[number];

/** `none`: no memo of the round was ever begun. */
export type MemoPlace = MemoState | 'none';

export const MEMO_ACTIONS = ['start', 'endorse', 'stop', 'release', 'withdraw'] as const;
export type MemoAction = (typeof MEMO_ACTIONS)[number];

/**
 * Who may: `starter` is an admin or holds a position of the chain (or the bot, when the last report of the round is approved);
 * `holder` holds the position whose turn it is; `last_holder` the last one; `reviewer` sends a report of the round back; `admin`
 * releases where the office has no chain, and withdraws a release everywhere.
 */
export type MemoActor = 'starter' | 'holder' | 'last_holder' | 'reviewer' | 'admin';

export interface MemoTransition {
  from: MemoPlace;
  action: MemoAction;
  to: MemoState;
  who: MemoActor;
}

/** Every way a memo can go. What is not here is refused. A round can have several, one after the other. */
export const MEMO_TRANSITIONS: readonly MemoTransition[] = [
  { from: 'none', action: 'start', to: 'endorsing', who: 'starter' },
  { from: 'stopped', action: 'start', to: 'endorsing', who: 'starter' },
  { from: 'released', action: 'start', to: 'endorsing', who: 'starter' },
  { from: 'withdrawn', action: 'start', to: 'endorsing', who: 'starter' },
  { from: 'endorsing', action: 'endorse', to: 'endorsing', who: 'holder' },
  { from: 'endorsing', action: 'stop', to: 'stopped', who: 'reviewer' },
  { from: 'endorsing', action: 'release', to: 'released', who: 'last_holder' },
  { from: 'none', action: 'release', to: 'released', who: 'admin' },
  { from: 'stopped', action: 'release', to: 'released', who: 'admin' },
  { from: 'released', action: 'release', to: 'released', who: 'admin' },
  { from: 'withdrawn', action: 'release', to: 'released', who: 'admin' },
  { from: 'released', action: 'withdraw', to: 'withdrawn', who: 'admin' },
];

/** The way an action takes from a place, or null when there is none. */
export function memoTransitionOf(from: MemoPlace, action: MemoAction): MemoTransition | null {
  return MEMO_TRANSITIONS.find((one) => one.from === from && one.action === action) ?? null;
}

/** Whether it is the turn of the last position, which releases the memo. */
export function isLastStep({ chain, step }: { chain: readonly unknown[]; step: number }): boolean {
  return step === chain.length - 1;
}
