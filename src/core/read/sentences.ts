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

/** Offsets are UTF-16 units of the text that `paragraph` was cut from at `base`. */
export function splitSentences(paragraph: string, base: number): Piece[] {
  const sentences: Piece[] = [];
  let start = 0;
  let text = '';
  for (const { segment } of SEGMENTER.segment(paragraph)) {
    text += segment;
    if (ABBREVIATION.test(text.slice(-12)) && start + text.length < paragraph.length) continue;
    pushTrimmed(sentences, text, base + start);
    start += text.length;
    text = '';
  }
  if (text) pushTrimmed(sentences, text, base + start);
  return sentences;
}

function pushTrimmed(sentences: Piece[], text: string, start: number): void {
  for (let rest = text, at = start; rest !== ''; ) {
    const length = cutLength(rest);
    const piece = rest.slice(0, length);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed) sentences.push({ start: at + lead, end: at + lead + trimmed.length, text: trimmed });
    rest = rest.slice(length);
    at += length;
  }
}

function cutLength(text: string): number {
  if (text.length <= LONGEST_SENTENCE) return text.length;
  const space = text.lastIndexOf(' ', LONGEST_SENTENCE);
  return space > 0 ? space : LONGEST_SENTENCE;
}
