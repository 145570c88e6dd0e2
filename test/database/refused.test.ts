import { ConfigError, readConfig } from '../../src/config';
import { isRefusedVersion, refusalOf } from '../../src/database/server-version';

const SERVERS = 'mongodb://somebody:a-password@a.example,b.example/tamtid';

test.each([
  ['w=1', 'w=majority'],
  ['w=0', 'w=majority'],
  ['journal=false', 'journal=true'],
  ['j=false', 'j=true'],
  ['readPreference=secondary', 'readPreference=primary'],
  ['readPreference=primaryPreferred', 'readPreference=primary'],
  ['readConcernLevel=local', 'readConcernLevel=majority'],
  ['retryWrites=false', 'retryWrites=true'],
  ['RETRYWRITES=FALSE', 'retryWrites=true'],
  ['replicaSet=rs&w=majority&w=1', 'w=majority'],
  ['retryReads=false', 'retryReads=true'],
  ['timeoutMS=100', 'no timeoutMS'],
  ['wtimeoutMS=1', 'no wtimeoutMS'],
])('a MONGODB_URI with %s is refused with one line that says what is allowed', (option, allowed) => {
  const read = () => readConfig({ MONGODB_URI: `${SERVERS}?${option}` });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(`MONGODB_URI: must be a URI that weakens nothing: ${allowed}, or nothing said of it`);
});

test.each([
  SERVERS,
  `${SERVERS}?replicaSet=rs&authSource=admin&tls=true`,
  `${SERVERS}?w=majority&journal=true&retryWrites=true&readPreference=primary&readConcernLevel=majority`,
])('a MONGODB_URI that weakens nothing is taken: %s', (uri) => {
  expect(readConfig({ MONGODB_URI: uri }).database).toEqual({ kind: 'server', uri });
});

test.each([
  ['3.6.23', true],
  ['4.0.10', false],
  ['4.0.28', false],
  ['4.2.0', true],
  ['4.2.7', true],
  ['4.2.8', false],
  ['4.2.24', false],
  ['4.4.29', false],
  ['7.0.14', false],
  ['8.0.4', false],
])('of MongoDB %s: refused is %s', (version, isRefused) => {
  expect(isRefusedVersion(version)).toBe(isRefused);
});

test('the refusal is one line that names the variable, the version and what is allowed', () => {
  expect(refusalOf('4.2.3')).toBe('MONGODB_URI: this MongoDB is 4.2.3; it must be 4.0, or 4.2.8 and later');
});
