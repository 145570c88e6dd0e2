import pino from 'pino';
import { lastResort } from '../src/last-resort';
import { underName } from '../src/under-way';

function whatIsSaid() {
  const said: { msg: string; eventId?: string; error?: unknown }[] = [];
  const log = pino({ serializers: { error: String } }, { write: (line: string) => void said.push(JSON.parse(line)) });
  return { said, log };
}

test('it says the cause and the event, gives back what is held, and ends with 1', async () => {
  const { said, log } = whatIsSaid();
  const order: string[] = [];
  const ended = new Promise<number>((exit) => {
    const end = lastResort({ log, letGo: async () => void order.push('let go'), exit });
    underName({ eventId: 'E1' }, () => end(new Error('torn')));
  });

  expect(await ended).toBe(1);
  expect(order).toEqual(['let go']);
  expect(said).toMatchObject([{ error: 'Error: torn', eventId: 'E1', msg: 'nobody caught this; the process ends' }]);
});

test('it ends although nothing can be given back, and what else goes wrong meanwhile is said', async () => {
  const { said, log } = whatIsSaid();
  const ended = new Promise<number>((exit) => {
    const end = lastResort({ log, letGo: () => Promise.reject(new Error('no database')), exit });
    end(new Error('torn'));
    end(new Error('torn again'));
  });

  expect(await ended).toBe(1);
  expect(said.map(({ error }) => error)).toEqual(['Error: torn', 'Error: torn again', 'Error: no database']);
});
