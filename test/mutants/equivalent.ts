/** Changes that change nothing that anybody could see, each with why: they are not drawn. */
export const EQUIVALENT: readonly { file: string; name: string; text: string; why: string }[] = [
  {
    file: 'src/domain/assessments/gains.rules.ts',
    name: '|| to &&',
    text: 'item.score === null && item.sub === null',
    why: 'both callers have left items without a score out; it is there for the types, and without a sub no sub is found',
  },
];
