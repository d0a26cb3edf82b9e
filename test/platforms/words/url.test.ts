import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeUrl } from '../../../src/platforms/words/url.ts';
import { anyUrl } from '../hostile.ts';

test('addresses of the web stay', () => {
  expect(safeUrl('https://wire.example/a_b?c=d&e=%20#f', 512)).toBe('https://wire.example/a_b?c=d&e=%20#f');
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:me@wire.example',
  'https://wire.example@evil.example/',
  'https://user:pass@wire.example/',
  'wire.example/a',
  '',
  'https://',
])('%s does not become a link', (text) => {
  expect(safeUrl(text, 512)).toBeUndefined();
});

test('characters of link syntax are percent-encoded', () => {
  expect(safeUrl('https://wire.example/a)b|c<d>?q=[x](y)\\*~`', 512)).toBe(
    'https://wire.example/a%29b%7Cc%3Cd%3E?q=%5Bx%5D%28y%29%5C%2A%7E%60',
  );
});

test('an address calls nobody, and keeps the names of its authors', () => {
  expect(safeUrl('https://wire.example/@here/@jane?q=@everyone', 512)).toBe(
    'https://wire.example/%40here/@jane?q=%40everyone',
  );
});

test('an address at the limit is a link, one over it is not', () => {
  const atLimit = `https://wire.example/${'a'.repeat(100 - 'https://wire.example/'.length)}`;
  expect(safeUrl(atLimit, 100)).toBe(atLimit);
  expect(safeUrl(`${atLimit}a`, 100)).toBeUndefined();
});

test('whatever is given, an address has no character of link syntax and no user', () => {
  fc.assert(
    fc.property(anyUrl, (text) => {
      const url = safeUrl(text, 3000);
      if (url === undefined) return;
      expect(url).toMatch(/^https?:\/\/[^\s<>()[\]|\\`*~"@/]+(?:\/[^\s<>()[\]|\\`*~"]*)?$/);
    }),
  );
});
