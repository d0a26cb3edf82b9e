import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OPTIONS } from '../src/config/options.ts';
import { loadDotEnv, readConfig, secretsOf } from '../src/config.ts';
import { UsageError } from '../src/errors.ts';
import { inFolder } from './store/folders.ts';

const DATABASE_URL = 'postgres://writethru:correct-horse@db.example:5432/writethru';
const REDIS_URL = 'redis://:battery-staple@redis.example:6379';
const SECRET_OF_24_BYTES = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const INSTALLED = {
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'client-secret-of-acme',
  SLACK_STATE_SECRET: 'state-secret-of-acme',
  SLACK_SIGNING_SECRET: 'secret-of-acme-zenith',
};

/** The lines of the message that `env` is refused with. */
function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof UsageError) return error.message.split('\n');
    throw error;
  }
  return [];
}

/** What .env.example must be, so that it and OPTIONS cannot drift apart. */
function exampleFile(): string {
  const options = OPTIONS.map(({ name, about, example }) => `# ${about}\n# ${name}=${example}\n`);
  return [
    '# Copy to .env and take the "# " off the lines you need. All of them are optional.\n',
    ...options,
  ].join('\n');
}

describe('.env.example', () => {
  const text = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');

  test('lists exactly the variables that are read, each with what it is for', () => {
    expect(text).toBe(exampleFile());
  });

  test('as it stands, it sets nothing; taken as settings, its examples are right', () => {
    const examples = Object.fromEntries(OPTIONS.map(({ name, example }) => [name, example]));
    expect(text).not.toMatch(/^[^#\n]/m);
    expect(readConfig(examples)).toMatchObject({ dataDir: './data', workers: 64, logLevel: 'info' });
  });

  test('no other variable is read', () => {
    const asked = new Set<string>();
    const env = new Proxy<NodeJS.ProcessEnv>(
      {},
      {
        get(_env, name) {
          asked.add(String(name));
          return undefined;
        },
      },
    );
    readConfig(env);
    expect([...asked].sort()).toEqual(OPTIONS.map(({ name }) => name).sort());
  });
});

const DEFAULTS = {
  dataDir: './data',
  storiesDir: './digests',
  databaseUrl: undefined,
  redisUrl: undefined,
  workers: 64,
  fetchers: 32,
  contact: undefined,
  allowHosts: '',
  logLevel: 'info',
  slack: undefined,
  discord: undefined,
  webPort: undefined,
  webHost: '127.0.0.1',
  publicUrl: undefined,
  pushToken: undefined,
  pushSecret: undefined,
  model: undefined,
  secrets: [],
};

test.each<[string, NodeJS.ProcessEnv]>([
  ['nothing set', {}],
  ['everything empty', Object.fromEntries(OPTIONS.map(({ name }) => [name, '']))],
  ['everything a space', Object.fromEntries(OPTIONS.map(({ name }) => [name, ' ']))],
])('with %s the defaults hold', (_what, env) => {
  expect(readConfig(env)).toEqual(DEFAULTS);
});

test('everything set is taken, without the spaces around it', () => {
  const env = {
    DATA_DIR: ' /var/lib/writethru ',
    STORIES_DIR: '/etc/stories',
    DATABASE_URL: ` ${DATABASE_URL}\n`,
    REDIS_URL,
    WORKERS: ' 64 ',
    FETCHERS: '256',
    CONTACT: ' news@example.com ',
    ALLOW_HOSTS: 'feeds.lan',
    LOG_LEVEL: 'debug',
    SLACK_BOT_TOKEN: 'xoxb-acme-zenith',
    SLACK_SIGNING_SECRET: 'secret-of-acme-zenith',
    SLACK_PORT: '8080',
    SLACK_ADMINS: 'U0JANE, W0JOHN',
    SLACK_API_URL: 'http://127.0.0.1:4000/api/',
    DISCORD_TOKEN: 'd'.repeat(20),
    DISCORD_API_URL: 'http://proxy.example:8080/api/',
    DISCORD_READ_THREADS: ' on ',
    WEB_PORT: '8080',
    WEB_HOST: '0.0.0.0',
    PUBLIC_URL: 'https://news.example.com/follow/',
    PUSH_TOKEN: 'p'.repeat(16),
    PUSH_SECRET: SECRET_OF_24_BYTES,
    MODEL_NAME: ' small-model ',
    MODEL_URL: 'http://localhost:11434/v1/',
    MODEL_KEY: 'key-of-acme',
    MODEL_BUDGET: '50000',
    MODEL_PRICE: '0.40/1.60',
    MODEL_TIMEOUT: '30',
  };
  expect(readConfig(env)).toMatchObject({
    dataDir: '/var/lib/writethru',
    storiesDir: '/etc/stories',
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    workers: 64,
    fetchers: 256,
    contact: 'news@example.com',
    allowHosts: 'feeds.lan',
    logLevel: 'debug',
    slack: {
      access: { kind: 'token', botToken: 'xoxb-acme-zenith' },
      door: { kind: 'http', signingSecret: 'secret-of-acme-zenith', port: 8080 },
      apiUrl: 'http://127.0.0.1:4000/api/',
      admins: ['U0JANE', 'W0JOHN'],
    },
    discord: { token: 'd'.repeat(20), apiUrl: 'http://proxy.example:8080/api', hearing: 'threads' },
    webPort: 8080,
    webHost: '0.0.0.0',
    publicUrl: 'https://news.example.com/follow',
    pushToken: 'p'.repeat(16),
    pushSecret: SECRET_OF_24_BYTES,
    model: {
      provider: 'openai-compatible',
      url: 'http://localhost:11434/v1',
      name: 'small-model',
      key: 'key-of-acme',
      price: { input: '0.40', output: '1.60' },
      timeoutMs: 30_000,
      budget: 50_000,
    },
    secrets: expect.arrayContaining(['key-of-acme']),
  });
});

test('an app that workspaces install needs no token', () => {
  expect(readConfig(INSTALLED)).toMatchObject({
    slack: { access: { kind: 'oauth', clientId: '12.34' }, door: { kind: 'http' } },
    secrets: expect.arrayContaining([INSTALLED.SLACK_CLIENT_SECRET, INSTALLED.SLACK_STATE_SECRET]),
  });
});

test('an app token opens a socket; a signing secret, set too, is what production uses', () => {
  const socket = { SLACK_BOT_TOKEN: 'xoxb-acme', SLACK_APP_TOKEN: 'xapp-acme' };
  expect(readConfig(socket).slack?.door).toEqual({ kind: 'socket', appToken: 'xapp-acme' });
  const both = { ...socket, SLACK_SIGNING_SECRET: 'secret-of-acme-zenith' };
  expect(readConfig(both).slack?.door).toMatchObject({ kind: 'http', port: 3000 });
});

test.each([
  'postgres://localhost/writethru',
  'postgresql://u:p@[::1]:5432/db',
  'postgres:///db?host=/run/postgresql',
  'postgres://u:p%2Fw%40x@db.example/db',
])('DATABASE_URL may be %s', (url) => {
  expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
});

test.each([
  'redis://localhost',
  'rediss://u:p,w@[::1]:6380/0',
  'redis://:pw@10.0.0.1:7000,10.0.0.2:7000, cache.example:7001',
])('REDIS_URL may be %s', (url) => {
  expect(readConfig({ DATABASE_URL, REDIS_URL: url }).redisUrl).toBe(url);
});

const DATABASE_HINT =
  'DATABASE_URL must look like postgres://user:password@host:5432/database; in a password, write "/" as %2F, "#" as %23 and "?" as %3F';
const REDIS_HINT =
  'REDIS_URL must look like redis://host:6379, or redis://host:6379,host:6379 for nodes of a cluster';
const WORKERS_HINT = 'WORKERS must be a whole number from 1 to 256';
const FETCHERS_HINT = 'FETCHERS must be a whole number from 1 to 256';
const CONTACT_HINT = 'CONTACT must be a mail or web address, without spaces and brackets';
const LEVEL_HINT = 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent';
const PORT_HINT = 'WEB_PORT must be a whole number from 0 to 65535';
const PUBLIC_HINT = 'PUBLIC_URL must look like https://news.example.com, without "?", "#" or a user name';
const TOKEN_HINT =
  'PUSH_TOKEN must have 16 or more letters, digits or signs and no spaces; "openssl rand -hex 32" makes one';
const SECRET_HINT =
  'PUSH_SECRET must be whsec_ and base64 of 24 to 64 bytes; "echo whsec_$(openssl rand -base64 32)" makes one';
const SEE = 'See .env.example for every variable.';

test.each<[string, NodeJS.ProcessEnv, string[]]>([
  ['another database', { DATABASE_URL: 'mysql://u:correct-horse@db.example/db' }, [DATABASE_HINT]],
  ['a database without slashes', { DATABASE_URL: 'postgres:db' }, [DATABASE_HINT]],
  ['a slash in a password', { DATABASE_URL: 'postgres://u:correct/horse@db.example/db' }, [DATABASE_HINT]],
  ['Redis over http', { DATABASE_URL, REDIS_URL: 'http://redis.example' }, [REDIS_HINT]],
  ['a node without a name', { DATABASE_URL, REDIS_URL: 'redis://a.example:7000,,:7001' }, [REDIS_HINT]],
  ['no workers', { WORKERS: '0' }, [WORKERS_HINT]],
  ['too many workers', { WORKERS: '257' }, [WORKERS_HINT]],
  ['half a worker', { WORKERS: '1.5' }, [WORKERS_HINT]],
  ['workers in words', { WORKERS: 'four' }, [WORKERS_HINT]],
  ['a port that is none', { WEB_PORT: '70000' }, [PORT_HINT]],
  ['a host with a scheme', { WEB_HOST: 'http://x' }, [expect.stringMatching(/^WEB_HOST must be/)]],
  ['a public address with a query', { WEB_PORT: '1', PUBLIC_URL: 'https://a.example/?a' }, [PUBLIC_HINT]],
  ['a public address with a user', { WEB_PORT: '1', PUBLIC_URL: 'https://u:p@a.example' }, [PUBLIC_HINT]],
  ['a short token', { WEB_PORT: '1', PUSH_TOKEN: 'short' }, [TOKEN_HINT]],
  ['a token of two words', { WEB_PORT: '1', PUSH_TOKEN: 'correct horse battery' }, [TOKEN_HINT]],
  ['an empty signing secret', { WEB_PORT: '1', PUSH_SECRET: 'whsec_' }, [SECRET_HINT]],
  ['a short signing secret', { WEB_PORT: '1', PUSH_SECRET: 'whsec_c2hvcnQ=' }, [SECRET_HINT]],
  ['a signing secret that is no base64', { WEB_PORT: '1', PUSH_SECRET: 'w'.repeat(40) }, [SECRET_HINT]],
  [
    'pushes without a web server',
    { PUSH_TOKEN: 'p'.repeat(16), PUSH_SECRET: SECRET_OF_24_BYTES },
    ['WEB_PORT is not set, so PUSH_TOKEN and PUSH_SECRET would do nothing; set it, or take them out'],
  ],
  ['no fetchers', { FETCHERS: '0' }, [FETCHERS_HINT]],
  [
    'a model that is nowhere',
    { MODEL_NAME: 'small', MODEL_PROVIDER: 'openai-compatible' },
    ['MODEL_NAME needs MODEL_URL, where the model is, or MODEL_PROVIDER, whose it is'],
  ],
  [
    'an endpoint without a model',
    { MODEL_URL: 'http://localhost/v1', MODEL_KEY: 'key-of-acme' },
    ['MODEL_NAME is not set, so MODEL_URL and MODEL_KEY would do nothing; set it, or take them out'],
  ],
  [
    'a model in other words',
    {
      MODEL_NAME: 'two words',
      MODEL_URL: 'ftp://x',
      MODEL_PROVIDER: '../etc',
      MODEL_BUDGET: '9999',
      MODEL_PRICE: '$1',
      MODEL_TIMEOUT: '0',
    },
    [
      'MODEL_NAME must be the name of a model, without spaces',
      'MODEL_URL must look like https://api.example.com/v1, without "?", "#" or a user name',
      'MODEL_PROVIDER must be the end of a package name, @ai-sdk/...: openai-compatible, openai, anthropic',
      'MODEL_BUDGET must be a whole number of tokens, 10000 or more',
      'MODEL_PRICE must be two prices in US dollars, for a million tokens in and out: 0.40/1.60',
      'MODEL_TIMEOUT must be a whole number of seconds from 1 to 60',
    ],
  ],
  ['a contact that is a name', { CONTACT: 'Jane' }, [CONTACT_HINT]],
  ['a contact with a line break', { CONTACT: 'jane@example.com\nx-a: b' }, [CONTACT_HINT]],
  ['an unknown level', { LOG_LEVEL: 'loud' }, [LEVEL_HINT]],
  [
    'Slack without a door',
    { SLACK_BOT_TOKEN: 'xoxb-acme', SLACK_SIGNING_SECRET: '  ' },
    [
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it, so that Slack can reach the bot',
    ],
  ],
  [
    'a door without a bot',
    { SLACK_APP_TOKEN: 'xapp-acme' },
    ['SLACK_APP_TOKEN needs SLACK_BOT_TOKEN; copy it from "OAuth & Permissions" of your Slack app'],
  ],
  [
    'half of an app that workspaces install',
    { SLACK_CLIENT_ID: '12.34', SLACK_STATE_SECRET: 's'.repeat(16) },
    [
      'SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET must be set too, so that workspaces can install the bot in Slack',
    ],
  ],
  [
    'an app for many workspaces with the token of one',
    { ...INSTALLED, SLACK_BOT_TOKEN: 'xoxb-acme' },
    [
      'SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET are for many; take one of them out',
    ],
  ],
  [
    'a Slack elsewhere without a slash at its end',
    { SLACK_API_URL: 'http://127.0.0.1:4000/api' },
    ['SLACK_API_URL must look like https://slack.com/api/, with the slash at its end'],
  ],
  [
    'Redis without a database',
    { REDIS_URL },
    [
      'REDIS_URL needs DATABASE_URL: the embedded engine keeps its queue in its own database; set both or neither',
    ],
  ],
])('%s is refused with what to do', (_what, env, problems) => {
  expect(problemsOf(env)).toEqual([...problems, SEE]);
});

test('all problems come at once, and none repeats a value', () => {
  const SECRET = 'correct-horse';
  const env = Object.fromEntries(
    OPTIONS.map(({ name }) => [name, `${name === 'SLACK_SIGNING_SECRET' ? '' : SECRET}`]),
  );
  const problems = problemsOf({ ...env, SLACK_SIGNING_SECRET: 'short' });
  expect(problems).toEqual([
    DATABASE_HINT,
    REDIS_HINT,
    WORKERS_HINT,
    FETCHERS_HINT,
    CONTACT_HINT,
    LEVEL_HINT,
    expect.stringMatching(/^SLACK_BOT_TOKEN must start with xoxb-/),
    expect.stringMatching(/^SLACK_APP_TOKEN must start with xapp-/),
    expect.stringMatching(/^SLACK_SIGNING_SECRET is too short/),
    expect.stringMatching(/^SLACK_CLIENT_ID must be two numbers/),
    expect.stringMatching(/^SLACK_CLIENT_SECRET is too short/),
    expect.stringMatching(/^SLACK_STATE_SECRET must have 16/),
    expect.stringMatching(/^SLACK_PORT must be a port/),
    expect.stringMatching(/^SLACK_ADMINS must be ids of people/),
    expect.stringMatching(/^SLACK_API_URL must look like/),
    expect.stringMatching(/^DISCORD_TOKEN is too short/),
    expect.stringMatching(/^DISCORD_API_URL must look like/),
    'DISCORD_READ_THREADS must be on or off',
    PORT_HINT,
    PUBLIC_HINT,
    TOKEN_HINT,
    SECRET_HINT,
    expect.stringMatching(/^MODEL_URL must look like/),
    expect.stringMatching(/^MODEL_BUDGET must be/),
    expect.stringMatching(/^MODEL_PRICE must be/),
    expect.stringMatching(/^MODEL_TIMEOUT must be/),
    expect.stringMatching(/^SLACK_BOT_TOKEN is for one workspace/),
    SEE,
  ]);
  expect(problems.join('\n')).not.toContain(SECRET);
});

test('a Redis that needs a database is told beside other problems', () => {
  expect(problemsOf({ REDIS_URL, WORKERS: 'x' })).toEqual([
    WORKERS_HINT,
    expect.stringMatching(/^REDIS_URL needs/),
    SEE,
  ]);
});

test('secrets are the secret variables and the passwords in them, as written and as meant', () => {
  const url = 'postgres://u:p%40ss%2Fword@db.example/db';
  expect(
    secretsOf({ DATABASE_URL: ` ${url} `, DISCORD_TOKEN: 'discord-token', DATA_DIR: '/var/lib/data' }),
  ).toEqual([url, 'p%40ss%2Fword', 'p@ss/word', 'discord-token']);
});

test('the password of a cluster is a secret of its own', () => {
  const url = 'redis://:battery,staple@a.example:7000,b.example:7001';
  expect(secretsOf({ REDIS_URL: url })).toContain('battery,staple');
});

test('a password that cannot be decoded is a secret all the same', () => {
  expect(secretsOf({ DATABASE_URL: 'postgres://u:100%sure@db.example/db' })).toContain('100%sure');
});

test('.env fills in what is not set, overrides nothing, and may be missing', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, '.env');
    loadDotEnv(path);
    process.env.WRITETHRU_TEST_SET = 'before';
    await writeFile(path, 'WRITETHRU_TEST_SET=after\nWRITETHRU_TEST_UNSET=after\n');
    loadDotEnv(path);
    const { WRITETHRU_TEST_SET, WRITETHRU_TEST_UNSET } = process.env;
    delete process.env.WRITETHRU_TEST_SET;
    delete process.env.WRITETHRU_TEST_UNSET;
    expect([WRITETHRU_TEST_SET, WRITETHRU_TEST_UNSET]).toEqual(['before', 'after']);
  });
});
