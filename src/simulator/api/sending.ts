import { z } from 'zod';
import { toDetails } from '../../line/checks/details';
import { messages, type SendPlace, validateMessages } from '../../line/checks/validate-messages';
import type { SentMessage, Shown } from '../world/state';
import { badBody, type Call, type Endpoint, LineRefusal, ok } from './answer';
import { checkInChat, destinationOf } from './destinations';
import { refuseRetryKey, retryKeyOf } from './retry-key';

const notificationDisabled = z.boolean().optional();
const units = z
  .array(z.string().regex(/^[a-zA-Z0-9_]{1,30}$/))
  .max(1)
  .optional();
const replyBody = z.strictObject({ replyToken: z.string(), messages, notificationDisabled });
const pushBody = z.strictObject({ to: z.string(), messages, notificationDisabled, customAggregationUnits: units });
const multicastBody = z.strictObject({
  to: z.array(z.string()).min(1, 'size must be between 1 and 500').max(500, 'size must be between 1 and 500'),
  messages,
  notificationDisabled,
  customAggregationUnits: units,
});
const broadcastBody = z.strictObject({ messages, notificationDisabled });
const validateBody = z.strictObject({ messages });

/** Sending: https://developers.line.biz/en/reference/messaging-api/#messages */
export const sendingEndpoints: Endpoint[] = [
  { name: 'reply', method: 'post', path: '/v2/bot/message/reply', takes: 'json', handle: reply },
  { name: 'push', method: 'post', path: '/v2/bot/message/push', takes: 'json', handle: push },
  { name: 'multicast', method: 'post', path: '/v2/bot/message/multicast', takes: 'json', handle: multicast },
  { name: 'broadcast', method: 'post', path: '/v2/bot/message/broadcast', takes: 'json', handle: broadcast },
  ...(['reply', 'push', 'multicast', 'narrowcast', 'broadcast'] as const).map(
    (place): Endpoint => ({
      name: 'validate',
      method: 'post',
      path: `/v2/bot/message/validate/${place}`,
      takes: 'json',
      handle: ({ body }) => {
        checked(validateBody, body, place);
        return ok();
      },
    }),
  ),
];

function reply(call: Call) {
  refuseRetryKey(call);
  const body = checked(replyBody, call.body, 'reply');
  const chatId = call.world.tokens.chatOf(body.replyToken);
  if (!chatId) throw new LineRefusal(400, 'Invalid reply token');
  const messages = shown(body.messages);
  checkInChat(call, chatId, messages);
  call.world.tokens.use(body.replyToken);
  return ok({ sentMessages: post(call, chatId, messages) });
}

function push(call: Call) {
  const key = retryKeyOf(call);
  const body = checked(pushBody, call.body, 'push');
  const { chatId, recipients } = destinationOf(call, body.to);
  const messages = shown(body.messages);
  checkInChat(call, chatId, messages);
  takeQuota(call, recipients);
  // LINE says 200 to a push that reaches nobody, and gives ids all the same.
  const sentMessages = recipients > 0 ? post(call, chatId, messages) : messages.map(() => ({ id: '0' }));
  if (key) call.world.retryKeys.accept(key, call.requestId, sentMessages);
  return ok({ sentMessages });
}

function multicast(call: Call) {
  const key = retryKeyOf(call);
  const body = checked(multicastBody, call.body, 'multicast');
  const wrong = body.to.findIndex((id) => !/^U[0-9a-f]{32}$/.test(id));
  if (wrong >= 0)
    throw new LineRefusal(400, `The property, 'to[${wrong}]', in the request body is invalid (line: -, column: -)`);
  sendToMany(call, [...new Set(body.to)], shown(body.messages));
  if (key) call.world.retryKeys.accept(key, call.requestId, null);
  return ok();
}

function broadcast(call: Call) {
  const key = retryKeyOf(call);
  const body = checked(broadcastBody, call.body, 'broadcast');
  const friends = call.world.people.all().filter(({ friendship }) => friendship === 'friend');
  sendToMany(
    call,
    friends.map(({ userId }) => userId),
    shown(body.messages),
  );
  if (key) call.world.retryKeys.accept(key, call.requestId, null);
  return ok();
}

/** Ids that nobody has, and people who block the bot, are passed over. */
function sendToMany(call: Call, userIds: string[], messages: Shown[]): void {
  const now = call.world.clock.now().getTime();
  const reached = userIds.filter((userId) => {
    const person = call.world.people.byUserId(userId);
    return person && call.world.people.isReachable(person, now);
  });
  takeQuota(call, reached.length);
  for (const userId of reached) post(call, userId, messages);
}

function takeQuota({ world }: Call, recipients: number): void {
  if (!world.quota.allows(recipients)) throw new LineRefusal(429, 'You have reached your monthly limit.');
  world.quota.count(recipients);
}

function post({ world }: Call, chatId: string, messages: Shown[]): SentMessage[] {
  return messages.map((message) => world.chats.addFromBot(chatId, message));
}

/** The body if shape and messages are what LINE takes, else its 400. */
function checked<T>(schema: z.ZodType<T>, body: unknown, place: SendPlace): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw badBody(toDetails(parsed.error.issues));
  const given = typeof body === 'object' && body !== null && 'messages' in body ? body.messages : null;
  const details = validateMessages(given, place);
  if (details.length > 0) throw badBody(details);
  return parsed.data;
}

function shown(messages: readonly { type: string }[]): Shown[] {
  return messages.map((message) => ({ ...message }));
}
