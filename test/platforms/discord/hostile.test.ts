import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { escapeDiscord, WORD_JOINER } from '../../../src/platforms/discord/escape.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { clean } from '../../../src/platforms/words/clean.ts';
import { safeUrl } from '../../../src/platforms/words/url.ts';
import { citation, digest, line } from '../examples.ts';
import { cutFigures, figureDigest } from '../figure-texts.ts';
import { anyDigest, anyText, citationsOf } from '../hostile.ts';
import { HIDDEN } from '../hostile-words.ts';
import { discordMessages, textsOf } from './inside-limits.ts';
import { allInlines, type Inline, readBlocks, readInline, shownText } from './markdown.ts';

// Hundreds of digests, on machines of any speed.
vi.setConfig({ testTimeout: 60_000 });

const anyCall = fc.constantFrom(undefined, '9'.repeat(20));

/** What our own templates use; nothing else may come out. */
const OUR_INLINES: readonly Inline['type'][] = ['text', 'strong', 'em', 'strike', 'link'];

test('escaped text is shown as it is, and is nothing but text', () => {
  fc.assert(
    fc.property(anyText.map(clean), (text) => {
      const [block, ...others] = readBlocks(escapeDiscord(text));
      expect(others).toEqual([]);
      expect(block?.type).toBe('paragraph');
      expect(block?.children.map(({ type }) => type)).toEqual(text === '' ? [] : ['text']);
      expect(shownText(block?.children ?? []).replaceAll(WORD_JOINER, '')).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('any digest stays inside the limits', () => {
  fc.assert(
    fc.property(anyDigest, anyCall, (given, mention) => {
      discordMessages(given, 'n'.repeat(25), mention);
    }),
  );
});

test('no article formats, pings or links', () => {
  fc.assert(
    fc.property(anyDigest, (given) => {
      const safe = citationsOf(given).map(({ url }) => safeUrl(url, 512));
      for (const text of textsOf(renderDiscord(given))) {
        expect(text).not.toMatch(/@(?:everyone|here)|<[@#][!&]?\d/);
        expect(text).not.toMatch(HIDDEN);
        for (const row of text.split('\n')) expectOurMarkup(row, safe);
        // Some clients read on over the ends of lines.
        for (const { url } of allInlines(readInline(text))) expect([undefined, ...safe]).toContain(url);
      }
    }),
  );
});

function expectOurMarkup(row: string, safe: readonly (string | undefined)[]): void {
  const [block] = readBlocks(row);
  const inlines = allInlines(block?.children ?? []);
  const count = (type: Inline['type']) => inlines.filter((each) => each.type === type).length;
  for (const { type, url } of inlines) {
    expect(OUR_INLINES).toContain(type);
    if (type === 'link') expect(safe).toContain(url);
  }
  if (block?.type === 'paragraph') {
    // Label, value and the other side, what stands in its place; what was, and is wrong; hedge and note.
    expect([count('strong') <= 4, count('strike') <= 2, count('em') <= 2, count('link')]).toEqual([
      true,
      true,
      true,
      0,
    ]);
  } else {
    expect([count('strong'), count('strike'), count('em')]).toEqual([0, 0, 0]);
    expect(count('link')).toBeLessThanOrEqual(block?.type === 'subtext' ? 1 : 0);
  }
}

test('words of an article cannot end a link of ours elsewhere', () => {
  const given = digest([
    line({
      citations: [
        citation('q', 'Harbour Wire', { url: 'https://wire.example/' }),
        citation('so](https://evil.example) it', 'Quay Post'),
      ],
    }),
  ]);
  const found = textsOf(renderDiscord(given)).flatMap((text) => allInlines(readInline(text)));
  expect(found.flatMap(({ url }) => url ?? [])).toEqual(['https://wire.example/']);
});

test('a value that ends in a tilde is struck through to its end', () => {
  const [, text = ''] = textsOf(renderDiscord(digest([line({ before: 'over $10M~', citations: [] })])));
  const struck = readInline(text).find(({ type }) => type === 'strike');
  expect(shownText(struck?.children ?? []).replaceAll(WORD_JOINER, '')).toBe('over $10M~');
});

test('no figure is ever cut', () => {
  fc.assert(
    fc.property(figureDigest, (given) => {
      const shown = textsOf(renderDiscord(given)).flatMap((text) =>
        readBlocks(text).map((it) => shownText(it.children)),
      );
      expect(cutFigures(shown.join('\n'))).toEqual([]);
    }),
  );
});
