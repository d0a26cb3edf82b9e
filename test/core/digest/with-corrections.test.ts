import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCorrections } from '../../../src/core/digest/with-corrections.ts';
import type { ChangeKind, Digest, DigestLine, Unsaid } from '../../../src/core/model.ts';
import { citation, digest } from '../../platforms/examples.ts';

const DAYS = ['2031-03-04', '2031-03-05', '2031-03-06', '2031-03-07', '2031-03-08', '2031-03-09'];

type Telling = readonly [change: ChangeKind, after: string, before?: string, alsoTaken?: readonly string[]];

/** What one channel is told of one fact, a day apart. */
function tellings(all: readonly Telling[], fact = 'price'): readonly Digest[] {
  return all.map(([change, after, before, alsoTaken], at) => {
    const line: DigestLine = {
      ...{ fact, change, label: 'Price', after, before, certainty: 'asserted', origins: 1 },
      citations: [citation(`It is ${after}.`, 'Harbour Wire')],
      takesBack: alsoTaken && { values: alsoTaken, at: `${DAYS[at]}T08:00:00.000Z` },
    };
    return digest([line], { headlineFacts: [fact], asOf: `${DAYS[at]}T09:00:00.000Z` });
  });
}

/** What each of them says in the end: "$14M", or "$14M corrected: $12M". */
function shown(all: readonly Telling[]): readonly string[] {
  const digests = tellings(all);
  return digests.map((one, at) => {
    const [line] = withCorrections(one, digests.slice(at + 1)).lines;
    const { kind, to } = line?.corrected ?? {};
    return [line?.after, kind, to].filter((part) => part !== undefined).join(' ');
  });
}

