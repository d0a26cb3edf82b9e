import { describe, expect, test } from 'vitest';
import { parseStory } from '../../src/stories/parse-story.ts';
import { cpuTime } from '../cpu-time.ts';
import { changed, GOOD } from './story-text.ts';

/** "7 match: is empty" */
function problemsOf(text: string, slug = 'zenith-deal'): string[] {
  const parsed = parseStory(slug, text);
  if (parsed.ok) return [];
  return parsed.problems.map(({ line, field, message }) => `${line} ${field}: ${message}`);
}

test('a right file is the story it tells', () => {
  expect(parseStory('zenith-deal', GOOD)).toEqual({
    ok: true,
    story: {
      slug: 'zenith-deal',
      title: 'Acme and Zenith',
      kind: 'deal',
      parties: {
        acquirer: { name: 'Acme', aliases: ['Acme Works'] },
        target: { name: 'Zenith Labs', aliases: [] },
      },
      people: [{ name: 'Jane Roe', aliases: [] }],
      feeds: [],
      match: { all: ['Zenith'], any: ['Acme', 'Roe'], none: ['Zenith Cup'] },
      lead: ['fee', 'price'],
      facts: [{ id: 'fee', label: 'Break fee', value: 'money', near: ['break fee'] }],
    },
  });
});

test('without "lead" the kind leads and the own facts follow', () => {
  expect(parseStory('zenith-deal', changed('lead: [fee, price]\n', ''))).toMatchObject({
    story: { lead: ['price', 'stake', 'people', 'status', 'fee'] },
  });
});

test.each([
  ['a byte order mark', `\uFEFF${GOOD}`],
  ['line ends of Windows', GOOD.replaceAll('\n', '\r\n')],
  ['no line end at the end', GOOD.trimEnd()],
  ['comments and empty lines', `# Followed.\n\n${GOOD}\n# End.`],
  [
    'names with signs that expressions use',
    changed('[Zenith Cup]', '[Yahoo!, C++, AT&T, A.B. Corp, "$14 billion"]'),
  ],
  ['spaces around words', changed('target: Zenith Labs', 'target: "  Zenith Labs "')],
])('%s is no problem', (_what, text) => {
  expect(problemsOf(text)).toEqual([]);
  expect(parseStory('zenith-deal', text)).toMatchObject({
    story: { parties: { target: { name: 'Zenith Labs' } } },
  });
});

const REGEX = 'looks like a regular expression; write the plain words to look for';
const NO_LINE = 'holds a line break or another control character; write plain text on one line';
const ALIAS = 'an alias ("*name") stands here; write out what it stands for';

