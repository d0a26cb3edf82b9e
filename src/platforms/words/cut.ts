import { mayEndBehind, mayEndInside } from './figures.ts';

const MARK = '…';

/** How far behind the limit the words are read, to know what a cut would divide. UTF-16 code units. */
const LOOK_AHEAD = 64;

/** A longer run without spaces is no word of a spaced script and may be divided. UTF-16 code units. */
const LONGEST_WORD = 24;

/**
 * Shortens text to `max` UTF-16 code units, marked by an ellipsis. It ends behind a whole word, and never inside a
 * figure: rather than half a figure, the whole of it goes.
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = max - 1 - MARK.length;
  const kept = text.slice(0, endOf(text, room)).replace(/[\s,;:–—-]+$/u, '');
  return kept === '' ? MARK : `${kept} ${MARK}`;
}

/** The last place at or before `room` where the text may end. */
function endOf(text: string, room: number): number {
  const words = text.slice(0, room + LOOK_AHEAD).split(' ');
  let end = 0;
  let start = 0;
  for (const [index, word] of words.entries()) {
    const wordEnd = start + word.length;
    if (wordEnd > room) {
      const mayDivide = word.length > LONGEST_WORD && end === Math.max(0, start - 1);
      return mayDivide ? endInside(text, start, room, end) : end;
    }
    if (mayEndBehind(words, index)) end = wordEnd;
    start = wordEnd + 1;
  }
  return end;
}

/** Some scripts put no spaces between words. */
function endInside(text: string, start: number, room: number, otherwise: number): number {
  for (let at = room; at > start; at -= 1) {
    if (mayEndInside(text, at)) return at;
  }
  return otherwise;
}
