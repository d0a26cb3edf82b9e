/** Why, how, and whether: the sentence that tells, quoted as it stands. */
import type { Finding } from './answer.ts';
import { citationOf, independent } from './citation.ts';
import type { Question } from './question.ts';
import type { Found, Hits } from './search.ts';
import type { TextIndex } from './text-index.ts';

/** Least share of the question's weight in the sentence, and in it with its neighbours and headline. */
const LEAST_COVERAGE = 0.45;
const LEAST_WINDOW = 0.6;
/** UTF-16 units; longer is no answer. */
const LONGEST = 500;

const CAUSE =
  /\b(?:because|due to|since|after|as a result|amid|over(?! \p{Sc}| \w{0,3}[$\d])|so that|in order to|to (?:avoid|help)|aim(?:s|ed|ing)? to|citing|caused?|reason|led to|blamed?|thanks to|seeking|wants? to|hopes? to|(?:could|would|might|may) (?:help|give|let|allow)|giving)\b/iu;
const MEANS = /\b(?:by|through|using|with|via|under which|would|works?)\b/i;
const CUE = 0.15;

export function sentenceAnswer(index: TextIndex, question: Question, hits: Hits): Finding | undefined {
  const cue = question.kind === 'why' ? CAUSE : question.kind === 'how' ? MEANS : undefined;
  const worth = ({ coverage, window, passage: { text } }: Found): number =>
    coverage + window / 2 + (cue?.test(text) ? CUE : 0);
  const about = hits.found
    .filter(({ passage, coverage, window, missing }) => {
      const hasYears = question.years.every((year) => passage.text.includes(year));
      const isWhole =
        passage.field === 'body' && passage.text.length <= LONGEST && !passage.text.endsWith('?');
      return (
        isWhole && hasYears && coverage >= LEAST_COVERAGE && window >= LEAST_WINDOW && missing < MOST_MISSING
      );
    })
    .sort((a, b) => worth(b) - worth(a));
  // A sentence without a cause does not tell why, however much of the question it has.
  const causes = question.kind === 'why' ? about.filter(({ passage }) => CAUSE.test(passage.text)) : [];
  const telling = causes.length > 0 ? causes : about;
  const [best] = telling;
  if (!best) return undefined;
  const citations = independent(telling.map(({ passage }) => citationOf(index, passage)));
  return { known: true, answer: best.passage.text.replace(/\s+/g, ' '), citations };
}

/** Share of the question's weight of the heaviest word that the article lacks. */
const MOST_MISSING = 0.2;
