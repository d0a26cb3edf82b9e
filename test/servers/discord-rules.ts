/**
 * What Discord insists on and the twin does not know, in front of the twin: tokens, limits of length, enforced nonces
 * (https://docs.discord.com/developers/resources/message#create-message), threads that have the id of their message,
 * forum posts, crossposts, reading commands back, the guilds of a bot.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { DigitalDiscord } from 'discord-digital-twin';
import { Agent, request } from 'undici';
import { formProblems } from './discord-form.ts';
import type { RunningServer } from './server.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly raw: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const CROSSPOSTED = 1 << 1;

export async function startDiscordRules(discord: DigitalDiscord, token: string): Promise<RunningServer> {
  // A line of its own for each request: the twin cuts those that lie idle.
  const lines = new Agent({ pipelining: 0 });
  const target = `http://127.0.0.1:${discord.port}`;
  /** By nonce, what the first create with it was answered; a create that is under way is waited for. */
  const nonces = new Map<string, Promise<Answer>>();
  const commands = new Map<string, string>();

  const twin = async ({ method, path, raw }: Asked): Promise<Answer> => {
    const init = raw === '' ? {} : { body: raw, headers: { 'content-type': 'application/json' } };
    const { statusCode, body } = await request(target + path, { method, ...init, dispatcher: lines });
    return { status: statusCode, body: await body.text() };
  };

  const create = async (asked: Asked): Promise<Answer> => {
    const nonce = asked.body.enforce_nonce === true ? String(asked.body.nonce) : undefined;
    const earlier = nonce === undefined ? undefined : await nonces.get(nonce);
    if (earlier === undefined) {
      const first = twin(asked);
      if (nonce !== undefined) nonces.set(nonce, first);
      const answer = await first;
      if (nonce !== undefined && answer.status >= 300) nonces.delete(nonce);
      return answer;
    }
    // https://github.com/discord/discord-api-docs/issues/6647: the earlier message as it is now, or none.
    const { id, channel_id: channel } = JSON.parse(earlier.body);
    const path = `${asked.path.slice(0, asked.path.indexOf('/channels/'))}/channels/${channel}/messages/${id}`;
    return twin({ method: 'GET', path, body: {}, raw: '' });
  };

  /** https://docs.discord.com/developers/resources/channel#start-thread-from-message: "the same id as the message" */
  const startThread = async (asked: Asked, messageId: string): Promise<Answer> => {
    const made = await twin(asked);
    if (made.status >= 300) return made;
    const { id, ...thread } = JSON.parse(made.body);
    await discord.prisma.$executeRawUnsafe('UPDATE "Channel" SET "id" = ? WHERE "id" = ?', messageId, id);
    return { status: made.status, body: JSON.stringify({ id: messageId, ...thread }) };
  };

  /** https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel: one call for both */
  const startForumPost = async (asked: Asked): Promise<Answer> => {
    const message = (asked.body.message ?? {}) as Asked['body'];
    const problems = formProblems(message);
    if (problems.length > 0) return refusal(400, 50035, problems.join('; '));
    const made = await twin(asked);
    if (made.status >= 300) return made;
    const thread = JSON.parse(made.body);
    const path = asked.path.replace(/\/channels\/.*$/, `/channels/${thread.id}/messages`);
    const first = await twin({ method: 'POST', path, body: message, raw: JSON.stringify(message) });
    const { id } = JSON.parse(first.body);
    await discord.prisma.$executeRawUnsafe('UPDATE "Message" SET "id" = ? WHERE "id" = ?', thread.id, id);
    await discord.prisma.channel.update({ where: { id: thread.id }, data: { starterMessageId: thread.id } });
    return { status: 201, body: JSON.stringify({ ...thread, message: { id: thread.id } }) };
  };

  const answerCommands = async (asked: Asked): Promise<Answer> => {
    if (asked.method === 'GET') return { status: 200, body: commands.get(asked.path) ?? '[]' };
    const put = await twin(asked);
    const wanted = JSON.parse(asked.raw) as object[];
    const made = JSON.parse(put.body) as object[];
    // The twin forgets some members.
    commands.set(asked.path, JSON.stringify(made.map((each, index) => ({ ...wanted[index], ...each }))));
    return put;
  };

  /** https://docs.discord.com/developers/resources/user#create-dm: the same channel each time */
  const openDirect = async (user: string): Promise<Answer> => {
    const id = `${BigInt(user) + 1n}`;
    await discord.prisma.channel.upsert({ where: { id }, create: { id, type: 1 }, update: {} });
    return { status: 200, body: JSON.stringify({ id, type: 1 }) };
  };

  /** By channel, when each crosspost of the last hour was made. */
  const crossposts = new Map<string, readonly number[]>();

  /** https://docs.discord.com/developers/resources/message#crosspost-message; ten an hour, as its clients tell people. */
  const crosspost = async (channelId: string, id: string): Promise<Answer> => {
    const channel = await discord.prisma.channel.findUnique({ where: { id: channelId } });
    const message = await discord.prisma.message.findFirst({ where: { id, channelId } });
    if (channel?.type !== 5) return refusal(400, 50024, 'Cannot execute action on this channel type');
    if (message === null) return refusal(404, 10008, 'Unknown Message');
    if (message.messageReference !== null) return refusal(400, 50068, 'Invalid message type');
    if ((message.flags & CROSSPOSTED) !== 0) return refusal(400, 40033, 'Already crossposted');
    const hour = 3_600_000;
    const recent = (crossposts.get(channelId) ?? []).filter((at) => at > Date.now() - hour);
    if (recent.length >= 10) {
      const wait = ((recent[0] ?? 0) + hour - Date.now()) / 1000;
      const limited = JSON.stringify({ message: 'Slow down', retry_after: wait, global: false });
      return { status: 429, body: limited, headers: { 'retry-after': String(wait) } };
    }
    crossposts.set(channelId, [...recent, Date.now()]);
    const flags = message.flags | CROSSPOSTED;
    await discord.prisma.message.update({ where: { id }, data: { flags } });
    return { status: 200, body: JSON.stringify({ id, channel_id: channelId, flags }) };
  };

  /** The twin knows messages by their ids alone. */
  const isIn = async (channelId: string, id: string): Promise<boolean> =>
    (await discord.prisma.message.count({ where: { id, channelId } })) > 0;

  const answer = async (asked: Asked): Promise<Answer> => {
    const { method, path, body } = asked;
    const published = /\/channels\/(\d+)\/messages\/(\d+)\/crosspost$/.exec(path);
    if (published !== null) return crosspost(published[1] ?? '', published[2] ?? '');
    if (/\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/.test(path)) return answerCommands(asked);
    if (method === 'GET' && /\/users\/@me\/guilds(?:\?|$)/.test(path)) {
      const guilds = await discord.prisma.guild.findMany({ select: { id: true, name: true } });
      return { status: 200, body: JSON.stringify(guilds) };
    }
    if (method === 'POST' && path.endsWith('/users/@me/channels'))
      return openDirect(String(body.recipient_id));
    const threaded = /\/channels\/(\d+)(?:\/messages\/(\d+))?\/threads$/.exec(path);
    if (threaded?.[2] !== undefined && method === 'POST') return startThread(asked, threaded[2]);
    if (threaded !== null && method === 'POST' && 'message' in body) return startForumPost(asked);
    const one = /\/channels\/(\d+)\/messages\/(\d+)$/.exec(path);
    if (one !== null && !(await isIn(one[1] ?? '', one[2] ?? '')))
      return refusal(404, 10008, 'Unknown Message');
    const isMessage =
      /\/channels\/\d+\/messages(?:\/\d+)?$/.test(path) && (method === 'POST' || method === 'PATCH');
    if (!isMessage) return twin(asked);
    const problems = formProblems(body);
    if (problems.length > 0) return refusal(400, 50035, problems.join('; '));
    return method === 'POST' ? create(asked) : twin(asked);
  };

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const raw = await text(incoming);
    const path = incoming.url ?? '/';
    const needsToken = !/\/(?:webhooks|interactions)\//.test(path);
    const asked = { method: incoming.method ?? 'GET', path, body: raw === '' ? {} : JSON.parse(raw), raw };
    const isKnown = incoming.headers.authorization === `Bot ${token}`;
    const { status, body, headers } =
      needsToken && !isKnown ? refusal(401, 0, '401: Unauthorized') : await answer(asked);
    if (status === 204) outgoing.writeHead(204).end();
    else outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  // As of the fault proxy: no line is cut by itself.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The rules have no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refusal(status: number, code: number, message: string): Answer {
  return { status, body: JSON.stringify({ code, message, errors: {} }) };
}
