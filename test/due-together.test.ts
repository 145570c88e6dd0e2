import mongoose from 'mongoose';
import { isDue } from '../src/due-together';
import { useCommands } from '../src/testing/commands';
import { useDatabase } from '../src/testing/database';

useDatabase();
const commands = useCommands();

const due = (collection: string, at: number) => isDue({ collection, filter: { at: { $lte: at } } });

test('what workers ask at the same moment is one command, also of collections that are not there', async () => {
  await mongoose.connection.collection('due_a').insertOne({ at: 5 });
  await mongoose.connection.collection('due_b').insertMany([{ at: 7 }, { at: 9 }]);
  commands();
  const all = await Promise.all([
    due('due_none', 9),
    due('due_a', 4),
    due('due_a', 5),
    due('due_b', 6),
    due('due_b', 9),
  ]);
  expect(all).toEqual([false, false, true, false, true]);
  expect(commands().others).toEqual(['due_none.aggregate']);
});
