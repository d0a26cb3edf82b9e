/** Replays, one after the other on one data folder: making its database takes seconds. */
import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cite, type ModelServer, startModel } from '../servers/model.ts';
import { FRENCH, FUTURE, SIGNED, TALKS } from './articles.ts';
import { Desk, type Ended, STACK } from './cli.ts';

const desk = new Desk();
let first: Ended;

beforeAll(async () => {
  desk.write('talks.jsonl', TALKS);
  first = await desk.run(['replay', 'talks.jsonl', '--data', 'data'], { DATA_DIR: 'elsewhere' });
});
afterAll(() => desk.remove());

function explain(article: string): Promise<Ended> {
  return desk.run(['explain', article, '--replay']);
}

test('the first article sets the scene', () => {
  expect(first.stdout).toMatch(/^Acme and Zenith: /);
  expect(first.stdout).toContain('$2B');
  expect(first.stdout).toContain('“Acme is in talks to buy Zenith Labs for $2 billion');
  expect(first.stderr).toBe('1 article read; 1 posted.\n');
  expect(first.code).toBe(0);
});

test('what is on record already is posted no second time; --data and DATA_DIR lead to the same record', async () => {
  expect(await desk.run(['replay', 'talks.jsonl'])).toMatchObject({
    code: 0,
    stdout: '',
    stderr: '1 article read, 1 of them on record already; 0 posted.\n',
  });
  expect(existsSync(desk.path('elsewhere'))).toBe(false);
});

test('the story is asked on the command line, in one thread, by text and by JSON', async () => {
  const asked = ['ask', '--story', 'zenith-deal', '--replay'];
  const { code, stdout } = await desk.run([...asked, 'How much is the deal?', 'Who says so?']);
  expect(stdout).toMatch(/^> How much is the deal\?\nPrice: \$2B .*since /);
  expect(stdout).toContain('“Acme is in talks to buy Zenith Labs for $2 billion');
  expect(stdout).toMatch(/> Who says so\?\nPrice: \$2B, says /);
  expect(code).toBe(0);
  const json = await desk.run([...asked, '--json', 'Which bank advised Zenith?']);
  expect(JSON.parse(json.stdout)).toMatchObject({ answer: 'not reported', abstained: true, citations: [] });
});

describe('a language model that is set', () => {
  const ASK = ['ask', '--story', 'zenith-deal', '--replay', '--json', 'Any progress to speak of?'];
  let server: ModelServer;
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    server = await startModel();
    env = { MODEL_NAME: 'small', MODEL_URL: server.url, MODEL_KEY: 'key-of-acme', MODEL_PRICE: '1/2' };
  });
  afterAll(() => server.close());

  test('points at the sentence that is told; what it used is on record', async () => {
    server.act = (told) => ({ says: { cited: [cite(told, 'Acme is in talks')], answer: '' } });
    const { stdout, stderr } = await desk.run(ASK, env);
    expect([stderr, server.requests[0]?.key]).toEqual(['', 'Bearer key-of-acme']);
    expect(JSON.parse(stdout)).toMatchObject({
      answer: 'Acme is in talks to buy Zenith Labs for $2 billion, the two companies said on Saturday.',
      citations: [{ article: 'talks', publisher: 'Example Wire' }],
      abstained: false,
    });
    expect((await desk.run(['model', '--replay'])).stdout).toMatch(
      /^day +workspace +answered .*\n\d{4}-\d\d-\d\d {2}terminal +1 +0 +0 +0 +0 +366 +0\.0004\n$/,
    );
  });

  test('and fails is told of in the log, without its key; the plain answer is given', async () => {
    server.act = () => ({ answers: 500, body: 'key-of-acme' });
    const { stdout, stderr } = await desk.run(ASK, env);
    expect(JSON.parse(stdout)).toMatchObject({ abstained: true });
    expect(stderr).toContain('"reason":"it answers 500","msg":"Model gave no answer that holds"');
    expect(stderr).not.toContain('key-of-acme');
  });
});

