/**
 * Jest runs the TypeScript sources through swc; types are checked by `npm run check`. What a test loads with `import()` Node loads
 * itself, ES modules too, as in the product; Jest's workers need Node's flag for it, which they inherit from here. Each file loads the
 * whole product anew: more room for what is young takes a twelfth off the processors' time.
 */
const FLAGS = '--experimental-vm-modules --disable-warning=ExperimentalWarning --max-semi-space-size=32';
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${FLAGS}`;

module.exports = {
  testEnvironment: '<rootDir>/test/environment.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  testSequencer: '<rootDir>/test/slowest-first.js',
  // Machines with two cores are common: tests wait for the database and the browser more than they compute.
  maxWorkers: 2,
  // What a test file loaded is not all freed after it; a worker that holds too much is replaced between two files.
  workerIdleMemoryLimit: '1GB',
  // Ends what hangs, on a busy machine too. What a test says of time it measures.
  testTimeout: 180_000,
};
