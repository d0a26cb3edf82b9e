/** Splits one paragraph into sentences. Intl.Segmenter is right but for abbreviations, which are joined again here. */

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop behind one of these, or behind a single initial, ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:U\.S|U\.K|U\.N|E\.U|Inc|Corp|Ltd|Co|Cos|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Sgt|Jr|Sr|vs|v|No|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec|approx|est|[A-Z])\.\s*$/u;

/**
 * UTF-16 units. The longest sentences of news have some 600; what is longer is a list or no prose, and is cut between
 * words, so that the time a page takes grows with its length and not with its longest line.
 */
const LONGEST_SENTENCE = 1_500;

/** UTF-16 units given to the segmenter at once; it slows down on long text without an end of sentence. */
const LONGEST_CHUNK = 10_000;

/** Offsets are UTF-16 units of the text that `paragraph` was cut from at `base`. */
export function splitSentences(paragraph: string, base: number): Piece[] {
  const sentences: Piece[] = [];
  for (let at = 0; at < paragraph.length; ) {
    const length = cutLength(paragraph.slice(at, at + LONGEST_CHUNK + 1), LONGEST_CHUNK);
    splitChunk(sentences, paragraph.slice(at, at + length), base + at);
    at += length;
  }
  return sentences;
}

function splitChunk(sentences: Piece[], chunk: string, base: number): void {
  let start = 0;
  let end = 0;
  for (const { segment } of SEGMENTER.segment(chunk)) {
    end += segment.length;
    const isAbbreviated = ABBREVIATION.test(chunk.slice(Math.max(start, end - 12), end));
    if (isAbbreviated && end < chunk.length && end - start < LONGEST_SENTENCE) continue;
    pushTrimmed(sentences, chunk.slice(start, end), base + start);
    start = end;
  }
}

function pushTrimmed(sentences: Piece[], text: string, start: number): void {
  for (let rest = text, at = start; rest !== ''; ) {
    const length = cutLength(rest, LONGEST_SENTENCE);
    const piece = rest.slice(0, length);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed) sentences.push({ start: at + lead, end: at + lead + trimmed.length, text: trimmed });
    rest = rest.slice(length);
    at += length;
  }
}

/** As much of the text as fits, up to a space if there is one. */
function cutLength(text: string, longest: number): number {
  if (text.length <= longest) return text.length;
  const space = text.lastIndexOf(' ', longest);
  return space > 0 ? space : longest;
}
