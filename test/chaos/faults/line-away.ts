import { setTimeout as pause } from 'node:timers/promises';
import { waitUntil } from '../../../src/testing/wait-until';
import { type Fault, Promises } from '../fault';
import type { LineMood } from '../line';
import { type Sent, WISH, World } from '../world';

/** How the next answer speaks of one that may have been lost. */
const MISSED = /อาจ|ตอบไม่ทัน/;

/** Everybody says something that is stored while LINE is away; the confirmations arrive all the same, each once. */
const away = (name: string, mood: LineMood, seconds: number, problem: string | null): Fault => ({
  name: `${name} for ${seconds} s`,
  run: () =>
    World.with({}, async (world) => {
      const promises = new Promises();
      const { line, staff, admin } = world;
      line.mood = mood;
      const wishes: Sent[] = [];
      for (const person of staff) wishes.push(await world.says(person, WISH));
      if (problem)
        await waitUntil(`${problem} is a problem`, async () => (await world.problems()).includes(problem), 40_000);
      await pause(seconds * 1000);
      line.mood = 'well';
      const backMs = await world.answersWithin(admin, 60_000);
      promises.hold(backMs < 20_000, `a fresh question took ${backMs} ms after LINE was back`);
      const arrived = (index: number): number => {
        const replied = line.replies.has(wishes[index]?.replyToken ?? '') ? 1 : 0;
        return replied + (line.pushed.get(staff[index] ?? '') ?? []).length;
      };
      const everybody = staff.map((_, index) => index);
      await waitUntil('confirmations arrive', () => everybody.every((index) => arrived(index) > 0), 60_000).catch(
        () => undefined,
      );
      const missing = everybody.filter((index) => arrived(index) === 0).length;
      const twice = everybody.filter((index) => arrived(index) > 1).length;
      promises.hold(twice === 0, `${twice} confirmations came twice`);
      // What LINE may have taken before it failed must not go out twice: then the next answer says it.
      const untold =
        mood === 'refusing'
          ? missing
          : await untoldOf(
              world,
              everybody.filter((index) => arrived(index) === 0),
            );
      promises.hold(untold === 0, `${untold} of ${staff.length} people were never told`);
      return {
        broken: promises.broken,
        figures: `${staff.length - missing} of ${staff.length} confirmed, twice ${twice}, ${missing} told by the next answer, fresh question ${backMs} ms`,
      };
    }),
});

/** Of those whose confirmation is missing, how many are not told by their next answer either. */
async function untoldOf(world: World, people: readonly number[]): Promise<number> {
  let untold = 0;
  for (const index of people) {
    const said = await world.answer(world.staff[index] ?? '', 30_000);
    if (!MISSED.test(said)) untold += 1;
  }
  return untold;
}

export const lineFails = away('LINE answers 500', 'failing', 70, null);
export const lineCuts = away('LINE cuts every connection', 'cutting', 25, null);
export const tokenRefused = away('the token is refused', 'refusing', 60, 'token_refused');
