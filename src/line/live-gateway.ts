import { HTTPFetchError, messagingApi } from '@line/bot-sdk';
import type { Logger } from 'pino';
import { withinTime } from '../time-limit';
import { type ContentLimits, ContentStream } from './content-stream';
import type { FixedMessages } from './fixed-messages';
import type { Accepted, Content, Gateway, Profile, RichMenuGateway } from './gateway';
import { LineError } from './line-error';
import { createLineHttp, type LineHttp } from './line-http';
import { refusesMessages } from './refused-messages';
import type { Message } from './types';

export interface LiveGatewayOptions {
  channelAccessToken: string;
  apiBaseUrl: string;
  dataApiBaseUrl: string;
  log: Logger;
  /** how long a call may take, in milliseconds */
  timeoutMs?: number | undefined;
  contentLimits?: ContentLimits;
}

const DEFAULT_TIMEOUT_MS = 10_000;
/** A video of 100 MB at 3 Mbit/s takes under five minutes. */
const CONTENT_LIMITS: ContentLimits = { idleMs: 10_000, mostMs: 5 * 60_000 };
const REQUEST_ID = 'x-line-request-id';
const ACCEPTED_REQUEST_ID = 'x-line-accepted-request-id';

interface Answer<T> {
  httpResponse: Response;
  body: T;
}

