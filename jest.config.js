const { join } = require('node:path');
const { buildSync } = require('esbuild');

/**
 * Jest runs the TypeScript sources through swc; types are checked by `npm run check`. What a test loads with `import()` Node loads
 * itself, ES modules too, as in the product; Jest's workers need Node's flag for it, which they inherit from here. Many files load the
 * whole product anew: more room for what is young takes a twelfth off the processors' time.
 */
const FLAGS = '--experimental-vm-modules --disable-warning=ExperimentalWarning --max-semi-space-size=32';
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${FLAGS}`;

/** Preact ships ES modules alone, which `require` takes only in newer Node.js: what the sources import of it is made CommonJS once. */
const preact = join(__dirname, 'artifacts/preact-of-jest');
buildSync({
  entryPoints: { preact: require.resolve('preact'), 'jsx-runtime': require.resolve('preact/jsx-runtime') },
  outdir: preact,
  bundle: true,
  external: ['preact'],
  platform: 'node',
  format: 'cjs',
});

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
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  moduleNameMapper: { '^preact$': `${preact}/preact.js`, '^preact/(jsx-runtime)$': `${preact}/$1.js` },
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
