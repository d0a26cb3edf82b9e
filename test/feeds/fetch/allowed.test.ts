import { describe, expect, it } from 'vitest';
import { allowsHost, parseAllowed } from '../../../src/feeds/fetch/allowed.ts';

describe('ALLOW_HOSTS', () => {
  it.each([
    ['feeds.lan', 'feeds.lan', 80, true],
    ['Feeds.LAN', 'feeds.lan', 80, true],
    ['feeds.lan', 'a.feeds.lan', 80, false],
    ['feeds.lan:8081', 'feeds.lan', 8081, true],
    ['feeds.lan:8081', 'feeds.lan', 80, false],
    ['10.1.0.0/16', '10.1.255.1', 80, true],
    ['10.1.0.0/16', '10.2.0.1', 80, false],
    ['10.1.0.0/16:8081', '10.1.0.1', 80, false],
    ['127.0.0.1', '127.0.0.1', 80, true],
    ['127.0.0.1', '[::1]', 80, false],
    ['[::1]:81', '[::1]', 81, true],
    ['[fd00::]/8', '[fd00::1]', 80, true],
    ['[::1]', '[::1]', 9_999, true],
    ['a.lan, b.lan 10.0.0.0/8', 'b.lan', 80, true],
    ['', 'feeds.lan', 80, false],
  ])('%j, asked for %s on port %i: %s', (text, host, port, answer) => {
    expect(allowsHost(parseAllowed(text) ?? [], host, port)).toBe(answer);
  });

  it.each(['http://feeds.lan', 'feeds.lan:99999', 'feeds.lan:', '10.0.0.0/99', 'a b:x', '[::1'])(
    '%j cannot be read',
    (text) => {
      expect(parseAllowed(text)).toBeUndefined();
    },
  );
});
