/** Asks hubs, whose addresses strangers chose: only on the public web, and only so long. */
import { Agent, request } from 'undici';
import { messageOf } from '../../errors.ts';
import type { HubClient } from '../../ports/hubs.ts';
import type { Allowed } from '../fetch/allowed.ts';
import { checkUrl } from '../fetch/check-url.ts';
import { checkedConnector, type Resolve } from '../fetch/connect.ts';
import { systemResolve } from '../fetch/resolve.ts';

/** For all of it, redirects included. Many hubs ask our callback before they answer. Milliseconds. */
const LIMIT_MS = 20_000;
/** A hub may name another one. https://www.w3.org/TR/websub/#subscription-response-details */
const MOST_REDIRECTS = 3;
const REDIRECTS: readonly number[] = [307, 308];
/** Of what a hub says about a refusal. */
const REASON_BYTES = 300;

export function openHubClient(
  userAgent: string,
  allowed: readonly Allowed[],
  resolve: Resolve = systemResolve,
): HubClient {
  const agent = new Agent({ connect: checkedConnector(resolve, allowed), keepAliveTimeout: 1_000 });

  const post: HubClient['post'] = async (hub, form) => {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const body = new URLSearchParams(form).toString();
    try {
      let next = checkUrl(hub, allowed);
      for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
        if ('problem' in next) return { accepted: false, reason: next.problem };
        const answer = await ask(next.url, body, signal);
        if (!REDIRECTS.includes(answer.status) || !answer.location) return verdict(answer);
        next = checkUrl(answer.location, allowed, next.url);
      }
      return { accepted: false, reason: `it redirects more than ${MOST_REDIRECTS} times` };
    } catch (error) {
      const reason = signal.aborted
        ? `no answer within ${LIMIT_MS} ms`
        : messageOf(error) || 'it cannot be reached';
      return { accepted: false, reason };
    }
  };

  async function ask(url: URL, form: string, signal: AbortSignal): Promise<HubReply> {
    const { statusCode, headers, body } = await request(url, {
      method: 'POST',
      dispatcher: agent,
      headers: { 'user-agent': userAgent, 'content-type': 'application/x-www-form-urlencoded' },
      body: form,
      signal,
    });
    // A body that is left unread ends with an error, which nobody else listens to.
    body.on('error', () => {});
    const location = Array.isArray(headers.location) ? headers.location[0] : headers.location;
    const said = await start(body);
    return { status: statusCode, location, said };
  }

  return { post, close: () => agent.destroy() };
}

interface HubReply {
  readonly status: number;
  readonly location: string | undefined;
  readonly said: string;
}

function verdict({ status, said }: HubReply): Awaited<ReturnType<HubClient['post']>> {
  if (status >= 200 && status < 300) return { accepted: true };
  return { accepted: false, reason: `it answers ${status}${said === '' ? '' : `: ${said}`}` };
}

/** The first line; leaving the loop early ends the connection. */
async function start(body: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of body) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.length >= REASON_BYTES) break;
  }
  return text
    .slice(0, REASON_BYTES)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
