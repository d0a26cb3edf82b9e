/**
 * Resuming, which the twin's gateway does not know: a line that dropped goes on where it was, with what was missed.
 * https://docs.discord.com/developers/events/gateway#resuming
 */
import type { DiscordGateway } from 'discord-digital-twin';

type Client = DiscordGateway['clients'][number];

interface Inside {
  clients: Client[];
  broadcast: (event: string, data: unknown) => void;
  handleMessage: (client: Client, raw: string) => Promise<void>;
  sendDispatch: (client: Client, event: string, data: unknown) => void;
}

interface Session {
  readonly client: Client;
  readonly missed: { readonly event: string; readonly data: unknown }[];
}

const RESUME = 6;

export function letResume(gateway: DiscordGateway): void {
  const inside = gateway as unknown as Inside;
  const sessions = new Map<string, Session>();
  const { broadcast, handleMessage, sendDispatch } = inside;

  inside.sendDispatch = (client, event, data) => {
    if (event === 'READY') sessions.set(client.sessionId, { client, missed: [] });
    sendDispatch.call(gateway, client, event, data);
  };

  inside.broadcast = (event, data) => {
    broadcast.call(gateway, event, data);
    for (const { client, missed } of sessions.values()) {
      if (!inside.clients.includes(client)) missed.push({ event, data });
    }
  };

  inside.handleMessage = async (client, raw) => {
    const { op, d } = JSON.parse(raw);
    const session = op === RESUME ? sessions.get(d.session_id) : undefined;
    if (session === undefined) return handleMessage.call(gateway, client, raw);
    Object.assign(client, { identified: true, sessionId: d.session_id, sequence: session.client.sequence });
    sessions.set(client.sessionId, { client, missed: [] });
    for (const { event, data } of session.missed) inside.sendDispatch(client, event, data);
    inside.sendDispatch(client, 'RESUMED', {});
  };
}
