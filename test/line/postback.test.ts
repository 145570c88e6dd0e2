import { z } from 'zod';
import { definePostback, readPostback } from '../../src/line/postback';

const button = definePostback('test.button', z.string());

test('a button names its dialog, or none', () => {
  expect(readPostback(button.data('x', 'token'))).toEqual({ kind: 'test.button', dialog: 'token', payload: 'x' });
  expect(readPostback(button.data('x'))).toEqual({ kind: 'test.button', dialog: null, payload: 'x' });
});

test('data of 300 characters is written, of 301 refused', () => {
  const around = button.data('').length;
  expect(button.data('x'.repeat(300 - around))).toHaveLength(300);
  expect(() => button.data('x'.repeat(301 - around))).toThrow(RangeError);
});

test.each([
  ['a kind of 41 characters', JSON.stringify(['1', 'k'.repeat(41), null, {}])],
  ['a dialog of 41 characters', JSON.stringify(['1', 'kind', 'd'.repeat(41), {}])],
  ['another version', JSON.stringify(['2', 'kind', null, {}])],
  ['a version that is no text', JSON.stringify([1, 'kind', null, {}])],
  ['a part too many', JSON.stringify(['1', 'kind', null, {}, {}])],
  ['a dialog that is a number', JSON.stringify(['1', 'kind', 7, {}])],
  ['what is not JSON', '1|kind'],
])('%s is none of ours', (_what, data) => {
  expect(readPostback(data)).toBeNull();
});

test('a kind and a dialog of 40 characters are read', () => {
  const [kind, dialog] = ['k'.repeat(40), 'd'.repeat(40)];
  expect(readPostback(JSON.stringify(['1', kind, dialog, 1]))).toEqual({ kind, dialog, payload: 1 });
});
