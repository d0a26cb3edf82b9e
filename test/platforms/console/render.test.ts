import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CONSOLE_LIMITS } from '../../../src/platforms/console/limits.ts';
import { renderText } from '../../../src/platforms/console/render.ts';
import { columnsOf } from '../../../src/platforms/console/wrap.ts';
import { ALSO_NEW, citation, digest, KETTLE_DEAL, line } from '../examples.ts';
import { cutFigures, figureDigest } from '../figure-texts.ts';
import { anyDigest } from '../hostile.ts';
import { HIDDEN } from '../hostile-words.ts';

// Hundreds of digests, on machines of any speed.
vi.setConfig({ testTimeout: 60_000 });

test('a digest becomes aligned text', () => {
  expect(renderText(KETTLE_DEAL)).toBe(`\
Price now about $14M (was over $10M), 49% stake
Pearl Oven and Tin Kettle · 2 sources · as of 4 Mar 2031, 09:00\u00A0UTC

  Price                over $10M → about $14M
                       “Pearl Oven will pay about $14 million for Tin Kettle.”
                       Harbour Wire, 4 Mar 2031
                       https://wire.example/oven-kettle
                       “The price is near $14 million, a director said.”
                       Quay Post, as reported by Daily Spoon, 4 Mar 2031
                       2 independent sources

  Stake                reportedly 49% (new)
                       “The oven maker is said to take 49 per cent.”
                       Harbour Wire, 4 Mar 2031

  Disputed: Closing    May 2031 against June 2031

  Correction: Revenue  $9M → $8M
`);
});

test('long quotes wrap under the value', () => {
  const quote =
    'Pearl Oven, which bakes more than it boils, will pay about $14 million for Tin Kettle, it said.';
  expect(renderText(digest([line({ citations: [citation(quote, 'Harbour Wire')] })]))).toContain(`\
  Price  about $14M
         “Pearl Oven, which bakes more than it boils, will pay about $14 million for Tin Kettle, it
         said.”
         Harbour Wire, 4 Mar 2031
`);
});

test('colour is there only when asked for', () => {
  expect(renderText(KETTLE_DEAL)).not.toContain('\x1b');
  expect(renderText(KETTLE_DEAL, { colour: true })).toContain('\x1b[1mPrice\x1b[22m');
});

test('wide characters count two columns', () => {
  expect(['oven', '烤箱', 'é', 'e\u0301', '👩‍👩‍👧'].map(columnsOf)).toEqual([4, 4, 1, 1, 2]);
});

test('no line of any digest is wider than the terminal, and none is lost', () => {
  fc.assert(
    fc.property(anyDigest, (given) => {
      const text = renderText(given);
      for (const row of text.split('\n')) expect(columnsOf(row)).toBeLessThanOrEqual(CONSOLE_LIMITS.columns);
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(HIDDEN);
    }),
  );
});

test('what is also new is quoted line by line, with its source below', () => {
  expect(renderText(ALSO_NEW)).toBe(`\
New on Pearl Oven and Tin Kettle
Pearl Oven and Tin Kettle · 2 sources · as of 4 Mar 2031, 09:00\u00A0UTC

  Also new  “Tin Kettle will close its foundry with 450 staff.”
  Also new  “Ada Stone leaves Tin Kettle.”
            Harbour Wire, 4 Mar 2031
            https://wire.example/foundry

  Also new  “A regulator looks at the price.”
            Quay Post, 4 Mar 2031
`);
});

test('no figure is ever cut', () => {
  fc.assert(
    fc.property(figureDigest, (given) => {
      expect(cutFigures(renderText(given))).toEqual([]);
    }),
  );
});
