import fc from 'fast-check';
import { createCarriedLinks } from '../../../src/domain/qr/carried-links';

const links = createCarriedLinks('qr', 'https://tamtid.example', 'a-session-secret');
const now = new Date('2026-11-20T02:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const tokenOf = (url: string) => url.replace('https://tamtid.example/files/qr/', '');

test('what a link carries comes back, until it is over', () => {
  const token = tokenOf(links.to('ลงทะเบียน ABCD-1234', later(1000)));
  expect(links.read(token, now)).toBe('ลงทะเบียน ABCD-1234');
  expect(links.read(token, later(1000))).toBe('ลงทะเบียน ABCD-1234');
  expect(links.read(token, later(1001))).toBe('expired');
});

test('nothing of it can be read from the link, and no two links are the same', () => {
  const [one, other] = [links.to('ABCD-1234', later(1000)), links.to('ABCD-1234', later(1000))];
  expect(one).not.toBe(other);
  expect(Buffer.from(tokenOf(one), 'base64url').toString('latin1')).not.toContain('ABCD');
});

test('the link of another server, one that was changed anywhere, or none at all is refused', () => {
  const other = createCarriedLinks('qr', 'https://tamtid.example', 'another-secret');
  expect(links.read(tokenOf(other.to('ABCD-1234', later(1000))), now)).toBe('forged');
  const bytes = Buffer.from(tokenOf(links.to('ABCD-1234', later(1000))), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(links.read(changed.toString('base64url'), now)).toBe('forged');
  }
  fc.assert(fc.property(fc.string(), (token) => links.read(token, now) === 'forged'));
});

test('a long text is packed, and no link of one kind of picture is good for another', () => {
  const charts = createCarriedLinks('chart', 'https://tamtid.example', 'a-session-secret');
  const text = JSON.stringify(Array.from({ length: 10 }, (_, index) => `ตัวชี้วัดที่ ${index} การปรับปรุงระบบการทำงาน`));
  const url = charts.to(text, later(1000));
  expect(url.length).toBeLessThan(links.to(text, later(1000)).length / 3);
  const token = url.replace('https://tamtid.example/files/chart/', '');
  expect(charts.read(token, now)).toBe(text);
  expect(links.read(token, now)).toBe('forged');
});
