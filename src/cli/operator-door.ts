/**
 * The embedded engine serves one process. While that is a bot, commands that look at its record ask the bot, by a socket in the
 * data folder that only its user may open.
 */
import { chmodSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { messageOf, UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../ports.ts';
import { type OperatorRequest, tellOperator } from './operator-requests.ts';

/** HTTP: done, cannot be done as asked, failed. */
const [DONE, WRONG_USE, FAILED] = [200, 400, 500];

/** Milliseconds: a question on everything there is takes seconds. */
const ANSWER_MS = 60_000;

function socketIn(dataDir: string): string {
  return resolve(join(dataDir, 'bot.sock'));
}

/** Returns what shuts it. A system on which it cannot be opened has a bot without it. */
export async function openDoor(dataDir: string, store: Store, log: Log): Promise<() => Promise<void>> {
  const path = socketIn(dataDir);
  const server = createServer(async (request, response) => {
    const { status, text } = await answer(store, request);
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
  });
  // What a bot that was killed has left; the folder is ours by now.
  rmSync(path, { force: true });
  try {
    await new Promise<void>((done, fail) => server.on('error', fail).listen(path, done));
    chmodSync(path, 0o600);
  } catch (error) {
    log.debug({ reason: messageOf(error) }, 'Commands cannot ask this bot; stop it to look at its record');
    return async () => {};
  }
  return async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
  };
}

async function answer(
  store: Store,
  request: IncomingMessage,
): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const asked: OperatorRequest = JSON.parse((await buffer(request)).toString());
    return { status: DONE, text: await tellOperator(store, asked) };
  } catch (error) {
    return { status: error instanceof UsageError ? WRONG_USE : FAILED, text: messageOf(error) };
  }
}

const NOBODY: ReadonlySet<string> = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK']);

/** Undefined when no bot has the folder open. */
export async function askBot(dataDir: string, asked: OperatorRequest): Promise<string | undefined> {
  const response = await new Promise<IncomingMessage | undefined>((done, fail) => {
    const options = { socketPath: socketIn(dataDir), method: 'POST', timeout: ANSWER_MS };
    const sending = httpRequest(options, done);
    sending.once('timeout', () =>
      fail(new Error(`The running bot did not answer within ${ANSWER_MS / 1000} seconds. Try again.`)),
    );
    // Nobody listens there: no bot, or one that was killed.
    sending.once('error', (error: NodeJS.ErrnoException) =>
      NOBODY.has(error.code ?? '') ? done(undefined) : fail(error),
    );
    sending.end(JSON.stringify(asked));
  });
  if (response === undefined) return undefined;
  const text = (await buffer(response)).toString();
  if (response.statusCode === DONE) return text;
  throw response.statusCode === WRONG_USE
    ? new UsageError(text)
    : new Error(`The running bot could not tell: ${text}`);
}
