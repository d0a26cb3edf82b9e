/** Undoes a Content-Encoding, never making more than so many bytes of it. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

const decoders = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  zlib: promisify(inflate),
  deflate: promisify(inflateRaw),
} as const;

export const ACCEPT_ENCODING = 'gzip, br, deflate';

/** Throws for an encoding that was not asked for, for broken data, and for more than `mostBytes`. */
export async function decode(
  body: Uint8Array,
  encoding: string | undefined,
  mostBytes: number,
): Promise<Uint8Array> {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length === 0 || body.length === 0) return body;
  // Nested encodings multiply what a small answer can cost, and no server needs them.
  if (names.length > 1) throw new Error('it is compressed more than once');
  const decoder = decoderOf(names[0] ?? '', body);
  if (!decoder) throw new Error(`it is compressed as "${names[0]?.slice(0, 20)}", which was not asked for`);
  try {
    return await decoder(body, { maxOutputLength: mostBytes });
  } catch (cause) {
    const tooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Error(tooLarge ? `it unpacks to more than ${mostBytes} bytes` : 'its compression is broken', {
      cause,
    });
  }
}

function decoderOf(name: string, body: Uint8Array) {
  if (name === 'gzip' || name === 'x-gzip') return decoders.gzip;
  if (name === 'br') return decoders.br;
  // "deflate" is zlib's format by the book and often the bare one. https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1.2
  if (name === 'deflate') return ((body[0] ?? 0) & 0x0f) === 8 ? decoders.zlib : decoders.deflate;
  return undefined;
}
