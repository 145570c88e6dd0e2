import fc from 'fast-check';
import { unzipWithin } from '../../../src/domain/archives/unzip-within';
import { zip } from '../../../src/testing/zip';

const LIMITS = { entries: 3, bytes: 100 };
const all = (): boolean => true;

test('gives the wanted files with what is in them', async () => {
  const archive = zip([{ name: 'a.xml', content: 'หนึ่ง' }, { name: 'b.bin', content: 'two', isPacked: true }, 'c/']);
  const read = await unzipWithin(archive, LIMITS, (name) => name !== 'b.bin');
  expect(read).toEqual({ files: new Map([['a.xml', Buffer.from('หนึ่ง')]]) });
  const packed = await unzipWithin(archive, LIMITS, (name) => name === 'b.bin');
  expect(packed).toEqual({ files: new Map([['b.bin', Buffer.from('two')]]) });
});

test.each([
  ['as many files as it may have', zip(['a', 'b', 'c']), null],
  ['one file more', zip(['a', 'b', 'c', 'd']), 'too_large'],
  ['as many bytes as it may have', zip([{ name: 'a', content: 'x'.repeat(100) }]), null],
  ['one byte more', zip([{ name: 'a', content: 'x'.repeat(101) }]), 'too_large'],
  [
    'one byte more in two files',
    zip([
      { name: 'a', content: 'x'.repeat(50) },
      { name: 'b', content: 'x'.repeat(51) },
    ]),
    'too_large',
  ],
  ['one byte more, packed to fewer', zip([{ name: 'a', content: 'x'.repeat(101), isPacked: true }]), 'too_large'],
  ['more than it promises', zip([{ name: 'a', content: 'x'.repeat(90), isPacked: true, claims: 10 }]), 'broken'],
  ['less than it promises', zip([{ name: 'a', content: 'x'.repeat(10), isPacked: true, claims: 90 }]), 'broken'],
  ['its end cut off', zip(['a']).subarray(0, -10), 'broken'],
  ['nothing', Buffer.alloc(0), 'broken'],
  ['something else', Buffer.from('สวัสดี'), 'broken'],
])('an archive with %s', async (_what, archive, trouble) => {
  const read = await unzipWithin(archive, LIMITS, all);
  expect('trouble' in read ? read.trouble : null).toBe(trouble);
});

test('what is not wanted counts for nothing but its place', async () => {
  const archive = zip([
    { name: 'large', content: 'x'.repeat(1_000) },
    { name: 'small', content: 'y' },
  ]);
  expect(await unzipWithin(archive, LIMITS, (name) => name === 'small')).toHaveProperty('files');
});

test('any change to the bytes of an archive is no fault of ours', async () => {
  const archive = zip([{ name: 'a.xml', content: 'x'.repeat(60), isPacked: true }]);
  await fc.assert(
    fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), async (at, value) => {
      const other = Buffer.from(archive);
      other[at] = value;
      const read = await unzipWithin(other, LIMITS, all);
      const size = 'files' in read ? [...read.files.values()].reduce((sum, { length }) => sum + length, 0) : 0;
      expect(size).toBeLessThanOrEqual(LIMITS.bytes);
    }),
  );
});
