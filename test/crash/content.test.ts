import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import mongoose, { mongo } from 'mongoose';
import { connectDatabase, disconnectDatabase } from '../../src/database/connect';
import { askForDocument } from '../../src/domain/documents/ask-for-document';
import { documentVersions } from '../../src/domain/documents/document.model';
import type { DocumentRequest } from '../../src/domain/documents/document-request.model';
import { evidence } from '../../src/domain/evidence/evidence.model';
import type { EvidenceTask } from '../../src/domain/evidence/evidence-task.model';
import { receiveEvidence } from '../../src/domain/evidence/receive-evidence';
import { loadExamples } from '../../src/domain/imports/load-examples';
import { officeId } from '../../src/domain/office-store';
import { people } from '../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../src/domain/people/privacy-notice';
import { inTransaction } from '../../src/domain/transaction';
import { documentReady } from '../../src/notifications/documents/document-ready';
import { testDatabaseUri } from '../../src/testing/database';
import { forgetDatabase } from '../../src/testing/forget-database';
import { outboxRows } from '../../src/testing/outbox-rows';
import { jpeg } from '../../src/testing/pictures';
import { buildProgram, type Program, runProgram } from '../../src/testing/program';
import { waitUntil } from '../../src/testing/wait-until';
import { type Listening, listen } from '../../src/web/server';

const office = officeId('kham-muang');
const name = `t${randomBytes(6).toString('hex')}`;
const uri = new URL(testDatabaseUri());
uri.pathname = name;

let line: Listening;
/** how LINE gives the content of a message */
let give: (response: ServerResponse) => void;
/** how often it was asked for content */
let asked = 0;
let built: Awaited<ReturnType<typeof buildProgram>>;
let program: Program | null = null;

beforeAll(async () => {
  line = await listen(
    (request, response) => {
      if (!request.url?.endsWith('/content')) {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
        return;
      }
      asked += 1;
      give(response);
    },
    0,
    '127.0.0.1',
  );
  built = await buildProgram();
  await connectDatabase(uri.href);
});

afterAll(async () => {
  program?.kill('SIGKILL');
  await program?.ended;
  await line.close(0);
  built.remove();
  await forgetDatabase(mongoose.connection.db);
  await disconnectDatabase();
});

async function start(): Promise<{ program: Program; port: number }> {
  const url = `http://127.0.0.1:${line.port}`;
  program = runProgram(built.file, {
    PORT: '0',
    MONGODB_URI: uri.href,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'development',
    LINE_CHANNEL_SECRET: 'a-channel-secret',
    LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token',
    LINE_API_BASE_URL: url,
    LINE_DATA_API_BASE_URL: url,
    PUBLIC_BASE_URL: 'https://tamtid.example',
  });
  return { program, port: await program.ready() };
}

async function received(lineMessageId: string): Promise<void> {
  const rest = { name: null, urls: [], set: null, by: new mongo.ObjectId(), about: null, batch: 'b' };
  const now = new Date();
  await inTransaction(() => receiveEvidence(office, { kind: 'image', lineMessageId, sentAt: now, ...rest }, now));
}

async function isKept(lineMessageId: string): Promise<boolean> {
  return (await evidence(office).findOne({ lineMessageId }))?.state === 'kept';
}

const begin = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': '100000' });
  response.write(jpeg().subarray(0, 300));
};

test('downloads that LINE breaks off end no process, and are fetched when LINE gives them', async () => {
  give = (response) => {
    begin(response);
    setImmediate(() => response.destroy());
  };
  const running = await start();
  await received('broken');
  await waitUntil('LINE broke off twice', () => asked >= 2);
  expect((await fetch(`http://127.0.0.1:${running.port}/healthz`)).status).toBe(200);
  expect(running.program.err).not.toContain('Unhandled');
  give = (response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg());
  await waitUntil('it is kept', () => isKept('broken'));
});

/** An admin asks for a document that takes a while. */
async function documentAsked(): Promise<void> {
  const now = new Date();
  await loadExamples(now);
  const consent = { version: NOTICE_VERSION, at: now };
  const person = await people(office).insert({
    lineUserId: 'U1',
    displayName: 'ผู้ดูแล',
    grants: [{ role: 'admin', unit: null }],
    consent,
    reach: 'reachable',
    registeredAt: now,
  });
  const wish = { kind: 'B', fiscalYear: 2570, round: null, format: 'pdf', units: null, memo: null } as const;
  await inTransaction(() => askForDocument({ office, person, now, eventId: 'e1' }, wish, []));
}

const requests = (of: mongo.Filter<DocumentRequest> = {}) =>
  mongoose.connection.collection<DocumentRequest>('document_requests').countDocuments(of);

test('what a killed process was fetching or making is fetched and made by the next within 30 s, and told once', async () => {
  give = begin;
  const before = asked;
  await received('half');
  await waitUntil('half of it came', () => asked > before);
  await documentAsked();
  await waitUntil('it is being made', async () => (await requests({ leasedUntil: { $exists: true } })) === 1);
  program?.kill('SIGKILL');
  await program?.ended;
  const killed = performance.now();
  give = (response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg());
  await start();
  await waitUntil('it is kept', () => isKept('half'));
  await waitUntil('it is made', async () => (await requests()) === 0);
  expect(performance.now() - killed).toBeLessThan(30_000);
  expect(await documentVersions(office).count()).toBe(1);
  expect(await mongoose.connection.collection('documents_content.files').countDocuments()).toBe(1);
  expect(await outboxRows({ kind: documentReady.kind })).toHaveLength(1);
  const tasks = mongoose.connection.collection<EvidenceTask>('evidence_tasks');
  const isDone = async () => (await tasks.countDocuments({ what: 'fetch' })) === 0;
  await waitUntil('nothing is left to do', isDone);
});
