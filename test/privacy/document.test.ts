import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { projectRoot } from '../../src/root';
import { MADE } from '../../src/testing/database';
import { useBot } from '../../src/testing/make-bot';
import { aFullLife } from './full-life';

const bot = useBot();

/** What a life at work leaves nothing in: it is of those who have left, of this very moment, or of what no test lets happen by itself. */
const LEFT_EMPTY = new Set([
  'former_people',
  'former_authors',
  'taken_rights',
  'inbox_leases',
  'event_counts',
  'page_counts',
  // Waits without a person until its code is typed; then it is gone with the first page.
  'desks',
  'evidence_tasks',
  // What is asked for is made at once, and given.
  'document_requests',
  'token_refusals',
  // Written when a program starts; another file of the same worker may have left it, and emptied it.
  'migrations',
  // The example office has no chain.
  'position_holders',
]);

test('the privacy document speaks of every collection that a full life leaves behind', async () => {
  await aFullLife(bot);
  await bot.tick();
  const document = readFileSync(join(projectRoot(), 'docs/PRIVACY.md'), 'utf8');
  const collections = await mongoose.connection.listCollections();
  // The content of evidence lies in GridFS, under the name of its shelf.
  const names = collections
    .map(({ name }) => name)
    .filter((name) => name !== MADE && !/_content\.(files|chunks)$/.test(name));
  expect(names.length).toBeGreaterThan(30);
  const missing = names.filter((name) => !document.includes(`\`${name}\``));
  expect({ 'collections to be told of in docs/PRIVACY.md': missing }).toEqual({
    'collections to be told of in docs/PRIVACY.md': [],
  });
  const without = [];
  for (const name of names) if ((await mongoose.connection.collection(name).countDocuments()) === 0) without.push(name);
  expect({ 'to be used in full-life.ts': without.filter((name) => !LEFT_EMPTY.has(name)) }).toEqual({
    'to be used in full-life.ts': [],
  });
});
