import { accepted, type Call, type Endpoint, LineRefusal, notFound, ok, param } from './answer';

/** Files that users sent. https://developers.line.biz/en/reference/messaging-api/#get-content */
export const contentEndpoints: Endpoint[] = [
  { name: 'content', method: 'get', path: '/v2/bot/message/:messageId/content', takes: 'nothing', handle: content },
  {
    name: 'content-preview',
    method: 'get',
    path: '/v2/bot/message/:messageId/content/preview',
    takes: 'nothing',
    handle: content,
  },
  {
    name: 'content-transcoding',
    method: 'get',
    path: '/v2/bot/message/:messageId/content/transcoding',
    takes: 'nothing',
    handle: (call) => ok({ status: contentOf(call).notReady > 0 ? 'processing' : 'succeeded' }),
  },
];

function content(call: Call) {
  const found = contentOf(call);
  if (found.notReady > 0) {
    found.notReady -= 1;
    return accepted();
  }
  return {
    status: 200,
    body: Buffer.from(found.base64, 'base64'),
    headers: { 'content-type': found.type },
  };
}

function contentOf(call: Call) {
  const messageId = param(call, 'messageId');
  if (call.world.chats.find(messageId)?.message.unsent) throw new LineRefusal(410, 'Gone');
  const found = call.world.contents.get(messageId);
  if (!found) throw notFound();
  return found;
}
