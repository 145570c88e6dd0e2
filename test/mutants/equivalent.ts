/** Changes that change nothing that anybody could see, each with why: they are not drawn. */
export const EQUIVALENT: readonly { file: string; name: string; text: string; why: string }[] = [];
