import { Batcher } from '../batcher';
import { leases } from './conversation-lease';
import { type InboxRow, inboxCollection } from './inbox';

interface Question {
  conversation: string;
  owner: string;
}

const asking = new Batcher(askTogether);

/**
 * The oldest event of a conversation that is not done, and the one after it, as long as this worker has the conversation.
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
            { $limit: 2 },
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
