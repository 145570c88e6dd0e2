import { weakensDatabase } from '../../src/database/uri.rules';

const BASE = 'mongodb://user:secret@db.example/tamtid';

test.each([
  BASE,
  `${BASE}?`,
  `${BASE}?w=majority`,
  `${BASE}?W=MAJORITY&journal=true`,
  `${BASE}?j=true;readPreference=primary`,
  `${BASE}?readConcernLevel=majority&retryWrites=true&retryReads=true`,
  `${BASE}?replicaSet=rs0&tls=true&authSource=admin`,
  'mongodb+srv://db.example/tamtid?w=majority',
])('%s is taken', (uri) => {
  expect(weakensDatabase(uri)).toBeNull();
});

test.each([
  ['w=1', 'w=majority'],
  ['w=0', 'w=majority'],
  ['W=1', 'w=majority'],
  ['w=majority&w=1', 'w=majority'],
  ['journal=false', 'journal=true'],
  ['j=false', 'j=true'],
  ['readPreference=secondary', 'readPreference=primary'],
  ['readpreference=nearest', 'readPreference=primary'],
  ['readPreference=primaryPreferred', 'readPreference=primary'],
  ['readConcernLevel=local', 'readConcernLevel=majority'],
  ['retryWrites=false', 'retryWrites=true'],
  ['retryReads=false', 'retryReads=true'],
  ['timeoutMS=1000', 'no timeoutMS'],
  ['wtimeoutMS=0', 'no wtimeoutMS'],
  ['wtimeout=1000', 'no wtimeout'],
  ['replicaSet=rs0;w=1', 'w=majority'],
  ['tls=true&w=', 'w=majority'],
])('%s is refused, and says %s', (query, allowed) => {
  expect(weakensDatabase(`${BASE}?${query}`)).toBe(allowed);
});

test('what is allowed is told without the address, which may hold a password', () => {
  expect(weakensDatabase(`${BASE}?w=1`)).not.toContain('secret');
});
