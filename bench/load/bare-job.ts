import type { messagingApi } from '@line/bot-sdk';

/** What the bare SDK is to send. */
export interface BareJob {
  endpoint: 'push' | 'multicast';
  requests: number;
  /** requests under way side by side */
  atOnce: number;
  messages: messagingApi.Message[];
}

export interface BareResult {
  ms: number;
  /** processor time of its process */
  cpuMs: number;
}
