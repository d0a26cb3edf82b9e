import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/feeds/decode.ts';

const WORDS = 'Übergabe — „Łódź“';
const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>`;

describe('the encoding of a text', () => {
  it.each<readonly [string, Uint8Array, string | undefined, string]>([
    ['is UTF-8 when nothing says otherwise', Buffer.from(WORDS), undefined, WORDS],
    [
      'is told by a mark: UTF-8',
      iconv.encode(WORDS, 'utf8', { addBOM: true }),
      'text/xml; charset=iso-8859-1',
      WORDS,
    ],
    [
      'is told by a mark: UTF-16, little end first',
      iconv.encode(WORDS, 'utf-16le', { addBOM: true }),
      undefined,
      WORDS,
    ],
    [
      'is told by a mark: UTF-16, big end first',
      iconv.encode(WORDS, 'utf-16be', { addBOM: true }),
      undefined,
      WORDS,
    ],
    ['is told by a mark: UTF-32', iconv.encode(WORDS, 'utf-32le', { addBOM: true }), undefined, WORDS],
    [
      'is told by its first bytes: UTF-16',
      iconv.encode(`<?xml?>${WORDS}`, 'utf-16be'),
      undefined,
      `<?xml?>${WORDS}`,
    ],
    [
      'is told by its first bytes: UTF-32',
      iconv.encode(`<?xml?>${WORDS}`, 'utf-32be'),
      undefined,
      `<?xml?>${WORDS}`,
    ],
    ['is told by HTTP', iconv.encode(WORDS, 'windows-1250'), 'text/xml; charset="windows-1250"', WORDS],
    [
      'is told by HTTP rather than by XML',
      iconv.encode(xml('utf-8') + WORDS, 'windows-1250'),
      'text/xml; charset=windows-1250',
      xml('utf-8') + WORDS,
    ],
    [
      'is told by XML',
      iconv.encode(`${xml('koi8-r')}Орвекс`, 'koi8-r'),
      'text/xml',
      `${xml('koi8-r')}Орвекс`,
    ],
    [
      'is told by HTML',
      iconv.encode('<meta charset=shift_jis>工場', 'shift_jis'),
      'text/html',
      '<meta charset=shift_jis>工場',
    ],
    [
      'is Chinese of any age for gb2312',
      iconv.encode(`${xml('gb2312')}鎔`, 'gb18030'),
      undefined,
      `${xml('gb2312')}鎔`,
    ],
    [
      'is that of Windows for latin1',
      iconv.encode('“Orvex” – 5 €', 'windows-1252'),
      'text/xml; charset=iso-8859-1',
      '“Orvex” – 5 €',
    ],
    [
      'is that of Windows when it cannot be UTF-8',
      iconv.encode('Übergabe “Orvex”', 'windows-1252'),
      undefined,
      'Übergabe “Orvex”',
    ],
    [
      'is that of Windows when it only says UTF-8',
      iconv.encode(`${xml('utf-8')}Übergabe`, 'windows-1252'),
      undefined,
      `${xml('utf-8')}Übergabe`,
    ],
    [
      'is UTF-8 in spite of one broken character',
      Buffer.concat([Buffer.from(WORDS), Buffer.from([0xff])]),
      undefined,
      `${WORDS}\uFFFD`,
    ],
    ['is UTF-8 when what is named is not known', Buffer.from(WORDS), 'text/xml; charset=orvex-8', WORDS],
    [
      'is UTF-8 when what is named is a word of JavaScript',
      Buffer.from(WORDS),
      'text/xml; charset=constructor',
      WORDS,
    ],
    [
      'is not wide when the bytes are narrow',
      Buffer.from(xml('utf-16') + WORDS),
      undefined,
      xml('utf-16') + WORDS,
    ],
  ])('%s', (_what, bytes, contentType, text) => {
    expect(decode(bytes, contentType).text).toBe(text);
  });

  it('is warned of when it is not what was said', () => {
    expect(decode(iconv.encode(`${xml('utf-8')}Ü`, 'latin1'), undefined).warnings).toEqual([
      'it says UTF-8 but has other bytes',
    ]);
    expect(decode(Buffer.from('x'), 'text/xml; charset=orvex-8').warnings).toEqual([
      'the encoding "orvex-8" is not known',
    ]);
  });
});
