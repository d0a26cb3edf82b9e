/** Every variable of the environment: what it is for, and what to say when its value is wrong. */
interface Option {
  readonly name: string;
  readonly about: string;
  readonly example: string;
  readonly secret?: true;
}

/** Every variable that is read; .env.example lists the same, which a test holds together. */
export const OPTIONS = [
  {
    name: 'DATA_DIR',
    about: 'Folder of the embedded engine and of the console channels.',
    example: './data',
  },
  { name: 'STORIES_DIR', about: 'Folder of the story files.', example: './digests' },
  {
    name: 'DATABASE_URL',
    about: 'Postgres. Empty: the embedded engine in DATA_DIR.',
    example: 'postgres://writethru:secret@localhost:5432/writethru',
    secret: true,
  },
  {
    name: 'REDIS_URL',
    about:
      'Redis for the queue, or nodes of a Redis Cluster parted by commas; needs DATABASE_URL. Empty: the queue lives in the database.',
    example: 'redis://localhost:6379',
    secret: true,
  },
  { name: 'WORKERS', about: 'Deliveries worked on at once for each platform, 1 to 256.', example: '64' },
  { name: 'FETCHERS', about: 'Feeds and pages asked for at once, 1 to 256.', example: '32' },
  {
    name: 'CONTACT',
    about: 'Mail or web address of whoever runs this; every request tells it to whom it asks.',
    example: 'news@example.com',
  },
  {
    name: 'ALLOW_HOSTS',
    about: 'Hosts and networks that may be asked although they are not public, or on another port.',
    example: 'feeds.lan:8081, 10.1.0.0/16',
  },
  { name: 'LOG_LEVEL', about: 'trace, debug, info, warn, error, fatal or silent.', example: 'info' },
  {
    name: 'SLACK_BOT_TOKEN',
    about: 'Bot token of the Slack app, xoxb-...',
    example: 'xoxb-...',
    secret: true,
  },
  {
    name: 'SLACK_APP_TOKEN',
    about: 'App-level token of the Slack app, xapp-...: listens by Socket Mode, for development.',
    example: 'xapp-...',
    secret: true,
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    about: 'Signing secret of the Slack app: listens by HTTP at SLACK_PORT, for production.',
    example: '',
    secret: true,
  },
  {
    name: 'SLACK_CLIENT_ID',
    about: 'Client id of the Slack app: lets many workspaces install it, instead of SLACK_BOT_TOKEN.',
    example: '',
  },
  { name: 'SLACK_CLIENT_SECRET', about: 'Client secret of the Slack app.', example: '', secret: true },
  {
    name: 'SLACK_STATE_SECRET',
    about: 'Any 16 characters or more that nobody can guess; signs installations on their way.',
    example: '',
    secret: true,
  },
  { name: 'SLACK_PORT', about: 'Port that Slack sends commands and events to.', example: '3000' },
  {
    name: 'SLACK_ADMINS',
    about: 'Ids of the people who may subscribe, unsubscribe and mute. Empty: everybody may.',
    example: 'U0123ABCD,U0456EFGH',
  },
  {
    name: 'SLACK_API_URL',
    about: 'Where Slack answers; another one for tests.',
    example: 'https://slack.com/api/',
  },
  { name: 'DISCORD_TOKEN', about: 'Bot token of the Discord application.', example: '', secret: true },
  {
    name: 'DISCORD_API_URL',
    about: 'Discord, or a proxy that keeps its limits for several processes.',
    example: 'https://discord.com/api',
  },
  {
    name: 'DISCORD_READ_THREADS',
    about:
      'on: questions in the threads of stories need no mention. Discord must allow it: "Message Content Intent".',
    example: 'off',
  },
  {
    name: 'WEB_PORT',
    about: 'Port of the web server: health, metrics, story pages, pushes. Empty: no web server.',
    example: '8080',
  },
  {
    name: 'WEB_HOST',
    about: 'Address that the web server listens on. 0.0.0.0 lets other machines in.',
    example: '127.0.0.1',
  },
  {
    name: 'PUBLIC_URL',
    about:
      'Where the web server is reached from outside. Set: feeds that name a WebSub hub are subscribed to.',
    example: 'https://news.example.com',
  },
  {
    name: 'PUSH_TOKEN',
    about: 'Lets who sends it as a bearer token push articles. 16 characters or more.',
    example: '',
    secret: true,
  },
  {
    name: 'PUSH_SECRET',
    about: 'Lets who signs with it push articles (Standard Webhooks). whsec_ and base64 of 24 to 64 bytes.',
    example: '',
    secret: true,
  },
  {
    name: 'MODEL_NAME',
    about:
      'A language model that may be asked where an answer stands; nothing but its sources is told. Empty: none.',
    example: 'qwen3:8b',
  },
  {
    name: 'MODEL_URL',
    about: 'Where it is: any endpoint that speaks OpenAI chat completions, also a local one.',
    example: 'http://localhost:11434/v1',
  },
  {
    name: 'MODEL_PROVIDER',
    about:
      'The package of the AI SDK that speaks to it, @ai-sdk/PROVIDER: openai, anthropic, google, mistral ...',
    example: 'openai-compatible',
  },
  { name: 'MODEL_KEY', about: 'Its API key, where it wants one.', example: '', secret: true },
  {
    name: 'MODEL_BUDGET',
    about: 'Tokens that one workspace may use on one day (UTC); answers are plain beyond it.',
    example: '200000',
  },
  {
    name: 'MODEL_PRICE',
    about: 'US dollars for a million tokens in and out, to count what it costs.',
    example: '0.40/1.60',
  },
  {
    name: 'MODEL_TIMEOUT',
    about: 'Seconds until it is given up and the plain answer is told, 1 to 60.',
    example: '15',
  },
] as const satisfies readonly Option[];

