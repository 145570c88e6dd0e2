import { Worker } from 'node:worker_threads';

export interface YamlBounds {
  withinMs: number;
  megabytes: number;
}

const BOUNDS: YamlBounds = { withinMs: 5_000, megabytes: 256 };

/** What a text cost to read: how many names and values it holds, or that it took too much. */
export type YamlTry = { values: number } | { trouble: 'too_much' };

/** Reads it as the import will, and counts. Wrong YAML counts nothing: the import tells what is wrong, and where. */
const SOURCE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { parseDocument, visit } = require(workerData.yaml);
  const document = parseDocument(workerData.text, { prettyErrors: false });
  let values = 0;
  if (document.errors.length === 0) visit(document, { Node() { values += 1; } });
  parentPort.postMessage({ values });
`;

/**
 * Tries whether a YAML text can be read at all, in a thread that is ended when it takes too long or too much memory: some texts of a few
 * kilobytes keep a parser busy for hours.
 */
export function tryYaml(text: string, { withinMs, megabytes }: YamlBounds = BOUNDS): Promise<YamlTry> {
  return new Promise((resolve) => {
    const worker = new Worker(SOURCE, {
      eval: true,
      workerData: { text, yaml: require.resolve('yaml') },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // What it says when it is out of memory is no line for a person.
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => settle({ trouble: 'too_much' }), withinMs);
    const settle = (outcome: YamlTry): void => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    worker.once('message', (counted: { values: number }) => settle(counted));
    worker.once('error', () => settle({ trouble: 'too_much' }));
    worker.once('exit', () => settle({ trouble: 'too_much' }));
  });
}
