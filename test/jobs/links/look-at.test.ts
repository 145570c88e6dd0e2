import { lookAt, PUBLIC_ONLY } from '../../../src/jobs/links/look-at';
import { HttpsSite } from '../../../src/testing/https-site';

const site = new HttpsSite();
const status = Number;

beforeAll(() =>
  site.start((request, response) => {
    const path = request.url ?? '';
    const [, code = '', rest = ''] = /^\/(\d{3})(.*)$/.exec(path) ?? [];
    if (path === '/silent') return;
    if (path === '/reset') return void request.socket.destroy();
    if (path === '/head-is-refused') return void response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
    if (path === '/head-breaks' && request.method === 'HEAD') return void request.socket.destroy();
    if (path === '/long-head') return void response.writeHead(200, { 'X-Long': 'x'.repeat(20_000) }).end();
    if (path === '/endless' && request.method === 'GET') return void response.writeHead(200).write('x'.repeat(1_000));
    if (path === '/endless') return void response.writeHead(404).end();
    const hop = /^\/hop(\d+)$/.exec(path);
    if (hop)
      return void response.writeHead(302, { Location: hop[1] === '0' ? '/200' : `/hop${Number(hop[1]) - 1}` }).end();
    if (status(code) >= 300 && status(code) < 400)
      return void response.writeHead(status(code), { Location: rest }).end();
    response.writeHead(status(code) || 200).end();
  }),
);
afterAll(() => site.stop());
beforeEach(() => void site.asked.splice(0));

test.each([
  ['/200', { answers: true, why: null }],
  ['/204', { answers: true, why: null }],
  ['/404', { answers: false, why: 'not_found' }],
  ['/410', { answers: false, why: 'not_found' }],
  ['/500', { answers: false, why: 'faulty' }],
  ['/304', { answers: false, why: 'faulty' }],
  ['/403', { answers: null, why: 'refuses' }],
  ['/429', { answers: null, why: 'refuses' }],
  ['/head-is-refused', { answers: true, why: null }],
  ['/head-breaks', { answers: true, why: null }],
  ['/endless', { answers: true, why: null }],
  ['/long-head', { answers: false, why: 'no_answer' }],
  ['/reset', { answers: false, why: 'no_answer' }],
  ['/hop4', { answers: true, why: null }],
  ['/hop5', { answers: false, why: 'redirects' }],
  ['/301http://www.kham.example/', { answers: false, why: 'not_https' }],
  ['/302https://127.0.0.2/', { answers: null, why: 'not_public' }],
  ['/307https://169.254.169.254/latest/meta-data', { answers: null, why: 'not_public' }],
  ['/308https://no-such.example/', { answers: false, why: 'no_host' }],
  ['/302file:///etc/passwd', { answers: false, why: 'not_https' }],
])('%s', async (path, outcome) => {
  expect(await lookAt(site.url(path), site.looking)).toEqual(outcome);
});

test('GET is asked only where HEAD was not answered well', async () => {
  await lookAt(site.url('/200'), site.looking);
  await lookAt(site.url('/404'), site.looking);
  expect(site.asked).toEqual(['HEAD /200', 'HEAD /404', 'GET /404']);
});

test('what does not answer in time is let go of', async () => {
  const outcome = await lookAt(site.url('/silent'), { ...site.looking, timeoutMs: 100 });
  expect(outcome).toEqual({ answers: false, why: 'no_answer' });
});

test('a certificate of another name, or that nobody believes, is no page that people open', async () => {
  const { ca: _believed, ...unbelieving } = site.looking;
  expect(await lookAt(site.url('/200'), unbelieving)).toEqual({ answers: false, why: 'certificate' });
  expect(await lookAt(site.url('/200', 'other.kham.example'), site.looking)).toEqual({
    answers: false,
    why: 'certificate',
  });
});

test('nothing is connected to that is not public, however it is written', async () => {
  const addresses = [
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    `https://127.0.0.1:${site.port}/200`,
    'https://www.kham.example:22/',
    'https://user:word@1.1.1.1/',
    'https://inside.example/',
  ];
  const looking = { ...PUBLIC_ONLY, resolve: async () => ['10.1.2.3', '::1'] };
  for (const address of addresses) {
    expect([address, await lookAt(address, looking)]).toEqual([address, { answers: null, why: 'not_public' }]);
  }
  expect(site.asked).toEqual([]);
});

test('the name is resolved once for a request, and what was looked at is connected to', async () => {
  const resolved: string[] = [];
  const looking = {
    ...site.looking,
    resolve: async (host: string) => {
      resolved.push(host);
      // A second question would be answered with an address that nothing answers at.
      return resolved.length === 1 ? ['127.0.0.1'] : ['127.0.0.3'];
    },
  };
  expect(await lookAt(site.url('/200'), looking)).toEqual({ answers: true, why: null });
  expect(resolved).toEqual(['www.kham.example']);
});

test('a machine that is not connected tells nothing of links', async () => {
  const resolve = async () => {
    throw Object.assign(new Error('away'), { code: 'EAI_AGAIN' });
  };
  expect(await lookAt(site.url('/200'), { ...site.looking, resolve })).toEqual({ answers: null, why: 'no_answer' });
});
