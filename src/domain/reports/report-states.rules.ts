/** Where a report is on its way from a unit's first words to the public. docs/STATES.md draws it. */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved', 'published'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A report as far as the rules look at it; null: there is none. */
type Stated = { state?: ReportState } | null;

/** `none`: there is no report. */
export type ReportStateOrNone = ReportState | 'none';

export const REPORT_ACTIONS = [
  'save_draft',
  'discard_draft',
  'submit',
  'undo',
  'approve',
  'return',
  'publish',
  'withdraw',
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/**
 * Who may: `reporter` may report on the measure; `last_editor` made the last submission; `reviewer` may review the measure and
 * has written nothing of the report (what a memo puts forward is also returned by the position whose turn it is); `last_endorser` is the last position of the office's memo chain; `admin` takes a publication back.
 */
export type ReportActor = 'reporter' | 'last_editor' | 'reviewer' | 'last_endorser' | 'admin';

export interface Transition {
  from: ReportStateOrNone;
  action: ReportAction;
  /** `before`: where it was before the last submission; `draft` where there was nothing */
  to: ReportStateOrNone | 'before';
  who: ReportActor;
}

/** Every way a report can go. What is not here is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'none', action: 'save_draft', to: 'draft', who: 'reporter' },
  { from: 'draft', action: 'save_draft', to: 'draft', who: 'reporter' },
  { from: 'draft', action: 'discard_draft', to: 'none', who: 'reporter' },
  { from: 'none', action: 'submit', to: 'submitted', who: 'reporter' },
  { from: 'draft', action: 'submit', to: 'submitted', who: 'reporter' },
  { from: 'submitted', action: 'submit', to: 'submitted', who: 'reporter' },
  { from: 'returned', action: 'submit', to: 'submitted', who: 'reporter' },
  { from: 'submitted', action: 'undo', to: 'before', who: 'last_editor' },
  { from: 'submitted', action: 'approve', to: 'approved', who: 'reviewer' },
  { from: 'submitted', action: 'return', to: 'returned', who: 'reviewer' },
  { from: 'approved', action: 'return', to: 'returned', who: 'reviewer' },
  { from: 'approved', action: 'publish', to: 'published', who: 'last_endorser' },
  { from: 'published', action: 'withdraw', to: 'approved', who: 'admin' },
];

/** The way an action takes from a place, or null when there is none. */
export function transitionOf(from: ReportStateOrNone, action: ReportAction): Transition | null {
  return TRANSITIONS.find((one) => one.from === from && one.action === action) ?? null;
}

/** Where a report is. One that was stored before there were states was handed in. */
export function stateOf(report: Stated): ReportStateOrNone {
  return report ? (report.state ?? 'submitted') : 'none';
}

/** Whether a report is with the office: handed in and not sent back. Only such a one counts as reported. */
export function isHandedIn(report: Stated): boolean {
  const state = stateOf(report);
  return state === 'submitted' || state === 'approved' || state === 'published';
}

/** How long a submission can be taken back by who made it. */
export const UNDO_MINUTES = 10;

/** Whether a submission can still be taken back: up to ten minutes after it, the last instant included. */
export function isUndoable(submittedAt: Date, now: Date): boolean {
  return now.getTime() - submittedAt.getTime() <= UNDO_MINUTES * 60_000;
}
