import { expect, test } from 'vitest';
import { type Role, rolesOf } from '../../src/cli/roles.ts';
import { readConfig } from '../../src/config.ts';
import { UsageError } from '../../src/errors.ts';

const DATABASE_URL = 'postgres://u:p@db.example/db';
const WHOLE = {
  DATABASE_URL,
  WEB_PORT: '8080',
  SLACK_BOT_TOKEN: 'xoxb-acme',
  SLACK_APP_TOKEN: 'xapp-acme',
  DISCORD_TOKEN: 'd'.repeat(24),
};

test('asked for none, a process does all of it, whatever is set up', () => {
  expect([...rolesOf(undefined, readConfig({}))]).toEqual(['web', 'worker', 'slack', 'discord']);
});

test.each<[readonly Role[]]>([[['web']], [['worker']], [['slack', 'discord']], [['worker', 'worker']]])(
  '%j is what it says when it is set up',
  (asked) => {
    expect([...rolesOf(asked, readConfig(WHOLE))]).toEqual([...new Set(asked)]);
  },
);

test('on the embedded engine all of it may be asked for by name', () => {
  const { DATABASE_URL: _, ...embedded } = WHOLE;
  expect(rolesOf(['web', 'worker', 'slack', 'discord'], readConfig(embedded)).size).toBe(4);
});

test.each<[Role, NodeJS.ProcessEnv, RegExp]>([
  ['web', { DATABASE_URL }, /^--role web needs WEB_PORT/],
  ['slack', { DATABASE_URL }, /^--role slack needs SLACK_BOT_TOKEN/],
  ['discord', { DATABASE_URL }, /^--role discord needs DISCORD_TOKEN/],
  ['worker', {}, /the embedded engine serves one process: set DATABASE_URL/],
])('%s with %j is refused with the next step', (role, env, message) => {
  expect(() => rolesOf([role], readConfig(env))).toThrow(UsageError);
  expect(() => rolesOf([role], readConfig(env))).toThrow(message);
});
