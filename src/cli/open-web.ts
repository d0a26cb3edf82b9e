/** The web as the bot and its commands may ask it. */
import type { Config } from '../config.ts';
import { UsageError } from '../errors.ts';
import { type Allowed, parseAllowed } from '../feeds/fetch/allowed.ts';
import { type HttpClient, openHttpClient } from '../feeds/fetch/http-client.ts';
import { openWeb } from '../feeds/fetch/open-web.ts';
import { userAgent } from '../feeds/fetch/user-agent.ts';
import { openHubClient } from '../feeds/websub/hub-client.ts';
import type { HubClient } from '../ports/hubs.ts';
import type { Web } from '../ports/watches.ts';

export function openBotWeb(config: Config): Web {
  return openWeb(openClient(config));
}

export function openClient(config: Config): HttpClient {
  return openHttpClient(userAgent(config.contact), allowedHosts(config));
}

export function openHubs(config: Config): HubClient {
  return openHubClient(userAgent(config.contact ?? config.publicUrl), allowedHosts(config));
}

function allowedHosts({ allowHosts }: Config): readonly Allowed[] {
  const allowed = parseAllowed(allowHosts);
  if (allowed) return allowed;
  throw new UsageError(
    'ALLOW_HOSTS cannot be read; write hosts and networks, parted by commas: feeds.lan:8081, 10.1.0.0/16, [fd00::1]:80',
  );
}