export const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export const HINTS: Readonly<Record<string, string>> = {
  DATABASE_URL:
    'must look like postgres://user:password@host:5432/database; in a password, write "/" as %2F, "#" as %23 and "?" as %3F',
  REDIS_URL: 'must look like redis://host:6379, or redis://host:6379,host:6379 for nodes of a cluster',
  WORKERS: 'must be a whole number from 1 to 256',
  FETCHERS: 'must be a whole number from 1 to 256',
  CONTACT: 'must be a mail or web address, without spaces and brackets',
  LOG_LEVEL: `must be one of ${LEVELS.join(', ')}`,
  SLACK_BOT_TOKEN: 'must start with xoxb-; copy it from "OAuth & Permissions" of your Slack app',
  SLACK_SIGNING_SECRET: 'is too short; copy it from "Basic Information" of your Slack app',
  SLACK_APP_TOKEN:
    'must start with xapp-; make one under "Basic Information", "App-Level Tokens" of your Slack app',
  SLACK_CLIENT_ID: 'must be two numbers with a point; copy it from "Basic Information" of your Slack app',
  SLACK_CLIENT_SECRET: 'is too short; copy it from "Basic Information" of your Slack app',
  SLACK_STATE_SECRET: 'must have 16 characters or more; "openssl rand -hex 32" makes one',
  SLACK_PORT: 'must be a port, 0 to 65535',
  SLACK_ADMINS: 'must be ids of people, "U0123ABCD,U0456EFGH"; a profile in Slack has "Copy member ID"',
  SLACK_API_URL: 'must look like https://slack.com/api/, with the slash at its end',
  DISCORD_TOKEN: 'is too short; copy it from "Bot" of your Discord application',
  DISCORD_API_URL: 'must look like https://discord.com/api',
  DISCORD_READ_THREADS: 'must be on or off',
  WEB_PORT: 'must be a whole number from 0 to 65535',
  WEB_HOST: 'must be an address or a host name, like 127.0.0.1 or 0.0.0.0',
  PUBLIC_URL: 'must look like https://news.example.com, without "?", "#" or a user name',
  PUSH_TOKEN: 'must have 16 or more letters, digits or signs and no spaces; "openssl rand -hex 32" makes one',
  MODEL_NAME: 'must be the name of a model, without spaces',
  MODEL_URL: 'must look like https://api.example.com/v1, without "?", "#" or a user name',
  MODEL_PROVIDER: 'must be the end of a package name, @ai-sdk/...: openai-compatible, openai, anthropic',
  MODEL_BUDGET: 'must be a whole number of tokens, 10000 or more',
  MODEL_PRICE: 'must be two prices in US dollars, for a million tokens in and out: 0.40/1.60',
  MODEL_TIMEOUT: 'must be a whole number of seconds from 1 to 60',
  PUSH_SECRET:
    'must be whsec_ and base64 of 24 to 64 bytes; "echo whsec_$(openssl rand -base64 32)" makes one',
};
