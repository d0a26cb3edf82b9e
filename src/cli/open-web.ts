/** The web as the bot and its commands may ask it. */
import type { Config } from '../config.ts';
import { UsageError } from '../errors.ts';
import { parseAllowed } from '../feeds/fetch/allowed.ts';
import { type HttpClient, openHttpClient } from '../feeds/fetch/http-client.ts';
import { openWeb } from '../feeds/fetch/open-web.ts';
import { userAgent } from '../feeds/fetch/user-agent.ts';
import type { Web } from '../ports/watches.ts';

export function openBotWeb(config: Config): Web {
  return openWeb(openClient(config));
}

export function openClient({ allowHosts, contact }: Config): HttpClient {
  const allowed = parseAllowed(allowHosts);
  if (!allowed) {
    throw new UsageError(
      'ALLOW_HOSTS cannot be read; write hosts and networks, parted by commas: feeds.lan:8081, 10.1.0.0/16, [fd00::1]:80',
    );
  }
  return openHttpClient(userAgent(contact), allowed);
}
