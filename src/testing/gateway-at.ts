import type { Gateway } from '../line/gateway';
import { createLiveGateway, type LiveGatewayOptions } from '../line/live-gateway';
import { silentLog } from '../log';

/** The gateway as it ships, which asks whatever plays LINE on a port of this machine. */
export function gatewayAt(port: number | undefined, options: Partial<LiveGatewayOptions> = {}): Gateway {
  const url = `http://127.0.0.1:${port}`;
  return createLiveGateway({
    channelAccessToken: 'token',
    apiBaseUrl: url,
    dataApiBaseUrl: url,
    log: silentLog,
    ...options,
  });
}