describe('each problem is named with its line and field', () => {
  test.each<[string, string, string[]]>([
    ['unknown field', changed('kind:', 'colour: red\nkind:'), ['2 colour: is not a field of a story file']],
    [
      'field with a typing error',
      changed('name: Acme', 'nmae: Acme'),
      ['4 parties.acquirer.name: is missing', '4 parties.acquirer.nmae: is not a field of a story file'],
    ],
    ['missing title', changed('title: Acme and Zenith\n', ''), ['1 title: is missing']],
    ['missing kind', changed('kind: deal\n', ''), ['1 kind: is missing']],
    [
      'unknown kind',
      changed('kind: deal', 'kind: war'),
      [
        '2 kind: must be one of deal, disaster, court, layoffs, law, election, product, outage, people, generic',
      ],
    ],
    ['missing party', changed('  target: Zenith Labs\n', ''), ['3 parties.target: is missing']],
    ['party without a name', changed('target: Zenith Labs', 'target:'), ['5 parties.target: is empty']],
    [
      'party that is a list',
      changed('target: Zenith Labs', 'target: [Zenith Labs]'),
      ['5 parties.target: must be a name or { name, aliases }'],
    ],
    ['title that is a list', changed('Acme and Zenith', '[Acme, Zenith]'), ['1 title: must be text']],
    [
      'title that is a number',
      changed('Acme and Zenith', '2025'),
      ['1 title: must be text; put quotes around it: "2025"'],
    ],
    ['long title', changed('Acme and Zenith', 'x'.repeat(101)), ['1 title: is longer than 100 characters']],
    ['title of two lines', changed('Acme and Zenith', '"Acme\\nZenith"'), [`1 title: ${NO_LINE}`]],
    ['NUL in a title', changed('Acme and Zenith', '"Acme\\0"'), [`1 title: ${NO_LINE}`]],
    ['half an emoji in a title', changed('Acme and Zenith', '"Acme \\uD83D"'), [`1 title: ${NO_LINE}`]],
    [
      'person that is a number',
      changed('[Jane Roe]', '[Jane Roe, 123]'),
      ['6 people.1: must be a name or { name, aliases }; put quotes around it: "123"'],
    ],
    ['person that is empty', changed('[Jane Roe]', '[""]'), ['6 people.0: is empty']],
    [
      'aliases that are no list',
      changed('[Jane Roe]', '[{ name: Jane Roe, aliases: Roe }]'),
      ['6 people.0.aliases: must be a list: [one, two]'],
    ],
    ['people that are no list', changed('[Jane Roe]', 'Jane Roe'), ['6 people: must be a list: [one, two]']],
    ['people left empty', changed(' [Jane Roe]', ''), ['6 people: is empty']],
    [
      'too many people',
      changed('[Jane Roe]', `[${Array.from({ length: 51 }, (_, at) => `P${at}`)}]`),
      ['6 people: has more than 50 entries'],
    ],
    [
      'match without words',
      changed('  all: [Zenith]\n  any: [Acme, Roe]\n', ''),
      ['7 match: needs words under "all" or "any", else every article would match'],
    ],
    ['lead without facts', changed('[fee, price]', '[]'), ['11 lead: needs at least one fact']],
    [
      'lead that names no fact',
      changed('[fee, price]', '[price, colour]'),
      [
        '11 lead.1: "colour" is no fact of this story; known are price, stake, people, status, valuation, fee',
      ],
    ],
    ['lead that is a word', changed('[fee, price]', 'price'), ['11 lead: must be a list: [one, two]']],
    [
      'feed that is no web address',
      `${GOOD}feeds: [{ url: "ftp://acme.example/feed" }]\n`,
      ['19 feeds.0.url: must be an http or https address'],
    ],
    [
      'own fact in capitals',
      changed('  fee:', '  Fee:').replace('[fee, price]', '[price]'),
      ['13 facts.Fee: must be lower-case letters, digits and "-"'],
    ],
    [
      'own fact that the kind brings',
      changed('  fee:', '  price:').replace('[fee, price]', '[price]'),
      ['13 facts.price: is already a fact of every deal; choose another name'],
    ],
    [
      'own fact named like a part of every JavaScript object',
      changed('  fee:', '  constructor:').replace('[fee, price]', '[price]'),
      ['13 facts.constructor: cannot be the name of a fact; choose another'],
    ],
    [
      'own fact of another type',
      changed('value: money', 'value: date'),
      ['15 facts.fee.value: must be one of money, percent, number'],
    ],
    [
      'own fact without words',
      changed('near: [break fee]', 'near: []'),
      ['16 facts.fee.near: needs at least one word or phrase'],
    ],
    [
      'example that reads otherwise',
      changed('reads: $200M', 'reads: $300M'),
      ['18 facts.fee.examples.0: "$300M" was expected and "$200M" was read'],
    ],
    [
      'example in which nothing is read',
      changed('break fee of $200 million', 'fee'),
      ['18 facts.fee.examples.0: "$200M" was expected and nothing was read'],
    ],
    [
      'duplicate field',
      changed('kind: deal', 'kind: deal\nkind: deal'),
      ['3 kind: is here a second time; keep one'],
    ],
    [
      'duplicate field after an empty one',
      changed('people: [Jane Roe]', 'people:\npeople: [Jane Roe]'),
      ['7 people: is here a second time; keep one'],
    ],
    [
      'duplicate field inside a field',
      changed('  target: Zenith Labs', '  target: Zenith Labs\n  target: Zenith'),
      ['6 parties.target: is here a second time; keep one'],
    ],
    [
      'tab as indentation',
      changed('  target', '\ttarget'),
      ['5 : is not valid YAML: Tabs are not allowed as indentation'],
    ],
    [
      'second document',
      `${GOOD}---\n${GOOD}`,
      ['19 : a second document ("---") begins here; write one story a file'],
    ],
    ['list as the name of a field', `${GOOD}[a, b]: c\n`, ['19 : the name of a field must be plain text']],
    [
      'tag of another language',
      changed('title: Acme', 'title: !!js/function Acme'),
      ['1 : is not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function'],
    ],
    ['alias', changed('people: [Jane Roe]', 'people: &all [*all]'), [`6 : ${ALIAS}`]],
    ['alias of nothing', changed('Acme and Zenith', '*nobody'), [`1 : ${ALIAS}`]],
  ])('%s', (_what, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  test.each([
    ['empty file', ''],
    ['file of comments', '# nothing yet\n'],
    ['list', '- Acme\n- Zenith\n'],
    ['sentence', 'Acme buys Zenith\n'],
  ])('%s', (_what, text) => {
    expect(problemsOf(text)).toEqual(['1 : is not a story; write its fields one a line, "title: ..." first']);
  });
});

test.each([
  '(a+)+$',
  '/(x|x)*y/',
  '/zenith/i',
  'Zenith.*',
  'Zenith|Acme',
  '^Zenith',
  '[A-Z]enith',
  String.raw`\bZenith\b`,
  '(?i)zenith',
])('the regular expression %s is refused, not searched for in vain', (expression) => {
  expect(problemsOf(changed('[Zenith]', `['${expression}']`))).toEqual([`8 match.all.0: ${REGEX}`]);
});

test.each(['Zenith Deal', 'Zenith', '-zenith', 'zenith_deal', 'zénith', '', 'x'.repeat(32)])(
  'the file name "%s" is refused: it cannot be a slash command',
  (slug) => {
    expect(problemsOf(GOOD, slug)).toEqual([
      '1 : the file name becomes a slash command: use lower-case letters, digits and "-", at most 31',
    ]);
  },
);

test('all problems of a file come at once, in the order of its lines', () => {
  const text = changed('title: Acme and Zenith', 'title: 7\ntitle: 8')
    .replace('[Jane Roe]', '[123]')
    .replace('[Zenith]', '["a.*"]')
    .replace('[fee, price]', '[colour]')
    .replace('reads: $200M', 'reads: $300M')
    .concat('colour: red\n');
  expect(problemsOf(text, 'Zenith')).toEqual([
    expect.stringMatching(/^1 : the file name becomes/),
    expect.stringMatching(/^1 title: must be text/),
    '2 title: is here a second time; keep one',
    expect.stringMatching(/^7 people\.0: must be a name/),
    `9 match.all.0: ${REGEX}`,
    expect.stringMatching(/^12 lead\.0: "colour" is no fact/),
    expect.stringMatching(/^19 facts\.fee\.examples\.0: "\$300M" was expected/),
    '20 colour: is not a field of a story file',
  ]);
});

describe('a hostile file is refused within seconds', () => {
  const LEVELS = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const bomb = LEVELS.map((name, at) => {
    const below = String.fromCharCode('a'.charCodeAt(0) + at);
    return `${name}: &${name} [${Array(9).fill(`*${below}`)}]\n`;
  });

  test.each([
    ['alias bomb', `a: &a [x, x, x, x, x, x, x, x, x]\n${bomb.join('')}`, ALIAS],
    ['deep nesting', `title: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'is nested too deeply'],
    [
      'thousands of unknown fields',
      Array.from({ length: 5_000 }, (_, at) => `k${at}:\n`).join(''),
      'is not a field of a story file',
    ],
    ['thousands of duplicate fields', 'a:\n'.repeat(16_000), 'is here a second time; keep one'],
    [
      'a quote that never ends',
      `title: "${'a\n'.repeat(24_000)}`,
      'is not valid YAML: Missing closing "quote',
    ],
  ])('%s', (_what, text, message) => {
    const start = cpuTime();
    const problems = problemsOf(text);
    expect(cpuTime() - start).toBeLessThan(5_000);
    expect(problems).toContainEqual(expect.stringContaining(message));
    expect(problems.length).toBeLessThanOrEqual(100);
  });
});
