import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { projectRoot } from '../../src/root';
import { MADE } from '../../src/testing/database';
import { useBot } from '../../src/testing/make-bot';
import { aFullLife } from './full-life';

const bot = useBot();

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
});
