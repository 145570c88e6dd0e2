import { gatewayAt } from '../../src/testing/gateway-at';
import { type Listening, listen } from '../../src/web/server';

const MESSAGES = [{ type: 'text' as const, text: 'x' }];
const KEY = '123e4567-e89b-42d3-a456-426614174000';

let server: Listening;
/** what LINE says to every call */
let says: { status: number; headers: Record<string, string> };

beforeAll(async () => {
  const answer = (headers: Record<string, string>) => ({ 'content-type': 'application/json', ...headers });
  server = await listen(
    (_request, response) => response.writeHead(says.status, answer(says.headers)).end('{}'),
    0,
    '127.0.0.1',
  );
});
afterAll(() => server.close(0));

const gateway = () => gatewayAt(server.port);

test.each([
  ['a message that LINE takes', 200, { 'x-line-request-id': 'this' }, { requestId: 'this', alreadyAccepted: false }],
  [
    'a retry key that LINE took before: the request that it took then counts',
    409,
    { 'x-line-request-id': 'this', 'x-line-accepted-request-id': 'first' },
    { requestId: 'first', alreadyAccepted: true },
  ],
  [
    'a retry key that LINE took before, without saying when',
    409,
    { 'x-line-request-id': 'this' },
    { requestId: 'this', alreadyAccepted: true },
  ],
])('%s', async (_, status, headers, accepted) => {
  says = { status, headers };
  await expect(gateway().push('U1', MESSAGES, KEY)).resolves.toEqual(accepted);
  await expect(gateway().multicast(['U1'], MESSAGES, KEY)).resolves.toEqual(accepted);
});

test('what LINE refuses carries the id of the refused request', async () => {
  says = { status: 400, headers: { 'x-line-request-id': 'this' } };
  const error = { failure: 'refused', status: 400, maybeActed: false, requestId: 'this' };
  await expect(gateway().push('U1', MESSAGES, KEY)).rejects.toMatchObject(error);
});
