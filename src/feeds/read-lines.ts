/** Lines of a stream of bytes, numbered from 1, never holding more than one of them. */
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** UTF-16 code units; longer than the longest text that is read, with room for JSON escapes. */
export const LONGEST_LINE = 20_000_000;

export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly tooLong: true };

export async function* readLines(bytes: Readable): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const take = (part: string): void => {
    length += part.length;
    if (length <= LONGEST_LINE) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    const line: Line = length > LONGEST_LINE ? { number, tooLong: true } : { number, text: parts.join('') };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of bytes) {
    const pieces = decoder.write(chunk as Buffer).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      take(piece);
      yield finish();
    }
    take(last);
  }
  take(decoder.end());
  if (length > 0) yield finish();
}
