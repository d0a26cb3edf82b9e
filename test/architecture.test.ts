import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/**
 * The import table: what each part may import of ours, beside itself. Imports point one way only, from the outside in;
 * a new folder has to be added here before it can import anything.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/model': [],
  'core/decimal': ['core/model'],
  'core/instants': ['core/model'],
  'core/identity': ['core/model'],
  'core/read': ['core/model', 'core/decimal', 'core/instants'],
  'core/story': ['core/instants', 'core/model', 'core/decimal', 'core/identity', 'core/read'],
  'core/digest': ['core/instants', 'core/model', 'core/decimal', 'core/read', 'core/story'],
  'core/answer': ['core/instants', 'core/model', 'core/read', 'core/story', 'core/digest'],
  'core/schedule': ['core/model'],
  'core/subscription': ['core/model', 'core/read', 'core/story'],
  'core/tell-audience': ['core/model', 'core/story', 'core/digest', 'core/subscription'],
  'core/trace-step': ['core/model', 'core/story', 'core/digest', 'core/subscription', 'core/tell-audience'],
  'core/take-step': [
    'core/instants',
    'core/model',
    'core/story',
    'core/digest',
    'core/subscription',
    'core/tell-audience',
    'core/trace-step',
  ],
  'core/with-all-said': ['core/model', 'core/read', 'core/story', 'core/digest', 'core/subscription'],
  errors: [],
  log: [],
  within: [],
  'redis-nodes': [],
  ports: ['core/model'],
  config: ['ports', 'errors', 'redis-nodes'],
  'usecases/commands': ['core/model', 'ports'],
  usecases: [
    'core/answer',
    'core/instants',
    'core/identity',
    'core/model',
    'core/read',
    'core/schedule',
    'core/with-all-said',
    'core/story',
    'core/digest',
    'core/subscription',
    'core/take-step',
    'core/tell-audience',
    'usecases/commands',
    'ports',
    'errors',
    'log',
  ],
  stories: ['core/model', 'core/read', 'core/story', 'core/digest', 'errors'],
  feeds: ['core/identity', 'core/model', 'ports', 'errors', 'log'],
  // A migration folds the ledgers of what is on record.
  store: [
    'core/identity',
    'core/model',
    'core/schedule',
    'core/story',
    'core/subscription',
    'ports',
    'errors',
  ],
  llm: ['core/model', 'ports', 'errors'],
  queue: ['ports', 'errors', 'redis-nodes', 'within'],
  'platforms/words': ['core/model'],
  'platforms/slack': ['core/model', 'ports', 'usecases/commands', 'platforms/words', 'errors', 'log'],
  'platforms/discord': ['core/model', 'ports', 'usecases/commands', 'platforms/words', 'errors', 'log'],
  'platforms/console': ['core/model', 'ports', 'platforms/words', 'errors'],
  web: [
    'core/model',
    'core/digest',
    'ports',
    'usecases',
    'feeds',
    'platforms/words',
    'errors',
    'log',
    'within',
  ],
  cli: [
    'core/trace-step',
    'core/answer',
    'core/model',
    'core/read',
    'core/story',
    'core/digest',
    'config',
    'errors',
    'log',
    'ports',
    'usecases',
    'usecases/commands',
    'stories',
    'feeds',
    'store',
    'queue',
    'llm',
    'platforms/slack',
    'platforms/discord',
    'platforms/console',
    'web',
  ],
  main: ['core/model', 'cli', 'config', 'errors', 'log', 'stories'],
};

/** Libraries that one part alone may know. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  bullmq: ['queue'],
  ioredis: ['queue'],
  kysely: ['store'],
  pg: ['store', 'queue'],
  '@electric-sql/pglite': ['store'],
  '@slack': ['platforms/slack'],
  'discord.js': ['platforms/discord'],
  'discord-api-types': ['platforms/discord'],
  fastify: ['web'],
  'prom-client': ['web'],
  'rate-limiter-flexible': ['web'],
  'http-link-header': ['feeds'],
  commander: ['main'],
  'fastest-levenshtein': ['usecases/commands'],
  yaml: ['stories'],
  undici: ['feeds'],
  'ipaddr.js': ['feeds'],
  'robots-parser': ['feeds'],
  htmlparser2: ['feeds'],
  entities: ['feeds'],
  'iconv-lite': ['feeds'],
  ai: ['llm'],
  '@ai-sdk': ['llm'],
};

/** A statement, not the word "from" in a list of words. */
const IMPORT = /(?:^(?:import|export)\b[^;'"=]*\bfrom |^import |\bimport\()'([^']+)'/gm;

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const texts = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const imports: readonly Import[] = files.flatMap((file) =>
  [...(texts.get(file) ?? '').matchAll(IMPORT)].map(([, specifier = '']) => ({
    file,
    target: specifier.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), specifier)) : specifier,
  })),
);

function partOf(file: string): string {
  const parts = Object.keys(MAY_IMPORT).filter(
    (part) => file === `${part}.ts` || file.startsWith(`${part}/`),
  );
  return parts.sort((a, b) => b.length - a.length)[0] ?? `${file} (in no part)`;
}

const isOurs = ({ target }: Import): boolean => files.includes(target);

describe('the architecture', () => {
  it('has a place in the import table for every file', () => {
    expect(files.map(partOf).filter((part) => part.endsWith('(in no part)'))).toEqual([]);
  });

  it('imports only what the table allows', () => {
    const broken = imports.filter(isOurs).filter(({ file, target }) => {
      const [from, to] = [partOf(file), partOf(target)];
      return from !== to && !MAY_IMPORT[from]?.includes(to);
    });
    expect(broken.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });

  it('keeps each library behind the one part that adapts it', () => {
    const broken = imports.filter(({ file, target }) => {
      const library = Object.keys(OWNERS).find((name) => target === name || target.startsWith(`${name}/`));
      return library !== undefined && !OWNERS[library]?.includes(partOf(file));
    });
    expect(broken.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });

  it('has no import cycle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        imports.filter((one) => one.file === file && isOurs(one)).map(({ target }) => target),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path, file].join(' -> ')];
      if (done.has(file)) return [];
      done.add(file);
      return (graph.get(file) ?? []).flatMap((next) => visit(next, [...path, file]));
    };
    expect(files.flatMap((file) => visit(file, []))).toEqual([]);
  });

  it('keeps the core pure: no clock, no waiting, no node, no library but of numbers and calendars', () => {
    const core = files.filter((file) => file.startsWith('core/'));
    const impure = core.filter((file) =>
      /\b(?:await|async|process\.|Date\.now|new Date\(\)|Math\.random)/.test(texts.get(file) ?? ''),
    );
    const libraries = imports.filter(
      (one) =>
        core.includes(one.file) && !isOurs(one) && !['big.js', 'temporal-polyfill'].includes(one.target),
    );
    expect([...impure, ...libraries.map(({ file, target }) => `${file} -> ${target}`)]).toEqual([]);
  });

  it('has files that can be read at a glance', () => {
    const long = files
      .map((file) => [file, (texts.get(file) ?? '').split('\n').length] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });
});
