/** The environment, read in one place at start. All problems are reported together. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type DiscordConfig, discordConfig } from './config/discord.ts';
import { ANY_ENDPOINT, type ModelConfig, modelConfig, modelProblems } from './config/model.ts';
import { HINTS, LEVELS, OPTIONS } from './config/options.ts';
import { type SlackConfig, slackConfig, slackProblems } from './config/slack.ts';
import { UsageError } from './errors.ts';
import { redisNodes } from './redis-nodes.ts';

/** Characters. Anything shorter stands in too many innocent words to be taken out of them. */
const SHORTEST_SECRET = 6;

/** An empty variable is an unset one; spaces around a value are nobody's wish. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim() || undefined : value), schema);

const address = (scheme: RegExp) =>
  z
    .string()
    .refine((value) => scheme.test(value) && URL.canParse(value))
    .optional();

const Environment = z.object({
  DATA_DIR: optional(z.string().default('./data')),
  STORIES_DIR: optional(z.string().default('./digests')),
  DATABASE_URL: optional(address(/^postgres(?:ql)?:\/\//)),
  REDIS_URL: optional(
    z
      .string()
      .refine((value) => redisNodes(value).every((url) => /^rediss?:\/\/./.test(url) && URL.canParse(url)))
      .optional(),
  ),
  WORKERS: optional(z.coerce.number().int().min(1).max(256).default(64)),
  FETCHERS: optional(z.coerce.number().int().min(1).max(256).default(32)),
  CONTACT: optional(
    z
      .string()
      .max(200)
      .regex(/^(?:https?:\/\/|(?:mailto:)?[^@]+@)[\x21-\x27\x2a-\x7e]+$/)
      .optional(),
  ),
  ALLOW_HOSTS: optional(z.string().default('')),
  LOG_LEVEL: optional(z.enum(LEVELS).default('info')),
  SLACK_BOT_TOKEN: optional(z.string().startsWith('xoxb-').optional()),
  SLACK_APP_TOKEN: optional(z.string().startsWith('xapp-').optional()),
  SLACK_SIGNING_SECRET: optional(z.string().min(16).optional()),
  SLACK_CLIENT_ID: optional(
    z
      .string()
      .regex(/^\d+\.\d+$/)
      .optional(),
  ),
  SLACK_CLIENT_SECRET: optional(z.string().min(16).optional()),
  SLACK_STATE_SECRET: optional(z.string().min(16).optional()),
  SLACK_PORT: optional(z.coerce.number().int().min(0).max(65_535).default(3000)),
  SLACK_ADMINS: optional(
    z
      .string()
      .regex(/^[UW][A-Z0-9]+(?:\s*,\s*[UW][A-Z0-9]+)*$/)
      .optional(),
  ),
  SLACK_API_URL: optional(address(/^https?:\/\/.*\/$/)),
  DISCORD_TOKEN: optional(z.string().min(20).optional()),
  DISCORD_API_URL: optional(address(/^https?:\/\//).default('https://discord.com/api')),
  DISCORD_READ_THREADS: optional(z.enum(['on', 'off']).default('off')),
  WEB_PORT: optional(z.coerce.number().int().min(0).max(65_535).optional()),
  WEB_HOST: optional(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
  ),
  PUBLIC_URL: optional(address(/^https?:\/\/[^?#@]+$/).transform((value) => value?.replace(/\/+$/, ''))),
  PUSH_TOKEN: optional(
    z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/)
      .optional(),
  ),
  PUSH_SECRET: optional(z.string().refine(isWebhookSecret).optional()),
  MODEL_NAME: optional(
    z
      .string()
      .max(200)
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
  ),
  MODEL_URL: optional(address(/^https?:\/\/[^?#@]+$/)),
  MODEL_PROVIDER: optional(
    z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,60}$/)
      .default(ANY_ENDPOINT),
  ),
  MODEL_KEY: optional(z.string().optional()),
  MODEL_BUDGET: optional(z.coerce.number().int().min(10_000).max(1e12).default(200_000)),
  MODEL_PRICE: optional(
    z
      .string()
      .regex(/^\d{1,6}(?:\.\d{1,9})?\/\d{1,6}(?:\.\d{1,9})?$/)
      .default('0/0'),
  ),
  MODEL_TIMEOUT: optional(z.coerce.number().int().min(1).max(60).default(15)),
});

/** Of a secret, in bytes. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
const SECRET_BYTES = { min: 24, max: 64 } as const;

function isWebhookSecret(value: string): boolean {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value)?.[1] ?? '';
  const { length } = Buffer.from(base64, 'base64');
  return length >= SECRET_BYTES.min && length <= SECRET_BYTES.max;
}

export interface Config {
  readonly dataDir: string;
  readonly storiesDir: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly workers: number;
  readonly fetchers: number;
  readonly contact: string | undefined;
  readonly allowHosts: string;
  readonly logLevel: (typeof LEVELS)[number];
  /** Absent when Slack is not connected. */
  readonly slack: SlackConfig | undefined;
  /** Absent when Discord is not connected. */
  readonly discord: DiscordConfig | undefined;
  /** 0 takes any free port. */
  readonly webPort: number | undefined;
  readonly webHost: string;
  /** Without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly pushToken: string | undefined;
  readonly pushSecret: string | undefined;
  /** Absent when no language model is set. */
  readonly model: ModelConfig | undefined;
  /** Values that must never be printed. */
  readonly secrets: readonly string[];
}