/** The gateway that speaks to LINE, or to whatever plays it, through LINE's SDK. */
export function createLiveGateway(options: LiveGatewayOptions): Gateway {
  const { channelAccessToken, log } = options;
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const api = new messagingApi.MessagingApiClient({ channelAccessToken, baseURL: options.apiBaseUrl });
  const data = new messagingApi.MessagingApiBlobClient({ channelAccessToken, baseURL: options.dataApiBaseUrl });
  const http = httpOf(api);
  Object.assign(http, createLineHttp({ ...http, silentMs: timeoutMs }));
  // Not what is got: content is read as it comes.
  const content = httpOf(data);
  content.postBinaryContent = createLineHttp({ ...content, silentMs: timeoutMs }).postBinaryContent;

  const contentLimits = options.contentLimits ?? CONTENT_LIMITS;

  /** One call: timed out, logged with LINE's request id, its failure told apart. */
  async function call<T>(
    endpoint: string,
    send: () => Promise<Answer<T>>,
  ): Promise<{ body: T; status: number; requestId: string | null }> {
    try {
      // What the SDK asks with has no limit of time for a call as a whole.
      const { httpResponse, body } = await withinTime(send(), timeoutMs, 'a call of LINE');
      const requestId = httpResponse.headers.get(REQUEST_ID);
      log.debug({ endpoint, status: httpResponse.status, requestId }, 'line call');
      return { body, status: httpResponse.status, requestId };
    } catch (error) {
      const failure = toLineError(endpoint, error);
      log[failure.status === 404 ? 'debug' : 'warn'](
        { endpoint, status: failure.status, requestId: failure.requestId, failure: failure.failure },
        'line call failed',
      );
      throw failure;
    }
  }

  async function accepted(endpoint: string, send: () => Promise<Answer<unknown>>): Promise<Accepted> {
    try {
      const { requestId } = await call(endpoint, send);
      return { requestId, alreadyAccepted: false };
    } catch (error) {
      // 409: LINE took this retry key before; the message is on its way and must not be sent again.
      if (!(error instanceof LineError) || error.status !== 409) throw error;
      return { requestId: error.acceptedRequestId ?? error.requestId, alreadyAccepted: true };
    }
  }

  /** The answer, or null where LINE says 404 (no such user or group, not a friend, no consent) or 403. */
  async function orNull<T>(endpoint: string, send: () => Promise<Answer<T>>): Promise<T | null> {
    return (await call(endpoint, send).catch(nullWhereAbsent))?.body ?? null;
  }

  const toProfile = (profile: { displayName: string } | null): Profile | null =>
    profile ? { displayName: profile.displayName } : null;

  return {
    reply: (replyToken, messages) =>
      accepted('reply', () => api.replyMessageWithHttpInfo({ replyToken, messages: asTheyAre(messages) })),
    push: (to, messages, retryKey) =>
      accepted('push', () => api.pushMessageWithHttpInfo({ to, messages: asTheyAre(messages) }, retryKey)),
    multicast: (to, messages, retryKey) =>
      accepted('multicast', () => api.multicastWithHttpInfo({ to, messages: asTheyAre(messages) }, retryKey)),
    showLoading: async (userId, seconds) => {
      await call('loading', () => api.showLoadingAnimationWithHttpInfo({ chatId: userId, loadingSeconds: seconds }));
    },
    profile: async (userId) => toProfile(await orNull('profile', () => api.getProfileWithHttpInfo(userId))),
    memberProfile: async (groupId, userId) =>
      toProfile(await orNull('member-profile', () => api.getGroupMemberProfileWithHttpInfo(groupId, userId))),
    groupName: async (groupId) =>
      (await orNull('group-summary', () => api.getGroupSummaryWithHttpInfo(groupId)))?.groupName ?? null,
    memberCount: async (groupId) =>
      (await orNull('group-members', () => api.getGroupMemberCountWithHttpInfo(groupId)))?.count ?? null,
    basicId: async () => (await call('bot-info', () => api.getBotInfoWithHttpInfo())).body.basicId,
    leaveGroup: async (groupId) => {
      await call('leave-group', () => api.leaveGroupWithHttpInfo(groupId));
    },
    content: async (messageId, withinMs): Promise<Content> => {
      try {
        const response = await download('content', `/v2/bot/message/${encodeURIComponent(messageId)}/content`);
        if (response.status === 202) {
          letGo(response);
          return { state: 'preparing' };
        }
        const type = response.headers.get('content-type') ?? 'application/octet-stream';
        const limits = { ...contentLimits, mostMs: withinMs ?? contentLimits.mostMs };
        const stream = new ContentStream(response, limits);
        // Also a listener for the moments in which nobody else has one: without it a failure would end the process.
        stream.on('error', (error) => log.warn({ endpoint: 'content', error }, 'content did not come to its end'));
        return { state: 'ready', type, stream };
      } catch (error) {
        if (error instanceof LineError && (error.status === 404 || error.status === 410)) {
          return { state: 'gone', unsent: error.status === 410 };
        }
        throw error;
      }
    },
    quota: async () => {
      const quota = (await call('quota', () => api.getMessageQuotaWithHttpInfo())).body;
      const used = (await call('quota-consumption', () => api.getMessageQuotaConsumptionWithHttpInfo())).body;
      return { limit: quota.type === 'limited' ? (quota.value ?? 0) : null, used: used.totalUsage };
    },
    richMenus: createRichMenus(),
  };

  /**
   * Asks for content and gives the response itself. The SDK would make a stream of it that ends the process when LINE breaks off
   * (its `read` is a promise that nobody waits for), and that keeps the connection when it is destroyed; so its HTTP client is asked
   * one step before that.
   */
  async function download(endpoint: string, path: string): Promise<Response> {
    const asked = httpOf(data).get(path);
    try {
      return (await call(endpoint, async () => asAnswer(await asked))).body;
    } catch (error) {
      // What comes after the time is over.
      asked.then(letGo, () => undefined);
      throw error;
    }
  }

  function createRichMenus(): RichMenuGateway {
    return {
      list: async () => (await call('richmenu-list', () => api.getRichMenuListWithHttpInfo())).body.richmenus,
      create: async (menu) =>
        (await call('richmenu-create', () => api.createRichMenuWithHttpInfo(menu))).body.richMenuId,
      uploadImage: async (richMenuId, png) => {
        const image = new Blob([new Uint8Array(png)], { type: 'image/png' });
        await call('richmenu-image', () => data.setRichMenuImageWithHttpInfo(richMenuId, image));
      },
      hasImage: async (richMenuId) => {
        const path = `/v2/bot/richmenu/${encodeURIComponent(richMenuId)}/content`;
        const image = await download('richmenu-image-get', path).catch(nullWhereAbsent);
        if (image) letGo(image);
        return image !== null;
      },
      remove: async (richMenuId) => {
        await call('richmenu-delete', () => api.deleteRichMenuWithHttpInfo(richMenuId));
      },
      setDefault: async (richMenuId) => {
        await call('richmenu-default', () => api.setDefaultRichMenuWithHttpInfo(richMenuId));
      },
      clearDefault: async () => {
        await call('richmenu-default-clear', () => api.cancelDefaultRichMenuWithHttpInfo());
      },
      getDefault: async () =>
        (await orNull('richmenu-default-get', () => api.getDefaultRichMenuIdWithHttpInfo()))?.richMenuId ?? null,
      link: async (userId, richMenuId) => {
        await call('richmenu-link', () => api.linkRichMenuIdToUserWithHttpInfo(userId, richMenuId));
      },
      unlink: async (userId) => {
        await call('richmenu-unlink', () => api.unlinkRichMenuIdFromUserWithHttpInfo(userId));
      },
    };
  }
}

