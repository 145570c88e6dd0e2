import { z } from 'zod';
import { userId } from '../../line/checks/values';
import { BOT_NAME } from '../texts';
import { accepted, type Endpoint, LineRefusal, ok, parseBody } from './answer';

const loading = z.strictObject({
  chatId: userId,
  loadingSeconds: z
    .int('must be an integer')
    .min(5, 'must be between 5 and 60')
    .max(60, 'must be between 5 and 60')
    .refine((seconds) => seconds % 5 === 0, 'must be a multiple of 5')
    .optional(),
});
const markAsRead = z.strictObject({ markAsReadToken: z.string().min(1, 'May not be empty') });
const endpoint = z.strictObject({ endpoint: z.url('invalid uri').max(500, 'Length must be between 0 and 500') });
const testBody = z.strictObject({ endpoint: z.url('invalid uri').optional() });

/** The bot itself: its quota, its info, its webhook, the loading animation. */
export const accountEndpoints: Endpoint[] = [
  {
    name: 'quota',
    method: 'get',
    path: '/v2/bot/message/quota',
    takes: 'nothing',
    handle: ({ world: { quota } }) =>
      ok(quota.limit === null ? { type: 'none' } : { type: 'limited', value: quota.limit }),
  },
  {
    name: 'quota-consumption',
    method: 'get',
    path: '/v2/bot/message/quota/consumption',
    takes: 'nothing',
    handle: ({ world }) => ok({ totalUsage: world.quota.used }),
  },
  {
    name: 'bot-info',
    method: 'get',
    path: '/v2/bot/info',
    takes: 'nothing',
    handle: ({ world }) =>
      ok({
        userId: world.botUserId,
        basicId: '@tamtid',
        displayName: BOT_NAME,
        chatMode: 'bot',
        markAsReadMode: 'auto',
      }),
  },
  {
    name: 'loading',
    method: 'post',
    path: '/v2/bot/chat/loading/start',
    takes: 'json',
    handle: ({ world, body }) => {
      const { chatId, loadingSeconds = 20 } = parseBody(loading, body);
      world.changes.tell({ kind: 'loading', chatId, seconds: loadingSeconds });
      return accepted();
    },
  },
  {
    name: 'mark-as-read',
    method: 'post',
    path: '/v2/bot/chat/markAsRead',
    takes: 'json',
    handle: ({ world, body }) => {
      const { markAsReadToken } = parseBody(markAsRead, body);
      if (!world.chats.find(markAsReadToken.replace(/^read-/, '')))
        throw new LineRefusal(400, 'Invalid markAsReadToken');
      return ok();
    },
  },
  {
    name: 'webhook-endpoint-get',
    method: 'get',
    path: '/v2/bot/channel/webhook/endpoint',
    takes: 'nothing',
    handle: ({ world }) => ok({ endpoint: world.sender.url, active: true }),
  },
  {
    name: 'webhook-endpoint-set',
    method: 'put',
    path: '/v2/bot/channel/webhook/endpoint',
    takes: 'json',
    handle: ({ world, body }) => {
      world.state.webhookEndpoint = parseBody(endpoint, body).endpoint;
      world.changed();
      return ok();
    },
  },
  {
    name: 'webhook-endpoint-test',
    method: 'post',
    path: '/v2/bot/channel/webhook/test',
    takes: 'json',
    handle: async ({ world, body }) => {
      const given = parseBody(testBody, body ?? {}).endpoint;
      const { status, reason } = await world.sender.verify(given ?? world.sender.url);
      const success = status !== null && status >= 200 && status < 300;
      const answered = { success, timestamp: world.clock.now().toISOString(), statusCode: status ?? 0 };
      return ok({ ...answered, reason: success ? 'OK' : reason, detail: status === null ? reason : String(status) });
    },
  },
];
