import { inThread, type ThreadBounds } from './in-thread';

const BOUNDS: ThreadBounds = { withinMs: 5_000, megabytes: 256 };

/** What a text cost to read: how many names and values it holds, or that it took too much. */
export type YamlTry = { values: number } | { trouble: 'too_much' };

/** Reads it as the import will, and counts. Wrong YAML counts nothing: the import tells what is wrong, and where. */
const SCRIPT = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { parseDocument, visit } = require(workerData.yaml);
  const document = parseDocument(workerData.text, { prettyErrors: false });
  let values = 0;
  if (document.errors.length === 0) visit(document, { Node() { values += 1; } });
  parentPort.postMessage({ values });
`;

/** Tries whether a YAML text can be read at all, within bounds. */
export async function tryYaml(text: string, bounds: ThreadBounds = BOUNDS): Promise<YamlTry> {
  const counted = await inThread<{ values: number }>(SCRIPT, { text, yaml: require.resolve('yaml') }, bounds);
  return counted ?? { trouble: 'too_much' };
}
