// The real program, with an event that it dies of: what throws where nobody catches it, a rejection that nobody waits for.
import '../../src/main';
import { EventProcess } from '../../src/line/event-process';

const { process: asItIs } = EventProcess.prototype;
EventProcess.prototype.process = async function (row, instead) {
  if (row.body?.includes('"throws"')) setImmediate(() => tear());
  if (row.body?.includes('"rejects"')) void Promise.resolve().then(tear);
  // The process is gone before the event is done.
  if (/"(throws|rejects)"/.test(row.body ?? '')) return new Promise(() => undefined);
  return asItIs.call(this, row, instead);
};

function tear(): never {
  throw new Error('torn on purpose');
}
