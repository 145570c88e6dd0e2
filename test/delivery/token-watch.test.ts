import { TokenWatch, tokenProblems } from '../../src/delivery/token-watch';
import { silentLog } from '../../src/log';
import { notifyTokenRefused, tokenRefused } from '../../src/notifications/token/token-refused';
import { gatewayAt } from '../../src/testing/gateway-at';
import { waitUntil } from '../../src/testing/wait-until';
import { useDelivery } from './use-delivery';

const delivery = useDelivery();
const kinds = [tokenRefused];
const SECOND = 1000;

const watch = () => new TokenWatch({ onRefused: notifyTokenRefused, now: delivery.now, log: silentLog });
const refusing = () => watch().watch(delivery.gateway('revoked'));
const codes = async (): Promise<string[]> => (await tokenProblems()).map(({ code }) => code);
const isRefused = async (): Promise<boolean> => (await codes()).includes('token_refused');
const isTaken = async (): Promise<boolean> => !(await isRefused());

async function admin() {
  const one = await delivery.member();
  await delivery.office();
  await delivery.makeAdmin(one);
  return one;
}

test('a token that LINE refuses is a problem until LINE takes one again', async () => {
  const one = await delivery.member();
  await expect(refusing().reply('token', [{ type: 'text', text: 'x' }])).rejects.toMatchObject({ status: 401 });
  await waitUntil('it is known', isRefused);
  await watch()
    .watch(delivery.gateway())
    .push(one.lineUserId, [{ type: 'text', text: 'x' }], crypto.randomUUID());
  await waitUntil('it is over', isTaken);
});

test('admins are told once for each time, as soon as LINE takes messages again', async () => {
  const one = await admin();
  await delivery.put(delivery.note(await delivery.member(), 'รอ'));
  const [first, second] = [refusing(), refusing()];
  for (const gateway of [first, second]) {
    await delivery.send({ gateway });
    delivery.clock.advance(400 * SECOND);
  }
  await waitUntil('they are to be told', async () => (await delivery.rows({ kind: 'line.token_refused' })).length > 0);
  await delivery.send({ kinds: [...kinds, ...delivery.kinds.all], gateway: watch().watch(delivery.gateway()) });
  expect(delivery.got(one)).toEqual([expect.stringContaining('20 พ.ย. 2569 10.00 น.')]);
  await waitUntil('it is over', isTaken);
});

test('a process with the old token that ends late does not leave the problem behind', async () => {
  const one = await delivery.member();
  const fresh = watch().watch(delivery.gateway());
  const push = () => fresh.push(one.lineUserId, [{ type: 'text', text: 'x' }], crypto.randomUUID());
  await push();
  await expect(refusing().reply('token', [{ type: 'text', text: 'x' }])).rejects.toMatchObject({ status: 401 });
  await waitUntil('it is known', isRefused);
  delivery.clock.advance(60 * SECOND);
  await push();
  await waitUntil('it is over', isTaken);
});

test('a message that LINE refuses for itself says nothing of the token', async () => {
  const gateway = watch().watch(delivery.gateway());
  await expect(gateway.reply('no-token', [{ type: 'text', text: 'x' }])).rejects.toMatchObject({ status: 400 });
  expect(await codes()).toEqual([]);
});

test('nor does LINE when it is not reached', async () => {
  await expect(
    watch()
      .watch(gatewayAt(9))
      .reply('token', [{ type: 'text', text: 'x' }]),
  ).rejects.toMatchObject({ failure: 'unreached' });
  expect(await codes()).toEqual([]);
});
