/** The parts of the bot that can run as processes of their own. */
import type { Config } from '../config.ts';
import { UsageError } from '../errors.ts';

/**
 * "web" serves pages and takes pushes; "worker" asks feeds and pages, takes the inbox in, reads articles and tells windows;
 * "slack" and "discord" each post to their platform and answer people there.
 */
export const ROLES = ['web', 'worker', 'slack', 'discord'] as const;
export type Role = (typeof ROLES)[number];

export function roleNamed(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}

/** All of them when none was asked for: then what is not set up is left out, and else it is an error. */
export function rolesOf(asked: readonly Role[] | undefined, config: Config): ReadonlySet<Role> {
  const roles = new Set(asked ?? ROLES);
  if (asked === undefined) return roles;
  const problems = [...roles].flatMap((role) => lackOf(role, config) ?? []);
  if (!config.databaseUrl && roles.size < ROLES.length) {
    problems.push(
      '--role runs parts of the bot in processes of their own, and the embedded engine serves one process: set DATABASE_URL, or leave --role out',
    );
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return roles;
}

function lackOf(role: Role, { webPort, slack, discord }: Config): string | undefined {
  switch (role) {
    case 'web':
      return webPort === undefined ? '--role web needs WEB_PORT, the port to listen on' : undefined;
    case 'worker':
      return undefined;
    case 'slack':
      return slack
        ? undefined
        : '--role slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID for many workspaces; "Connect Slack" in README.md tells where they come from';
    case 'discord':
      return discord
        ? undefined
        : '--role discord needs DISCORD_TOKEN; "Connect Discord" in README.md tells where it comes from';
  }
}
