// Runs a test file each time it is told one, and tells whether it passed. One process for many runs: Jest itself takes longer to start
// than most test files take.
import { runCLI } from 'jest';

const root = process.cwd();

process.on('message', async (test) => {
  const { results } = await runCLI(
    {
      $0: 'jest',
      _: [test],
      runTestsByPath: true,
      runInBand: true,
      silent: true,
      env: '<rootDir>/test/mutants/first-failure.ts',
    },
    [root],
  );
  process.send?.(results.success);
});