/** The SDK hands messages on without a look, and what posts them knows both (`bodyJson`). */
const asTheyAre = (messages: Message[] | FixedMessages): Message[] => messages as Message[];

function nullWhereAbsent(error: unknown): null {
  if (error instanceof LineError && (error.status === 404 || error.status === 403)) return null;
  throw error;
}

interface HttpClient {
  baseURL: string;
  defaultHeaders: Record<string, string>;
  get(path: string): Promise<Response>;
  postBinaryContent: LineHttp['postBinaryContent'];
}

/** The HTTP client inside the SDK's. @throws when another version of the SDK has none */
function httpOf(client: messagingApi.MessagingApiClient | messagingApi.MessagingApiBlobClient): HttpClient {
  const { httpClient } = client as unknown as { httpClient?: HttpClient };
  const { get, postBinaryContent, baseURL } = httpClient ?? {};
  if (!httpClient || !get || !postBinaryContent || !baseURL)
    throw new Error("LINE's SDK has another HTTP client than the one we know");
  return httpClient;
}

const asAnswer = (response: Response): Answer<Response> => ({ httpResponse: response, body: response });

/** Ends a response that nobody reads: else its connection stays. */
function letGo(response: Response): void {
  // It may have ended by itself.
  response.body?.cancel().catch(() => undefined);
}

function toLineError(endpoint: string, error: unknown): LineError {
  const options = { cause: error };
  if (error instanceof HTTPFetchError) {
    const requestId = error.headers.get(REQUEST_ID);
    if (error.status === 429) {
      return new LineError('limited', 429, false, `${endpoint}: limited`, requestId, options);
    }
    if (error.status >= 500) {
      return new LineError('unreached', error.status, true, `${endpoint}: LINE failed`, requestId, options);
    }
    return new LineError('refused', error.status, false, `${endpoint}: refused with ${error.status}`, requestId, {
      ...options,
      acceptedRequestId: error.headers.get(ACCEPTED_REQUEST_ID),
      isMalformed: error.status === 400 && refusesMessages(error.body),
    });
  }
  // A connection that was refused never carried the request; anything else may have.
  const neverSent = isConnectionRefused(error);
  return new LineError('unreached', null, !neverSent, `${endpoint}: not reached`, null, options);
}

/** By its code alone: what `fetch` throws, with the connection's error as its cause, is not always an `Error` of this realm. */
function isConnectionRefused(error: unknown): boolean {
  const said = error as { code?: unknown; cause?: { code?: unknown } } | null;
  const code = said?.code ?? said?.cause?.code;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND';
}