/** Of no use without the web server. */
const NEED_WEB = ['PUBLIC_URL', 'PUSH_TOKEN', 'PUSH_SECRET'] as const;

/** Takes what .env says, without overriding what is set already. */
export function loadDotEnv(path = '.env'): void {
  if (existsSync(path)) process.loadEnvFile(path);
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(env);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(
        ({ path: [name] }) => `${String(name)} ${HINTS[String(name)] ?? 'cannot be read'}`,
      );
  if (env.REDIS_URL?.trim() && !env.DATABASE_URL?.trim()) {
    problems.push(
      'REDIS_URL needs DATABASE_URL: the embedded engine keeps its queue in its own database; set both or neither',
    );
  }
  if (!env.WEB_PORT?.trim()) {
    const idle = NEED_WEB.filter((name) => env[name]?.trim());
    if (idle.length > 0)
      problems.push(
        `WEB_PORT is not set, so ${idle.join(' and ')} would do nothing; set it, or take them out`,
      );
  }
  problems.push(...slackProblems(env), ...modelProblems(env));
  if (!parsed.success || problems.length > 0) {
    throw new UsageError([...problems, 'See .env.example for every variable.'].join('\n'));
  }
  const { data } = parsed;
  return {
    dataDir: data.DATA_DIR,
    storiesDir: data.STORIES_DIR,
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL,
    workers: data.WORKERS,
    fetchers: data.FETCHERS,
    contact: data.CONTACT,
    allowHosts: data.ALLOW_HOSTS,
    logLevel: data.LOG_LEVEL,
    slack: slackConfig(data),
    discord: discordConfig(data),
    webPort: data.WEB_PORT,
    webHost: data.WEB_HOST,
    publicUrl: data.PUBLIC_URL,
    pushToken: data.PUSH_TOKEN,
    pushSecret: data.PUSH_SECRET,
    model: modelConfig(data),
    secrets: secretsOf(env),
  };
}

/** Every value that must never be printed: the variables that are secret, and the passwords inside those. */
export function secretsOf(env: NodeJS.ProcessEnv): readonly string[] {
  return OPTIONS.filter((option) => 'secret' in option)
    .map(({ name }) => env[name]?.trim() ?? '')
    .flatMap((value) => [value, ...redisNodes(value).flatMap(passwordsIn)])
    .filter((value) => value.length >= SHORTEST_SECRET);
}

/** As it stands in the URL, and as a server is given it. */
function passwordsIn(value: string): string[] {
  const password = URL.canParse(value) ? new URL(value).password : '';
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}
