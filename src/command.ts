/**
 * Runs a command of `scripts/` and ends with its exit code: what `main` gives, or 1 with one line on standard error.
 * @param main takes what was typed after the command; gives 0 done, 1 refused, 2 wrong usage
 */
export function runCommand(main: (args: string[]) => Promise<number>): void {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
