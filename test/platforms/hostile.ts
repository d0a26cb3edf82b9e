import fc from 'fast-check';
import type { Certainty, ChangeKind, Citation, Corrected, Digest, DigestLine } from '../../src/core/model.ts';
import { HOSTILE } from './hostile-words.ts';

export const plainWord = fc.constantFrom(
  'Oven',
  'Kettle',
  'pays',
  'about',
  'over',
  'a',
  'director',
  'said',
  'the',
  '–',
  '“so”',
);
const figure = fc.constantFrom(
  '$14.3 billion',
  '49%',
  '49 per cent',
  'EUR 10 000',
  '1 1/2',
  '2031',
  '20 to 30 percent',
  '½',
);

const hostileText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 3, arbitrary: plainWord },
      { weight: 2, arbitrary: figure },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
    { maxLength: 14 },
  )
  .chain((pieces) => fc.constantFrom(' ', '').map((space) => pieces.join(space)));

/** Any text: hostile, empty, or far too long. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 30, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hostileText, fc.integer({ min: 2, max: 200 }))
      .map(([text, times]) => text.repeat(times)),
  },
);

export const anyUrl: fc.Arbitrary<string | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  anyText,
  fc.constantFrom(
    'javascript:alert(1)',
    'https://wire.example@evil.example/',
    'https://wire.example/a)b>c](https://evil.example)',
    'https://wire.example/?q=<!channel>|x\\',
    `https://wire.example/${'a'.repeat(2970)}`,
    `https://wire.example/${'a'.repeat(4000)}`,
    'HTTPS://WIRE.EXAMPLE/\u0000x',
  ),
);

const anyInstant = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') })
    .map((date) => date.toISOString()),
  anyText,
);

const anyCitation: fc.Arbitrary<Citation> = fc
  .record({ quote: anyText, source: anyText, url: anyUrl, at: anyInstant, articleId: anyText })
  .map((it) => ({ ...it, span: { field: 'body', start: 0, end: it.quote.length, text: it.quote } }));

const anyCorrection: fc.Arbitrary<Corrected | undefined> = fc.option(
  fc.record({
    kind: fc.constantFrom<Corrected['kind'][]>('corrected', 'retracted'),
    to: fc.option(anyText, { nil: undefined }),
    at: anyInstant,
  }),
  { nil: undefined, freq: 2 },
);

/** A quote that is a line of its own. */
const anyQuote = fc
  .tuple(anyCitation, anyCorrection)
  .map(([citation, corrected]): Citation => (corrected ? { ...citation, corrected } : citation));

const anyLine: fc.Arbitrary<DigestLine> = fc.record({
  fact: anyText,
  change: fc.constantFrom<ChangeKind[]>(
    'new',
    'revised',
    'refined',
    'corroborated',
    'disputed',
    'corrected',
    'reverted',
  ),
  label: anyText,
  before: fc.option(anyText, { nil: undefined }),
  after: anyText,
  against: fc.option(anyText, { nil: undefined }),
  certainty: fc.constantFrom<Certainty[]>('asserted', 'probable', 'possible', 'denied'),
  origins: fc.nat(5),
  citations: fc.array(anyCitation, { maxLength: 4 }),
  corrected: anyCorrection,
});

/** Up to 200 lines. */
const anyLines = fc
  .tuple(fc.array(anyLine, { maxLength: 5 }), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })))
  .map(([lines, times]) => Array.from({ length: times }, () => lines).flat());

export const anyDigest: fc.Arbitrary<Digest> = fc.record({
  story: anyText,
  title: anyText,
  kind: fc.constantFrom<Digest['kind'][]>('scene', 'update'),
  headline: anyText,
  headlineCorrected: fc.option(
    fc.record({
      kind: fc.constantFrom<Corrected['kind'][]>('corrected', 'retracted'),
      labels: fc.array(anyText, { maxLength: 3 }),
    }),
    { nil: undefined, freq: 2 },
  ),
  lines: anyLines,
  alsoNew: fc.option(fc.array(anyQuote, { maxLength: 4 }), { nil: undefined }),
  asOf: anyInstant,
});

/** As it is posted, before anything in it is corrected. */
export const anyToldDigest: fc.Arbitrary<Digest> = anyDigest.map((digest) => ({
  ...digest,
  headlineCorrected: undefined,
  lines: digest.lines.map((line) => ({ ...line, corrected: undefined })),
  alsoNew: digest.alsoNew?.map(({ corrected: _, ...citation }) => citation),
}));

/** Whatever a digest quotes. */
export function citationsOf({ lines, alsoNew = [] }: Digest): readonly Citation[] {
  return [...lines.flatMap(({ citations }) => citations), ...alsoNew];
}
