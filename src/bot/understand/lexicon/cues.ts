import type { Intent } from '../intents';
import type { Cue } from './cue';
import { PERSON_CUES } from './person-cues';
import { RESULT_CUES } from './result-cues';
import { WORK_CUES } from './work-cues';

/** What people say for each intent. `report`, `announce` and `what_if` have grammars of their own. */
export const CUES: Partial<Record<Intent, readonly Cue[]>> = { ...PERSON_CUES, ...WORK_CUES, ...RESULT_CUES };
