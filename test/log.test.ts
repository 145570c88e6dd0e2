import { Writable } from 'node:stream';
import { createLog } from '../src/log';

const USER = `U${'0123456789abcdef'.repeat(2)}`;

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  write(createLog({ logLevel: 'info' }, sink));
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

test('an error is logged with its cause, and without the LINE ids and documents it carries', () => {
  const cause = Object.assign(new Error(`E11000 duplicate key dup key: { lineUserId: "${USER}", name: "ใคร" }`), {
    code: 11000,
    writeErrors: [{ document: { text: 'ความลับ' } }],
  });
  const error = new Error(`push to ${USER} failed`, { cause });

  const line = logged((log) => log.error({ error, eventId: 'E1' }, 'failed'));

  expect(line).toMatchObject({ eventId: 'E1', error: { message: 'push to [line id] failed', cause: { code: 11000 } } });
  expect(JSON.stringify(line)).not.toMatch(/U0123|ความลับ|ใคร/);
});

test('something thrown that is no error is logged too', () => {
  expect(logged((log) => log.error({ error: `no ${USER}` }, 'odd'))).toMatchObject({
    error: { message: 'no [line id]' },
  });
});
