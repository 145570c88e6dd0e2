/** A phrase in plain Thai (see `pattern.ts`) and how strongly it speaks for an intent (0–1): strong where nobody would say it of other business. */
export type Cue = readonly [phrase: string, weight: number];