describe('what a correction goes back on', () => {
  it.each<readonly [string, readonly Telling[], readonly string[]]>([
    [
      'nothing',
      [
        ['new', '$14M'],
        ['revised', '$15M', '$14M'],
      ],
      ['$14M', '$15M'],
    ],
    [
      'the value told last',
      [
        ['new', '$14M'],
        ['corrected', '$12M', '$14M'],
      ],
      ['$14M corrected $12M', '$12M'],
    ],
    [
      'one taken back',
      [
        ['new', '$14M'],
        ['retracted', '$14M'],
      ],
      ['$14M retracted', '$14M'],
    ],
    [
      'every telling of it',
      [
        ['new', '$14M'],
        ['corroborated', '$14M'],
        ['disputed', '$14M'],
        ['corrected', '$12M', '$14M'],
      ],
      ['$14M corrected $12M', '$14M corrected $12M', '$14M corrected $12M', '$12M'],
    ],
    [
      'no value that was right until it changed',
      [
        ['new', '10'],
        ['revised', '12', '10'],
        ['corrected', '9', '12'],
      ],
      ['10', '12 corrected 9', '9'],
    ],
    [
      'not the same value of an earlier time',
      [
        ['new', '10'],
        ['revised', '12', '10'],
        ['reverted', '10', '12'],
        ['corrected', '9', '10'],
      ],
      ['10', '12', '10 corrected 9', '9'],
    ],
    [
      'no value that came after it',
      [
        ['new', '10'],
        ['corrected', '9', '10'],
        ['revised', '10', '9'],
      ],
      ['10 corrected 9', '9', '10'],
    ],
    [
      'a coarser telling that the record knows to be as wrong',
      [
        ['new', 'about $14M'],
        ['refined', '$14.3M', 'about $14M'],
        ['corrected', '$12M', '$14.3M', ['$14.3M', 'about $14M']],
      ],
      ['about $14M corrected $12M', '$14.3M corrected $12M', '$12M'],
    ],
    [
      'no coarser telling that is still right, or that nothing is known of',
      [
        ['new', 'over $10M'],
        ['refined', '$14.3M', 'over $10M'],
        ['corrected', '$12M', '$14.3M', ['$14.3M']],
      ],
      ['over $10M', '$14.3M corrected $12M', '$12M'],
    ],
    [
      'a correction too',
      [
        ['new', '$14M'],
        ['corrected', '$12M', '$14M'],
        ['corrected', '$13M', '$12M'],
      ],
      ['$14M corrected $13M', '$12M corrected $13M', '$13M'],
    ],
    [
      'a correction of what was right all along',
      [
        ['new', '$14M'],
        ['corrected', '$12M', '$14M'],
        ['corrected', '$14M', '$12M'],
      ],
      ['$14M', '$12M corrected $14M', '$14M'],
    ],
    [
      'a correction that was put more closely since',
      [
        ['new', '$14M'],
        ['corrected', 'about $12M', '$14M'],
        ['refined', '$12.3M', 'about $12M'],
        ['corrected', '$13M', '$12.3M', ['about $12M']],
      ],
      ['$14M corrected $13M', 'about $12M corrected $13M', '$12.3M corrected $13M', '$13M'],
    ],
    [
      'a correction that is taken back',
      [
        ['new', '$14M'],
        ['corrected', '$12M', '$14M'],
        ['retracted', '$12M'],
      ],
      ['$14M retracted', '$12M retracted', '$12M'],
    ],
    [
      'nothing any more that is stated again',
      [
        ['new', '$14M'],
        ['retracted', '$14M'],
        ['reverted', '$14M', '$14M'],
        ['corrected', '$12M', '$14M'],
      ],
      ['$14M corrected $12M', '$14M', '$14M corrected $12M', '$12M'],
    ],
    [
      'what is stated no more, though another value is',
      [
        ['new', '$14M'],
        ['retracted', '$14M'],
        ['reverted', '$13M', '$14M'],
      ],
      ['$14M retracted', '$14M', '$13M'],
    ],
    [
      'what is stated no more, where a correction says what is right',
      [
        ['new', '$14M'],
        ['retracted', '$14M'],
        ['corrected', '$12M', '$14M'],
      ],
      ['$14M corrected $12M', '$14M', '$12M'],
    ],
    [
      'a value that changed after it had been corrected',
      [
        ['new', '$14M'],
        ['revised', '$20M', '$12M', ['$14M']],
        ['corrected', '$21M', '$20M'],
      ],
      ['$14M corrected $12M', '$20M corrected $21M', '$21M'],
    ],
    [
      'what was corrected, though it is news again later',
      [
        ['new', '10'],
        ['corrected', '8', '10'],
        ['reverted', '10', '8'],
      ],
      ['10 corrected 8', '8', '10'],
    ],
  ])('%s', (_name, told, expected) => {
    expect(shown(told)).toEqual(expected);
  });
});

describe('what is said of it', () => {
  it('has the day on which it was corrected, or else on which that was told', () => {
    const [first, ...later] = tellings([
      ['new', '$14M'],
      ['corrected', '$12M', '$14M', []],
    ]);
    const untold = tellings([
      ['new', '$14M'],
      ['corrected', '$12M', '$14M'],
    ]).slice(1);
    const at = (given: readonly Digest[]) => first && withCorrections(first, given).lines[0]?.corrected?.at;
    expect(at(later)).toBe('2031-03-05T08:00:00.000Z');
    expect(at(untold)).toBe('2031-03-05T09:00:00.000Z');
  });

  it('is marked in a headline that tells the value, and in no other', () => {
    const [scene, ...later] = tellings([
      ['new', '$14M'],
      ['corrected', '$12M', '$14M'],
    ]);
    if (!scene) throw new Error('there is a scene');
    expect(withCorrections(scene, later)).toMatchObject({
      headline: scene.headline,
      headlineCorrected: { kind: 'corrected', labels: [] },
    });
    const more = withCorrections({ ...scene, headlineFacts: ['price', 'stake'] }, later);
    expect(more.headlineCorrected).toEqual({ kind: 'corrected', labels: ['Price'] });
    const quiet = withCorrections({ ...scene, headlineFacts: ['stake'] }, later);
    expect(quiet.lines[0]?.corrected).toBeDefined();
    expect(quiet.headlineCorrected).toBeUndefined();
  });

  it('leaves lines of other facts as they are', () => {
    const [scene, ...later] = tellings([
      ['new', '$14M'],
      ['corrected', '$12M', '$14M'],
    ]);
    const [other] = tellings([['new', '$14M']], 'valuation');
    const both = digest([...(scene?.lines ?? []), ...(other?.lines ?? [])]);
    const lines = withCorrections(both, later).lines;
    expect(lines[0]?.corrected).toBeDefined();
    expect(lines[1]).toBe(both.lines[1]);
  });
});

