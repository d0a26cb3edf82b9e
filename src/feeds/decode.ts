/** Bytes of a feed or page -> text, by byte order mark, then the HTTP header, then what the document says, then by trying. */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  /** As it was read: "utf-8", "windows-1252". */
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** Byte order marks, longest first, since that of UTF-32 begins with that of UTF-16. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];

/** "<?" in wide characters without a mark. https://www.w3.org/TR/xml/#sec-guessing */
const SHAPES: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-32be', [0x00, 0x00, 0x00, 0x3c]],
  ['utf-32le', [0x3c, 0x00, 0x00, 0x00]],
  ['utf-16be', [0x00, 0x3c, 0x00]],
  ['utf-16le', [0x3c, 0x00]],
];

/** Labels that the web uses for a wider set than they name. https://encoding.spec.whatwg.org/#names-and-labels */
const WIDER: ReadonlyMap<string, string> = new Map([
  ['ascii', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-11', 'windows-874'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['x-sjis', 'shift_jis'],
  ['ks_c_5601-1987', 'euc-kr'],
  ['utf8', 'utf-8'],
]);

/** What iconv-lite knows beside the encodings of texts. */
const NO_TEXT = /^(?:base64|hex|binary|utf-?7.*)$/;

/** Where a declaration has to stand: bytes. */
const HEAD = 2_048;
const XML_DECLARATION = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)/;
const META_CHARSET = /<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/** `contentType` is the HTTP header. Never throws: what cannot be read becomes U+FFFD, and a warning. */
export function decode(bytes: Uint8Array, contentType: string | undefined): Decoded {
  const marked = encodingBy(MARKS, bytes);
  if (marked) return read(bytes, marked, []);
  const shaped = encodingBy(SHAPES, bytes);
  if (shaped) return read(bytes, shaped, []);
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const named = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const declared = (XML_DECLARATION.exec(head) ?? META_CHARSET.exec(head))?.[1];
  const warnings: string[] = [];
  for (const label of [named, declared]) {
    const encoding = label && known(label);
    if (label && !encoding) warnings.push(`the encoding "${label}" is not known`);
    // Bytes that were readable narrow so far cannot be wide.
    if (!encoding || /^utf-(?:16|32)/.test(encoding)) continue;
    if (encoding !== 'utf-8') return read(bytes, encoding, warnings);
    if (isUtf8(bytes)) return read(bytes, 'utf-8', warnings);
    warnings.push('it says UTF-8 but has other bytes');
    break;
  }
  if (isUtf8(bytes)) return read(bytes, 'utf-8', warnings);
  // A few broken characters in a text that is otherwise UTF-8 are not worth a whole text of wrong ones.
  return read(bytes, isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252', warnings);
}

function read(bytes: Uint8Array, encoding: string, warnings: readonly string[]): Decoded {
  // iconv-lite drops the byte order mark.
  return {
    text: iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding),
    encoding,
    warnings,
  };
}

function encodingBy(table: typeof MARKS, bytes: Uint8Array): string | undefined {
  return table.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}

function known(label: string): string | undefined {
  const name = label.toLowerCase();
  const encoding = WIDER.get(name) ?? name;
  return !NO_TEXT.test(encoding) && iconv.encodingExists(encoding) ? encoding : undefined;
}

/** More well-formed characters beyond ASCII than broken ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return whole > broken;
}