describe('what cannot be told is not posted, and why is said', () => {
  beforeAll(() => {
    const lines = [
      FRENCH,
      FUTURE,
      '{"id": "undated", "body": "Acme buys Zenith for $7 billion."}\n',
      'Acme buys Zenith for $8 billion.\n',
      '\u001b[2J\n',
    ];
    desk.write('odd.jsonl', lines.join(''));
    writeFileSync(
      desk.path('huge.jsonl'),
      TALKS.replace('"talks"', '"huge"').replace('Acme', 'Acme '.repeat(10_000_000)),
    );
  });

  test('in one run that ends with 1', async () => {
    const { code, stdout, stderr } = await desk.run(['replay', 'odd.jsonl', 'huge.jsonl']);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      '2 articles read; 0 posted.',
      expect.stringMatching(/^2 could not be used; \w/),
      'odd.jsonl:3: "published" is missing; without its date an article cannot be placed in time, so add it',
      expect.stringMatching(/^odd\.jsonl:4: is not JSON/),
      expect.stringMatching(/^odd\.jsonl:5: is not JSON/),
      'huge.jsonl:1: is longer than 20000000 characters; one article a line is expected',
    ]);
    expect(stderr).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  test.each([
    [
      'french',
      'zenith-deal version 1 unreadable: the article is not in English, the only\n  language read so far\n',
    ],
    [
      'future',
      'zenith-deal version 1 unreadable: it is dated in the future\n  (2999-01-01T00:00:00.000Z); correct "published" and send it again\n',
    ],
  ])('explain %s', async (article, outcome) => {
    expect(await explain(article)).toMatchObject({ code: 0, stdout: outcome, stderr: '' });
  });

  test('explain tells the way from the claims to what was told', async () => {
    const { stdout } = await explain('talks');
    const lines = stdout
      .trimEnd()
      .replace(/\n {4,}(?!\d+\. )/g, ' ')
      .split('\n');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(lines).toEqual([
      'zenith-deal version 1 new story: first to state price, status',
      expect.stringMatching(/^ {2}1\. read \d+ claims in one part \(original\)$/),
      expect.stringMatching(/^ {2}2\. states price: .* going back to .*: ".*"$/),
      expect.stringMatching(/^ {2}3\. states status: in talks /),
      expect.stringMatching(/^ {2}4\. price new: /),
      expect.stringMatching(/^ {2}5\. status new: in talks$/),
      expect.stringMatching(/^ {2}6\. major: told "Acme and Zenith: .*"$/),
      expect.stringMatching(/^ {2}7\. all: told "Acme and Zenith: .*"$/),
      expect.stringMatching(
        /^ {2}✓ console zenith-deal: posted \d{4}-\d\d-\d\d \d\d:\d\d UTC, as [\da-f-]{36}$/,
      ),
    ]);
  });

  test('deliveries tells that nothing of it went out but the scene, and when that did', async () => {
    const { stdout } = await desk.run(['deliveries', '--replay', '--story', 'zenith-deal']);
    expect(stdout).toMatch(/^zenith-deal #1 \(major\) Acme and Zenith: /);
    expect(stdout).toMatch(/\n {2}✓ console zenith-deal: posted [^\n]{20},? as\s+[\da-f-]{36}\n/);
    expect(stdout).toMatch(/\n\n1 delivery: 1 posted\n$/);
    const asJson = await desk.run([
      'deliveries',
      '--replay',
      '--channel',
      'zenith-deal',
      '--digest',
      '1',
      '--json',
    ]);
    expect(JSON.parse(asJson.stdout)).toMatchObject([{ story: 'zenith-deal', seq: 1, status: 'sent' }]);
    expect(await desk.run(['deliveries', '--replay', '--channel', 'other'])).toMatchObject({
      code: 0,
      stdout: 'no such delivery is on record\n',
    });
    expect(await desk.run(['deliveries', '--replay', '--retry', 'none'])).toMatchObject({
      code: 2,
      stderr: 'writethru: no delivery "none" is on record; writethru deliveries lists them\n',
    });
  });

  test('explain says what to try when there is no such article', async () => {
    expect(await explain('undated')).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        'writethru: no article "undated" is on record. Articles of the bot itself are asked for without --replay.\n',
    });
  });
});

describe('a file that holds no articles', () => {
  test.each<[string, string | Buffer, number, RegExp]>([
    ['is empty', '', 2, /^writethru: no\.jsonl: is empty; it should hold one article as JSON a line\n$/],
    [
      'is binary',
      // Every byte there is; a new line of chance at their head would be an empty line, which is no problem.
      Buffer.concat([
        Buffer.from(Uint8Array.from({ length: 256 }, (_, at) => 255 - at)),
        Buffer.from('\n\x1b[2J\n'),
      ]),
      1,
      /^0 articles read; 0 posted\.\nno\.jsonl:1: is not JSON/,
    ],
  ])('%s', async (_what, content, code, message) => {
    desk.write('no.jsonl', content);
    const ended = await desk.run(['replay', 'no.jsonl']);
    expect(ended.stderr).toMatch(message);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(ended.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(ended.stderr).not.toMatch(STACK);
    expect(ended).toMatchObject({ code, stdout: '' });
  });

  test('is not there', async () => {
    const ended = await desk.run(['replay', 'gone.jsonl']);
    expect(ended).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'writethru: gone.jsonl: there is no such file\n',
    });
  });
});

test('a reader that leaves (| head -1) ends a replay without a word, and the next one goes on', async () => {
  desk.write('signed.jsonl', SIGNED);
  const running = desk.start(['replay', 'signed.jsonl']);
  running.process.stdout.destroy();
  const { code, stderr } = await running.ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const next = await desk.run(['replay', 'talks.jsonl', 'signed.jsonl']);
  expect(next.stderr).toMatch(/^2 articles read, 2 of them on record already; [01] posted\.\n$/);
  expect(next.code).toBe(0);
});