const CHANGES: readonly ChangeKind[] = ['new', 'revised', 'refined', 'corroborated', 'disputed', 'reverted'];

const telling = (changes: readonly ChangeKind[]) =>
  fc.record({
    fact: fc.constantFrom('price', 'stake'),
    change: fc.constantFrom(...changes),
    before: fc.constantFrom('1', '2', '3'),
    after: fc.constantFrom('1', '2', '3'),
  });

const history = (changes: readonly ChangeKind[]) =>
  fc
    .array(telling(changes), { minLength: 1, maxLength: 12 })
    .map((all) =>
      all.flatMap(({ fact, change, after, before }) => tellings([[change, after, before]], fact)),
    );

describe('whatever a channel is told', () => {
  it('stays as it is, the very same, without a correction', () => {
    fc.assert(
      fc.property(history(CHANGES), ([first, ...later]) => {
        if (first) expect(withCorrections(first, later)).toBe(first);
      }),
    );
  });

  it('is marked only where a later correction goes back on the words that it says', () => {
    fc.assert(
      fc.property(history([...CHANGES, 'corrected', 'retracted']), ([first, ...later]) => {
        const [line] = first ? withCorrections(first, later).lines : [];
        if (line?.corrected === undefined) return;
        const corrections = later
          .flatMap(({ lines }) => lines)
          .filter(
            ({ fact, change, before, after }) =>
              fact === line.fact &&
              ((change === 'corrected' && before === line.after) ||
                (change === 'retracted' && after === line.after)),
          );
        expect(corrections).not.toEqual([]);
        expect(line.corrected.to).not.toBe(line.after);
      }),
    );
  });

  it('is not touched by what is told of other facts', () => {
    fc.assert(
      fc.property(history([...CHANGES, 'corrected', 'retracted']), ([first, ...later]) => {
        if (!first) return;
        const [fact] = first.lines.map((line) => line.fact);
        const own = later.filter(({ lines }) => lines.some((line) => line.fact === fact));
        expect(withCorrections(first, later)).toEqual(withCorrections(first, own));
      }),
    );
  });
});

describe('a quote that its page has gone back on', () => {
  const said = (text: string) => ({ ...citation(text, 'Harbour Wire'), articleId: 'a1' });
  const unsaid = (sentence: string, to?: string, articleId = 'a1'): Unsaid => ({
    ...{
      articleId,
      sentence,
      at: '2031-03-05T09:00:00.000Z',
      kind: to === undefined ? 'retracted' : 'corrected',
    },
    to: to === undefined ? undefined : { sentence: to, quote: to },
  });
  it.each<readonly [string, readonly Unsaid[], string | undefined]>([
    ['is corrected', [unsaid('450 go.', '350 go.')], 'corrected 350 go.'],
    ['is taken back', [unsaid('450 go.')], 'retracted '],
    ['is corrected again', [unsaid('450 go.', '350 go.'), unsaid('350 go.', '340 go.')], 'corrected 340 go.'],
    ['was right all along', [unsaid('450 go.', '350 go.'), unsaid('350 go.', '450 go.')], undefined],
    ['is corrected, and then gone', [unsaid('450 go.', '350 go.'), unsaid('350 go.')], 'retracted '],
    ['is of another page', [unsaid('450 go.', '350 go.', 'a2')], undefined],
    ['says something else', [unsaid('45 go.', '35 go.')], undefined],
  ])('%s', (_name, all, expected) => {
    const told = digest([], { alsoNew: [said('450 go.')] });
    const shown = withCorrections(told, [], all);
    const { kind, to = '' } = shown.alsoNew?.[0]?.corrected ?? {};
    expect(kind && `${kind} ${to}`).toBe(expected);
    if (expected === undefined) expect(shown).toBe(told);
  });
});
