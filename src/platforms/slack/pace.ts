/** Keeps the calls of a token to Slack's limits. https://docs.slack.dev/apis/web-api/rate-limits */
import { createHash } from 'node:crypto';
import { NotYet } from '../../errors.ts';
import type { Limit, Pace } from '../../ports/pace.ts';
import { SLACK_RATES } from './limits.ts';

/** Those of their tier that the bot calls for each update. */
const TIER_3: readonly string[] = ['chat.update', 'conversations.history', 'conversations.replies'];

/** The root of a story can wait: its update is in the channel already. */
const IMPATIENT: readonly string[] = ['chat.update'];

/** Milliseconds: after a turn that came when there was no time left to use it. */
const WAITED_IN_VAIN_MS = 1_000;

/** `workspace` is any name that is its own; the widest limit is the last. */
export function slackLimits(
  workspace: string,
  method: string,
  channel: string | undefined,
): readonly Limit[] {
  const key = `slack/${workspace}/${method}`;
  if (TIER_3.includes(method)) return [{ key, ...SLACK_RATES.tier3 }];
  if (method !== 'chat.postMessage') return [{ key, count: 0, perMs: 0 }];
  const all = { key, ...SLACK_RATES.postsPerWorkspace };
  return channel === undefined ? [all] : [{ key: `${key}/${channel}`, ...SLACK_RATES.postsPerChannel }, all];
}

/**
 * `fetch` as Slack's SDK calls it, each time when its turn has come. A 429 names a method of a workspace, and for a post
 * not whether its channel or the workspace had too many: it is taken for the channel, and for the workspace once two of
 * its channels are held at a time.
 */
export function pacedFetch(pace: Pace): typeof fetch {
  return async (input, init) => {
    const method = String(input).replace(/^.*\//, '');
    const form = typeof init?.body === 'string' ? new URLSearchParams(init.body) : new URLSearchParams();
    const limits = slackLimits(workspaceOf(init?.headers), method, form.get('channel') ?? undefined);
    const response = await pace.send(limits, IMPATIENT.includes(method) ? 'little' : 'some', () => {
      if (init?.signal?.aborted) throw new NotYet(WAITED_IN_VAIN_MS);
      return fetch(input, init);
    });
    const seconds = Number(response.headers.get('retry-after'));
    const [narrowest, wider] = limits;
    if (response.status === 429 && seconds > 0 && narrowest !== undefined) {
      await pace.hold(narrowest.key, seconds * 1000, wider?.key);
    }
    return response;
  };
}

/** A token is that of one app in one workspace. It stays out of the database. */
function workspaceOf(headers: RequestInit['headers']): string {
  const token = new Headers(headers).get('authorization') ?? '';
  return createHash('sha256').update(token).digest('hex').slice(0, 16);
}
