/**
 * What goes wrong with a request to LINE: refused for now (429), LINE's own fault (500), no answer at all, the connection cut. The
 * last three each before LINE took the message and after, which the sender cannot tell apart.
 */
export type Mishap =
  | 'limited'
  | 'failed'
  | 'failed_after_taking'
  | 'hung'
  | 'hung_after_taking'
  | 'cut'
  | 'cut_after_taking';

/** How likely each mishap is, from 0 to 1; what is left of 1 goes well. */
export type Chances = Partial<Record<Mishap, number>>;

/** Whether LINE has taken the message all the same. */
export const isTaken = (mishap: Mishap | null): boolean => mishap === null || mishap.endsWith('_after_taking');

/** What becomes of one request after another, at random, the same again for the same seed; null: nothing goes wrong. */
export function randomMishaps(chances: Chances, seed: number): () => Mishap | null {
  const random = seededRandom(seed);
  const all = Object.entries(chances) as [Mishap, number][];
  return () => {
    let at = random();
    for (const [mishap, chance] of all) {
      if (at < chance) return mishap;
      at -= chance;
    }
    return null;
  };
}

/** Numbers from [0, 1) by a linear congruential generator with a modulus of 2^32; its upper bits are as even as this needs. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
