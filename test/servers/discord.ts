/**
 * A Discord for the tests, of three parts in a row: a proxy that goes wrong on request, the rules that Discord insists
 * on, and discord-digital-twin, a server that others wrote, whose gateway is taught to resume. https://www.npmjs.com/package/discord-digital-twin
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DigitalDiscord, type DigitalDiscordGuildOption, type DiscordGateway } from 'discord-digital-twin';
import { letResume } from './discord-resume.ts';
import { startDiscordRules } from './discord-rules.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

export const TOKEN = 'token-of-the-discord-tests';

export interface DiscordServer {
  readonly twin: DigitalDiscord;
  readonly faults: FaultProxy;
  /** What DISCORD_API_URL is set to. */
  readonly api: string;
  readonly stop: () => Promise<void>;
}

/** Everything the twin says over the gateway goes through here; it keeps it to itself. */
export function gatewayOf(twin: DigitalDiscord): DiscordGateway {
  const server: unknown = Reflect.get(twin, 'server');
  return (server as { readonly gateway: DiscordGateway }).gateway;
}

export async function startDiscord(
  guilds: DigitalDiscordGuildOption[],
  users: { id: string; username: string }[] = [],
): Promise<DiscordServer> {
  const folder = mkdtempSync(join(tmpdir(), 'writethru-discord-'));
  const twin = new DigitalDiscord({
    guilds,
    users,
    botToken: TOKEN,
    dbUrl: `file:${join(folder, 'twin.db')}`,
  });
  await twin.start();
  letResume(gatewayOf(twin));
  const rules = await startDiscordRules(twin, TOKEN);
  const faults = await startFaultProxy(rules.url);
  return {
    twin,
    faults,
    api: `${faults.url}/api`,
    stop: async () => {
      await faults.stop();
      await rules.stop();
      await twin.stop();
      await twin.prisma.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
