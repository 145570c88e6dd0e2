import { Batcher } from '../batcher';
import { leases } from './conversation-lease';
import { type InboxRow, inboxCollection } from './inbox';

interface Asked {
  conversation: string;
  owner: string;
}

interface Question extends Asked {
  most: number;
}

const asking = new Batcher(askTogether);

/**
 * The oldest events of a conversation that are not done, in their order, as long as this worker has the conversation.
 * Conversations that ask at the same time share one query, and may be given as many as the one that asks for most.
 */
export function oldestEvents(conversation: string, owner: string, most: number): Promise<InboxRow[]> {
  return asking.add({ conversation, owner, most });
}

async function askTogether(questions: readonly Question[]): Promise<InboxRow[][]> {
  const found = await leases()
    .aggregate<Asked & { rows: InboxRow[] }>([
      { $match: { $or: questions.map(({ conversation, owner }) => ({ _id: conversation, owner })) } },
      {
        $lookup: {
          from: inboxCollection().collectionName,
          let: { conversation: '$_id' },
          pipeline: [
            { $match: { open: true, $expr: { $eq: ['$partner', '$$conversation'] } } },
            { $sort: { at: 1 } },
            { $limit: Math.max(...questions.map(({ most }) => most)) },
          ],
          as: 'rows',
        },
      },
      { $project: { conversation: '$_id', owner: 1, rows: 1 } },
    ])
    .toArray();
  const key = ({ conversation, owner }: Asked): string => `${conversation} ${owner}`;
  const byQuestion = new Map(found.map((one) => [key(one), one.rows]));
  return questions.map((question) => byQuestion.get(key(question)) ?? []);
}
