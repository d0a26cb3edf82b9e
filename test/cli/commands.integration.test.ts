/** What needs no engine. */
import { mkdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { changed } from '../stories/story-text.ts';
import { SIGNED, TALKS } from './articles.ts';
import { Desk, STACK } from './cli.ts';

const desk = new Desk();
afterAll(() => desk.remove());

describe.concurrent('wrong use ends with 2 and says what is wrong', () => {
  const talks = desk.write('talks.jsonl', TALKS);

  test.each<[string, string[], string]>([
    ['no command', [], 'Usage: writethru [options] [command]'],
    ['an unknown command', ['post'], "error: unknown command 'post'"],
    ['an unknown option', ['replay', talks, '--twice'], "error: unknown option '--twice'"],
    ['no file to replay', ['replay'], "error: missing required argument 'files'"],
    [
      'an unknown face',
      ['replay', talks, '--as', 'teams'],
      'Allowed choices are text, slack, discord, json.',
    ],
    ['an unknown level', ['replay', talks, '--level', 'some'], 'Allowed choices are major, all.'],
    [
      'an unknown story',
      ['replay', talks, '--story', 'acme'],
      'there is no story "acme"; known are zenith-deal.',
    ],
    ['no article to explain', ['explain'], "error: missing required argument 'article'"],
    ['a missing file to read', ['read', 'gone.jsonl'], 'writethru: gone.jsonl: there is no such file\n'],
    [
      'a folder to read',
      ['read', 'stories'],
      'writethru: stories: is a folder; give a JSONL file, one article a line\n',
    ],
    [
      'nothing on standard input',
      ['read'],
      'writethru: standard input: is empty; it should hold one article as JSON a line\n',
    ],
  ])('%s', async (_what, args, message) => {
    const { code, stdout, stderr } = await desk.run(args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(STACK);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      'a setting',
      { WORKERS: 'many', LOG_LEVEL: 'loud' },
      ['WORKERS must be a whole number', 'LOG_LEVEL must be one of'],
    ],
    [
      'a database',
      { DATABASE_URL: 'mysql://acme:correct-horse@db.example/db' },
      ['DATABASE_URL must look like postgres://'],
    ],
    ['a folder of stories', { STORIES_DIR: 'gone' }, ['gone: there is no such folder; set STORIES_DIR']],
    [
      'a data folder that is a file',
      { DATA_DIR: 'talks.jsonl' },
      ['talks.jsonl/writethru_replay: a file is in the way of this folder'],
    ],
  ])('%s that cannot be used', async (_what, env, messages) => {
    const { code, stdout, stderr } = await desk.run(['replay', talks], env);
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).not.toContain('correct-horse');
    expect(stderr).not.toMatch(STACK);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test.each([
    [
      { SLACK_BOT_TOKEN: 'xoxb-acme-zenith' },
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
    ],
  ])('a bot that would seem to post and not do so: %o', async (env, message) => {
    const { code, stdout, stderr } = await desk.run(['start'], { ...env });
    expect(stderr).toContain(message);
    for (const token of Object.values(env)) expect(stderr).not.toContain(token);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

test('a model whose package is missing ends the bot with the command that brings it', async () => {
  const { code, stdout, stderr } = await desk.run(['start'], {
    MODEL_NAME: 'small',
    MODEL_PROVIDER: 'nobody-has-this',
  });
  expect(stderr).toBe(
    'writethru: MODEL_NAME is set, and what speaks to a model is not installed; run: npm install --no-save @ai-sdk/nobody-has-this\n',
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

describe.concurrent('stories check', () => {
  test('names each right story and its facts', async () => {
    const { code, stdout, stderr } = await desk.run(['stories', 'check']);
    expect(stdout).toBe(
      '/zenith-deal  Acme and Zenith: Price, Stake, People, Status, Last valuation, Break fee\n',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('names every problem of every file, and start and replay refuse with the same words', async () => {
    desk.write('wrong/acme.yaml', changed('kind: deal', 'kind: war').replace('[Jane Roe]', '[123]'));
    desk.write('wrong/zenith.yaml', '\u001b[2J: x\n');
    desk.write('wrong/right.yaml', changed('title: Acme', 'title: Right'));
    const env = { STORIES_DIR: 'wrong' };
    const [check, start, replay] = await Promise.all([
      desk.run(['stories', 'check'], env),
      desk.run(['start'], env),
      desk.run(['replay', 'talks.jsonl'], env),
    ]);
    expect(check.stdout).toMatch(/^\/right {2}Right and Zenith: .*\n$/);
    expect(check.stderr).toContain(
      'wrong/acme.yaml:2 kind: must be one of deal, disaster, court, layoffs, law, election, product, outage, people, generic\n',
    );
    expect(check.stderr).toContain('wrong/acme.yaml:6 people.0: must be a name or { name, aliases }');
    expect(check.stderr).toContain('wrong/zenith.yaml:1');
    expect(check.stderr).not.toContain('\u001b');
    for (const { code, stderr } of [check, start, replay]) {
      expect({ code, stderr }).toEqual({ code: 2, stderr: check.stderr });
    }
  });
});

interface Read {
  readonly id: string;
  readonly readable: boolean;
  readonly claims: readonly { readonly role: string; readonly span: Span; readonly quote: Span }[];
}
interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

describe.concurrent('read', () => {
  const body = 'Acme is in talks to buy Zenith Labs for $2 billion, the two companies said on Saturday.';

  test.each<[string, string[], string]>([
    ['a file', ['read', 'two.jsonl'], ''],
    ['standard input', ['read', '-'], TALKS + SIGNED],
    ['standard input when nothing is named', ['read'], TALKS + SIGNED],
  ])(
    'writes a line of JSON for each article of %s, with spans that match the text',
    async (_from, args, stdin) => {
      desk.write('two.jsonl', TALKS + SIGNED);
      const { code, stdout, stderr } = await desk.run(args, {}, stdin);
      const [first, second] = stdout
        .trimEnd()
        .split('\n')
        .map((line): Read => JSON.parse(line));
      expect([first?.id, second?.id]).toEqual(['talks', 'signed']);
      expect(first?.claims.map(({ role }) => role)).toContain('price');
      for (const { span, quote } of first?.claims ?? []) {
        expect(body.slice(span.start, span.end)).toBe(span.text);
        expect(body.slice(quote.start, quote.end)).toBe(quote.text);
      }
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    },
  );

  test('reads on past broken lines, names them, and ends with 1', async () => {
    const { code, stdout, stderr } = await desk.run(
      ['read'],
      {},
      `{"id":\n${TALKS}{"id": "x", "body": "y"}\n\u001b[2J\n`,
    );
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^-:1: is not JSON/),
      expect.stringMatching(/^-:3: "published" is missing; .* add it$/),
      expect.stringMatching(/^-:4: is not JSON/),
    ]);
    expect(stderr).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  test('a file of nothing but problems prints twenty of them and how many more there are', async () => {
    desk.write('text.jsonl', 'Acme buys Zenith\n'.repeat(25));
    const { code, stdout, stderr } = await desk.run(['read', 'text.jsonl']);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('... and 5 more lines that could not be read');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  test('a reader that has seen enough (| head -1) ends it without a word', async () => {
    desk.write('many.jsonl', TALKS.repeat(2_000));
    const running = desk.start(['read', 'many.jsonl']);
    running.process.stdout.once('data', () => running.process.stdout.destroy());
    const { code, stderr } = await running.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

test('a .env that is a folder is told, not a crash', async () => {
  const other = new Desk();
  try {
    mkdirSync(other.path('.env'));
    const { code, stderr } = await other.run(['stories', 'check']);
    expect(stderr).toMatch(/^writethru: .*\.env/);
    expect(stderr).not.toMatch(STACK);
    expect(code).not.toBe(0);
  } finally {
    other.remove();
  }
});

describe.concurrent('ask', () => {
  const line = {
    question: 'Who bought Zenith?',
    articles: [{ id: 'a', published: '2031-01-01', body: 'On Monday Acme bought Zenith for $2 billion.' }],
  };

  test('answers each line of standard input', async () => {
    const lines = [line, { question: 'Who bought Orvex?', articles: [] }];
    const { code, stdout, stderr } = await desk.run(
      ['ask'],
      {},
      lines.map((one) => JSON.stringify(one)).join('\n'),
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as object);
    expect(answers).toEqual([
      {
        answer: 'Acme',
        citations: [
          {
            article: 'a',
            field: 'body',
            quote: line.articles[0]?.body,
            start: 0,
            end: 44,
            at: '2031-01-01T00:00:00.000Z',
          },
        ],
        asOf: '2031-01-01T00:00:00.000Z',
        abstained: false,
      },
      { answer: 'not reported', citations: [], abstained: true },
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('answers a question from a file of articles', async () => {
    desk.write('asked.jsonl', `${JSON.stringify(line.articles[0])}\n`);
    const { code, stdout } = await desk.run(['ask', '--articles', 'asked.jsonl', line.question]);
    expect(stdout).toBe(
      'Acme\n  “On Monday Acme bought Zenith for $2 billion.”\n  article a, 2031-01-01 00:00 UTC\nAs of 2031-01-01 00:00 UTC.\n',
    );
    expect(code).toBe(0);
  });

  test.each([
    ['a question without articles', ['ask', 'Who?'], 'say what to ask: --story SLUG'],
    ['an empty question', ['ask', ' '], 'the question is empty'],
    ['articles without a question', ['ask', '--articles', 'asked.jsonl'], '--articles needs a question'],
  ])('%s is wrong use', async (_what, args, message) => {
    const { code, stdout, stderr } = await desk.run(args);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('a line that is none is named and the others are answered', async () => {
    const { code, stdout, stderr } = await desk.run(['ask'], {}, `{}\n${JSON.stringify(line)}\n`);
    expect(stderr).toMatch(/^standard input:1: "question" must be a text/);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });
});
