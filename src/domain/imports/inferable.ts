import { officeText } from './texts';
import type { YamlSource } from './yaml-source';

/**
 * The value of a key that an office's file may also give as `<key>_inferred`, which marks it as concluded rather than stated.
 * Both at once is a problem, noted at the part. Undefined: neither is there.
 */
export function inferable<P extends object, K extends string & keyof P>(
  source: YamlSource,
  path: readonly PropertyKey[],
  part: P,
  key: K,
): P[K] | undefined {
  const stated = part[key];
  const inferred = (part as Record<string, unknown>)[`${key}_inferred`] as P[K] | undefined;
  if (stated !== undefined && inferred !== undefined)
    source.problem([...path, `${key}_inferred`], officeText.both(key));
  return stated === undefined ? inferred : stated;
}

/** The fiscal year of a part, `year` or `year_inferred`; null and a problem when it has none. */
export function yearOf(
  source: YamlSource,
  path: readonly PropertyKey[],
  part: { year?: number | undefined; year_inferred?: number | undefined },
): number | null {
  const year = inferable(source, path, part, 'year');
  if (year === undefined) source.problem(path, officeText.eitherYear);
  return year ?? null;
}
