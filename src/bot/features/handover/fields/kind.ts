import { choice } from '../../../forms/fields/choice';
import type { Draft } from '../draft';
import { sheetOf, workOf } from '../sheet';
import { labels, texts } from '../texts';

const KINDS = ['transfer', 'stand_in'] as const;

/** How the work is to go over: for good, or for a time. */
export const kindField = choice<Draft>({
  name: 'kind',
  label: labels.fields.kind,
  options: () =>
    KINDS.map((kind) => ({ key: kind, label: labels[kind], captions: [texts.kindDoes[kind]], answer: { kind } })),
  sheet: ({ ctx }) => sheetOf(ctx, texts.askKind, workOf(ctx)),
});
