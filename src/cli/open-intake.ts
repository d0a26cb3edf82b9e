/** Where articles from the command line go: into the store, or through the web server of the bot that has it open. */
import type { Config } from '../config.ts';
import type { Article } from '../core/model.ts';
import type { Log } from '../log.ts';
import { type IngestResult, ingestArticles } from '../usecases/ingest-articles.ts';
import { openEngine } from './open-engine.ts';
import { SPACES } from './spaces.ts';

export interface Intake {
  readonly take: (articles: readonly Article[]) => Promise<IngestResult>;
  readonly close: () => Promise<void>;
}

/** The embedded engine serves one process; while the bot runs on it, the bot itself must be asked. */
export async function openIntake(config: Config, log: Log): Promise<Intake> {
  const bot = config.databaseUrl === undefined ? await runningBot(config) : undefined;
  if (bot) return bot;
  const engine = await openEngine(config, SPACES.bot, log).catch((error: unknown) => {
    if (!(error instanceof Error && error.message.includes('is in use by'))) throw error;
    throw new Error(
      `${error.message} To give articles to the bot while it runs: set WEB_PORT and PUSH_TOKEN for both, or move the file into ${config.dataDir}/inbox.`,
      { cause: error },
    );
  });
  const clock = { now: () => new Date().toISOString() };
  const { store, queue } = engine;
  return {
    take: (articles) => ingestArticles({ store, queue, clock, log }, articles),
    close: () => engine.close(),
  };
}

/** A bot answers in milliseconds, or there is none. */
const HELLO_MS = 2_000;
const PUSH_MS = 60_000;

async function runningBot({ webPort, webHost, pushToken }: Config): Promise<Intake | undefined> {
  if (!webPort || pushToken === undefined) return undefined;
  const host = webHost === '0.0.0.0' ? '127.0.0.1' : webHost.includes(':') ? `[${webHost}]` : webHost;
  const url = `http://${host}:${webPort}`;
  const hello = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(HELLO_MS) }).catch(
    () => undefined,
  );
  if (!hello?.ok) return undefined;
  return { take: (articles) => push(`${url}/articles`, pushToken, articles), close: async () => {} };
}

async function push(url: string, token: string, articles: readonly Article[]): Promise<IngestResult> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(articles),
      signal: AbortSignal.timeout(PUSH_MS),
    });
    const answer = (await response.json()) as { articles: IngestResult['articles']; detail?: string };
    if (response.status === 202) return { stored: true, articles: answer.articles };
    return {
      stored: false,
      articles: [],
      error: new Error(`the running bot answers ${response.status}: ${answer.detail}`),
    };
  } catch (error) {
    return { stored: false, articles: [], error };
  }
}
