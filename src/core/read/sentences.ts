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
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed) sentences.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed });
}
