import { setImmediate as nextTurn } from 'node:timers/promises';

interface Call<Item, Result> {
  item: Item;
  done: (result: Result) => void;
  failed: (error: unknown) => void;
}

/** Results that are being given out. */
const handingOut = new Set<Promise<void>>();

/**
 * Gives results to those who wait for them, one in a turn of the event loop: what each goes on with takes its time, and whatever else the
 * process has to do comes between them.
 */
async function handOut(results: readonly (() => void)[]): Promise<void> {
  for (const [index, give] of results.entries()) {
    if (index > 0) await nextTurn();
    give();
  }
}

/**
 * Does together what many ask for at the same time: calls of one turn of the event loop share a batch, and what comes while a batch
 * is under way shares the next one. So a single call is not kept waiting, and many cost one command to the database. Results are given one
 * in a turn.
 */
export class Batcher<Item, Result> {
  private waiting: Call<Item, Result>[] = [];
  private isWorking = false;

  /**
   * @param work gives the results in the order of the items; when it throws, all calls of the batch fail with that
   * @param most items in a batch
   */
  constructor(
    private readonly work: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly most = 100,
  ) {}

  /** @throws what the work of its batch throws */
  add(item: Item): Promise<Result> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, done, failed });
      if (this.isWorking) return;
      this.isWorking = true;
      setImmediate(() => void this.workOff());
    });
  }

  private async workOff(): Promise<void> {
    while (this.waiting.length > 0) {
      // Who is about to get a result most likely asks for this next.
      await Promise.all(handingOut);
      await this.workOn(this.waiting.splice(0, this.most));
    }
    this.isWorking = false;
  }

  private async workOn(calls: readonly Call<Item, Result>[]): Promise<void> {
    try {
      const results = await this.work(calls.map(({ item }) => item));
      if (results.length !== calls.length) throw new Error(`${calls.length} calls, ${results.length} results`);
      const out = handOut(
        calls.map(
          ({ done }, index) =>
            () =>
              done(results[index] as Result),
        ),
      );
      handingOut.add(out);
      void out.then(() => handingOut.delete(out));
    } catch (error) {
      for (const { failed } of calls) failed(error);
    }
  }
}
