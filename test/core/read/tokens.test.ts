import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/core/read/tokens.ts';

const cut = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join(' ');

describe('tokens', () => {
  it.each([
    ['US$10b+ (RM42.34 billion)', 'US $ 10 b + ( RM 42.34 billion )'],
    ['$779m-798m', '$ 779 m - 798 m'],
    ["Acme's workers' pay isn't up", "Acme 's workers ' pay isn't up"],
    ['Acme’s O’Brien', 'Acme ’s O’Brien'],
    ['the U.S. at 4:12 p.m. ET', 'the U.S. at 4 : 12 p.m. ET'],
    ['Kite.com ended.The end.', 'Kite.com ended . The end .'],
    ['1,250.5 of 5,00 is .5 percent', '1,250.5 of 5 , 00 is .5 percent'],
    ['a 6-year-old co-founder', 'a 6 - year - old co - founder'],
    ['the 3rd F-16, GPT4', 'the 3 rd F - 16 , GPT 4'],
  ])('cuts %j', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });

  it('cover every character that is no space, in order, and say what is glued', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.glued).toBe(token.start > 0 && token.start === at);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
