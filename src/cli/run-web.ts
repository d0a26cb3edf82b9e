/** The web server beside the workers, and the asking of hubs when they can reach it. */
import type { Config } from '../config.ts';
import type { Story } from '../core/model.ts';
import { pushedArticles } from '../feeds/websub/pushed-articles.ts';
import type { IngestPorts } from '../usecases/ingest-article.ts';
import { ingestArticles } from '../usecases/ingest-articles.ts';
import { askHubs } from '../usecases/websub/ask-hubs.ts';
import type { TakeFeed } from '../usecases/websub/take-content.ts';
import { startProbes, startWeb } from '../web/index.ts';
import { openHubs } from './open-web.ts';
import { sweepEvery } from './run-workers.ts';

/** Hubs are due minutes and days apart. */
const ASK_HUBS_MS = 15_000;

/** Returns what stops it. Without WEB_PORT nothing is started. */
export async function runWeb(
  config: Config,
  ports: IngestPorts,
  stories: readonly Story[],
): Promise<() => Promise<void>> {
  const { webHost, webPort, publicUrl, pushToken, pushSecret } = config;
  const { log } = ports;
  if (webPort === undefined) return async () => {};
  const credentials = { token: pushToken, secret: pushSecret };
  const web = await startWeb(webHost, webPort, {
    ...ports,
    stories,
    credentials,
    takeFeed: takeFeedWith(ports),
  });
  log.info({ url: web.url, pushes: pushToken || pushSecret ? 'taken' : 'off' }, 'Web server is running');
  if (publicUrl === undefined) return web.close;
  const hubs = openHubs(config);
  const stopAsking = sweepEvery(ASK_HUBS_MS, () => askHubs(ports, hubs, `${publicUrl}/websub/`), log);
  return async () => {
    await stopAsking();
    await hubs.close();
    await web.close();
  };
}

/** Of a process without the web server: whoever watches it asks at WEB_PORT as well. */
export async function runProbes(
  { webHost, webPort }: Config,
  ports: IngestPorts,
): Promise<() => Promise<void>> {
  if (webPort === undefined) return async () => {};
  const probes = await startProbes(webHost, webPort, ports);
  ports.log.info({ url: probes.url }, 'Health and metrics can be asked');
  return probes.close;
}

function takeFeedWith(ports: IngestPorts): TakeFeed {
  return async ({ body, contentType, topic }) => {
    const pushed = pushedArticles(body, contentType, topic, ports.clock.now());
    if ('problem' in pushed) return pushed;
    const result = await ingestArticles(ports, pushed.articles);
    if (!result.stored) throw result.error;
    return { articles: result.articles.length };
  };
}
