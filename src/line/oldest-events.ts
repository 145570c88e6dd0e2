import { Batcher } from '../batcher';
import { leases } from './conversation-lease';
import { type InboxRow, inboxCollection } from './inbox';

interface Question {
  conversation: string;
  owner: string;
}

/** So many of a conversation are read at once: the last tells whether there are more. */
export const ROWS_READ = 12;

const asking = new Batcher(askTogether);

/**
 * The oldest events of a conversation that are not done, in their order, as long as this worker has the conversation.
 * Conversations that ask at the same time share one query.
 */
export function oldestEvents(conversation: string, owner: string): Promise<InboxRow[]> {
  return asking.add({ conversation, owner });
}

async function askTogether(questions: readonly Question[]): Promise<InboxRow[][]> {
  const found = await leases()
    .aggregate<Question & { rows: InboxRow[] }>([
      { $match: { $or: questions.map(({ conversation, owner }) => ({ _id: conversation, owner })) } },
      {
        $lookup: {
          from: inboxCollection().collectionName,
          let: { conversation: '$_id' },
          pipeline: [
            { $match: { open: true, $expr: { $eq: ['$partner', '$$conversation'] } } },
            { $sort: { at: 1 } },
            { $limit: ROWS_READ },
          ],
          as: 'rows',
        },
      },
      { $project: { conversation: '$_id', owner: 1, rows: 1 } },
    ])
    .toArray();
  const key = ({ conversation, owner }: Question): string => `${conversation} ${owner}`;
  const byQuestion = new Map(found.map((one) => [key(one), one.rows]));
  return questions.map((question) => byQuestion.get(key(question)) ?? []);
}
