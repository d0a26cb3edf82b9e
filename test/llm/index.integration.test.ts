import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openModel } from '../../src/llm/index.ts';
import type { ModelSettings } from '../../src/ports/model.ts';
import { type Act, type ModelServer, startModel, USAGE } from '../servers/model.ts';
import { freePort } from '../servers/server.ts';

const PROMPT = { system: 'Point.', data: '{"question":"Who?"}' };
const POINTING = { cited: [{ id: 's1', quote: 'Jane Roe' }], answer: 'Jane Roe' };

let server: ModelServer;
beforeAll(async () => {
  server = await startModel();
});
afterEach(() => {
  server.requests.length = 0;
});
afterAll(() => server.close());

function settings(changes: Partial<ModelSettings> = {}): ModelSettings {
  return {
    provider: 'openai-compatible',
    url: server.url,
    name: 'small-model',
    key: 'key-of-acme',
    price: { input: '0.40', output: '1.60' },
    timeoutMs: 20_000,
    ...changes,
  };
}

async function reply(act: Act, changes: Partial<ModelSettings> = {}) {
  server.act = () => act;
  return (await openModel(settings(changes))).ask(PROMPT);
}

describe('an endpoint that speaks chat completions', () => {
  it('is asked once, for JSON of our form, with its key', async () => {
    expect(await reply({ says: POINTING })).toEqual({
      outcome: 'replied',
      pointing: POINTING,
      tokens: USAGE,
    });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      path: '/v1/chat/completions',
      key: 'Bearer key-of-acme',
      body: {
        model: 'small-model',
        max_tokens: 2000,
        response_format: { type: 'json_schema' },
        messages: [
          { role: 'system', content: 'Point.' },
          { role: 'user', content: PROMPT.data },
        ],
      },
    });
  });

  it('may put its JSON between fences', async () => {
    const says = `\`\`\`json\n${JSON.stringify(POINTING)}\n\`\`\``;
    expect(await reply({ says })).toMatchObject({ outcome: 'replied', pointing: POINTING });
  });

  it('needs no key', async () => {
    await reply({ says: POINTING }, { key: undefined });
    expect(server.requests[0]?.key).toBe('undefined');
  });

  it.each<[string, Act, object]>([
    ['words', { says: 'The answer is Jane Roe.' }, { outcome: 'failed', tokens: USAGE }],
    ['half of the JSON', { says: '{"cited": [{"id": "s1"' }, { outcome: 'failed', tokens: USAGE }],
    ['JSON of another form', { says: { answer: 7 } }, { outcome: 'failed', tokens: USAGE }],
    ['nothing', { says: '' }, { outcome: 'failed' }],
    ['what is no completion', { answers: 200, body: '{"hello": 1}' }, { outcome: 'failed' }],
    ['what is no JSON', { answers: 200, body: '<html>' }, { outcome: 'failed' }],
    ['more than anybody wants', { answers: 200, body: `"${'x'.repeat(1_100_000)}"` }, { outcome: 'failed' }],
    ['500', { answers: 500, body: 'secret: key-of-acme' }, { outcome: 'failed', reason: 'it answers 500' }],
    ['429', { answers: 429 }, { outcome: 'declined', reason: 'it answers 429' }],
    [
      '401',
      { answers: 401, body: '{"error":{"message":"key-of-acme is wrong"}}' },
      { outcome: 'declined', reason: 'it answers 401' },
    ],
    [
      'somewhere else',
      { answers: 307, headers: { location: 'http://127.0.0.1:9/' } },
      { outcome: 'declined' },
    ],
  ])('that answers %s gives none, is asked once, and is not quoted', async (_what, act, expected) => {
    const got = await reply(act);
    expect(got).toMatchObject(expected);
    expect(JSON.stringify(got)).not.toContain('key-of-acme');
    expect(server.requests).toHaveLength(1);
  });

  it('that is slow is given up', async () => {
    expect(await reply({ hangs: true }, { timeoutMs: 300 })).toEqual({
      outcome: 'failed',
      reason: 'no answer within 300 ms',
      tokens: undefined,
    });
  });

  it('that is not there is told by why', async () => {
    const url = `http://127.0.0.1:${await freePort()}/v1`;
    expect(await reply({ says: POINTING }, { url })).toEqual({
      outcome: 'declined',
      reason: 'it cannot be reached: ECONNREFUSED',
    });
  });

  it('that asks to be left alone is, and others are not kept waiting for one that fails', async () => {
    server.act = () => ({ answers: 429, headers: { 'retry-after': '60' } });
    const model = await openModel(settings());
    await model.ask(PROMPT);
    server.act = () => ({ says: POINTING });
    const next = await model.ask(PROMPT);
    expect(next).toMatchObject({
      outcome: 'declined',
      reason: expect.stringMatching(/again in (?:60|[1-5]\d) s$/),
    });
    expect(server.requests).toHaveLength(1);
  });
});

it('another provider speaks its own protocol, by its own package', async () => {
  expect(await reply({ says: POINTING }, { provider: 'anthropic' })).toEqual({
    outcome: 'replied',
    pointing: POINTING,
    tokens: USAGE,
  });
  expect(server.requests[0]).toMatchObject({ path: '/v1/messages', key: 'key-of-acme' });
});

it('a provider that wants a key says so', async () => {
  expect(await reply({ says: POINTING }, { provider: 'anthropic', key: undefined })).toEqual({
    outcome: 'declined',
    reason: 'it wants a key; set MODEL_KEY',
  });
});

it('a package that is missing is asked for by name, with the command that brings it', async () => {
  await expect(openModel(settings({ provider: 'nobody-has-this' }))).rejects.toThrow(
    'MODEL_NAME is set, and what speaks to a model is not installed; run: npm install --no-save @ai-sdk/nobody-has-this',
  );
});

it('a package that is no provider is told as such', async () => {
  await expect(openModel(settings({ provider: 'provider' }))).rejects.toThrow(
    '@ai-sdk/provider is no provider of the AI SDK; correct MODEL_PROVIDER',
  );
});

it('what it costs is counted to the last digit', async () => {
  const model = await openModel(settings());
  expect(model.costOf({ input: 321, output: 45 })).toBe('0.0002004');
  expect(model.costOf({ input: 0, output: 0 })).toBe('0');
});

it('its packages are optional, and the versions that are named are those that are tested', () => {
  const root = join(import.meta.dirname, '../..');
  const { dependencies, devDependencies, peerDependenciesMeta } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const source = readFileSync(join(root, 'src/llm/load-packages.ts'), 'utf8');
  for (const name of ['ai', '@ai-sdk/openai-compatible']) {
    expect(dependencies[name]).toBeUndefined();
    expect(peerDependenciesMeta[name]).toEqual({ optional: true });
    expect(source).toMatch(new RegExp(`${name}'?: '${devDependencies[name]}'`));
  }
});
