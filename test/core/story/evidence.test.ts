import { expect, it } from 'vitest';
import { hostOf } from '../../../src/core/story/evidence.ts';

it.each([
  ['https://www.echo.example/a/b', 'echo.example'],
  ['http://echo.example', 'echo.example'],
  ['https://web.archive.org/web/20150905093026/http://www.echo.example/a', 'echo.example'],
  ['http://web.archive.org/web/20150905093026id_/https://echo.example:80/a', 'echo.example'],
  ['https://web.archive.org/about', 'web.archive.org'],
  ['not a url', undefined],
  [undefined, undefined],
])('the page %s is of %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
