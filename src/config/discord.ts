/** What the environment says of Discord. */

export interface DiscordConfig {
  readonly token: string;
  readonly apiUrl: string;
  /** Whether questions in threads are heard without a mention. */
  readonly hearing: 'mentions' | 'threads';
}

interface Variables {
  readonly DISCORD_TOKEN?: string | undefined;
  readonly DISCORD_API_URL: string;
  readonly DISCORD_READ_THREADS: 'on' | 'off';
}

/** Undefined when Discord is not connected. */
export function discordConfig({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
  DISCORD_READ_THREADS: reads,
}: Variables): DiscordConfig | undefined {
  if (token === undefined) return undefined;
  return { token, apiUrl: apiUrl.replace(/\/+$/, ''), hearing: reads === 'on' ? 'threads' : 'mentions' };
}
