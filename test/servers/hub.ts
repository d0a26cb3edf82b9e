/** A hub as the standard has it, small: it takes requests, asks back, keeps leases and signs what it sends. https://www.w3.org/TR/websub/ */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HubHabits {
  /** What it does with a request; "redirect" sends it to `elsewhere` first. */
  readonly answer: 'accept' | 'deny' | 'refuse' | 'silence' | 'redirect';
  /** Whether it asks the callback before it answers, as some do, or afterwards. */
  readonly asks: 'before' | 'after';
  readonly leaseSeconds: number | undefined;
  readonly method: string;
}

export interface Hub {
  readonly url: string;
  habits: HubHabits;
  /** Forms that came, oldest first. */
  readonly requests: Readonly<Record<string, string>>[];
  /** Statuses that callbacks answered questions with. */
  readonly answers: number[];
  /** Callback -> its secret. */
  readonly subscribers: Map<string, { readonly topic: string; readonly secret: string | undefined }>;
  /** Sends a topic to all who subscribed; what they answered. */
  publish(topic: string, body: string, contentType?: string): Promise<readonly number[]>;
  /** Waits until all that was begun is done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export const HABITS: HubHabits = { answer: 'accept', asks: 'after', leaseSeconds: 864_000, method: 'sha256' };

export async function startHub(habits: Partial<HubHabits> = {}): Promise<Hub> {
  const begun = new Set<Promise<void>>();
  const server = createServer((request, response) => track(take(request, response)));
  // As of the fault proxy: no line is cut by itself.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hub: Hub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    habits: { ...HABITS, ...habits },
    requests: [],
    answers: [],
    subscribers: new Map(),
    publish,
    settled: async () => {
      while (begun.size > 0) await Promise.all(begun);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return hub;

  function track(work: Promise<void>): void {
    const mine = work.finally(() => begun.delete(mine));
    begun.add(mine);
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (hub.habits.answer === 'redirect' && request.url === '/') {
      response.writeHead(307, { location: './elsewhere' }).end();
      return;
    }
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    hub.requests.push({ ...form, type: request.headers['content-type'] ?? '' });
    switch (hub.habits.answer) {
      case 'silence':
        return;
      case 'refuse':
        response.writeHead(400).end('this topic is none of ours\nand more');
        return;
      case 'deny':
        response.writeHead(202).end();
        await ask(form, { 'hub.mode': 'denied', 'hub.reason': 'not for you' });
        return;
      default:
        if (hub.habits.asks === 'before') await verify(form);
        response.writeHead(202).end();
        if (hub.habits.asks === 'after') await verify(form);
    }
  }

  /** The subscription stands only when the very challenge comes back. */
  async function verify(form: Record<string, string>): Promise<void> {
    const { 'hub.mode': mode = '', 'hub.callback': callback = '', 'hub.topic': topic = '' } = form;
    const challenge = randomUUID();
    const { leaseSeconds } = hub.habits;
    const lease =
      mode === 'subscribe' && leaseSeconds !== undefined ? { 'hub.lease_seconds': String(leaseSeconds) } : {};
    const answer = await ask(form, { 'hub.mode': mode, 'hub.challenge': challenge, ...lease });
    if (answer !== challenge) return;
    if (mode === 'subscribe') hub.subscribers.set(callback, { topic, secret: form['hub.secret'] });
    else hub.subscribers.delete(callback);
  }

  async function ask(form: Record<string, string>, query: Record<string, string>): Promise<string> {
    const url = new URL(form['hub.callback'] ?? '');
    for (const [name, value] of Object.entries({ 'hub.topic': form['hub.topic'] ?? '', ...query }))
      url.searchParams.append(name, value);
    const response = await fetch(url);
    hub.answers.push(response.status);
    return response.status < 300 ? response.text() : '';
  }

  async function publish(
    topic: string,
    body: string,
    contentType = 'application/atom+xml',
  ): Promise<number[]> {
    const statuses: number[] = [];
    for (const [callback, subscriber] of hub.subscribers) {
      if (subscriber.topic !== topic) continue;
      const { method } = hub.habits;
      const signature = subscriber.secret && createHmac(method, subscriber.secret).update(body).digest('hex');
      const response = await fetch(callback, {
        method: 'POST',
        body,
        headers: {
          'content-type': contentType,
          link: `<${hub.url}>; rel="hub", <${topic}>; rel="self"`,
          ...(signature ? { 'x-hub-signature': `${method}=${signature}` } : {}),
        },
      });
      statuses.push(response.status);
    }
    return statuses;
  }
}
