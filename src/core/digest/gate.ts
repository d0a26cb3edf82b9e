/**
 * The last check before anything is said: every figure, date, stage, move and name must stand in the words of its evidence,
 * and no figure may be stated more firmly than there. What fails is not posted.
 */
import type { SentenceDate } from '../read/dates/mention.ts';
import { readDates } from '../read/dates/read-dates.ts';
import { type Sentence, sentenceOf } from '../read/sentences.ts';
import { provesDate } from './proof/dates.ts';
import { proves, statedFigures } from './proof/figures.ts';
import { movesIn, provesMove } from './proof/moves.ts';
import { unknownName } from './proof/names.ts';
import { digitsOutside, isInside, type Proof } from './proof/read-proof.ts';
import { provesStage, writtenStages } from './proof/stages.ts';

/** Why `text` is not covered by `proof`; undefined when it is. */
export function whyUnproven(text: string, proof: Proof): string | undefined {
  const sentence = sentenceOf(text, 0);
  const dates = readDates(sentence, proof.dates[0]?.at ?? '');
  const date = dates.find(({ start }) => !isProvenDate(sentence, start, proof));
  if (date) return unproven('date', text.slice(date.start, date.end));
  const figures = statedFigures(sentence).filter((figure) => !isInside(figure, dates));
  const figure = figures.find((said) => !proof.figures.some((source) => proves(source, said)));
  if (figure) return unproven('figure', text.slice(figure.start, figure.end));
  const read = [...figures, ...dates];
  const digits = digitsOutside(sentence, read).find((number) => !proof.digits.has(number));
  if (digits) return unproven('number', digits);
  const stage = writtenStages(sentence).find(
    (said) => !proof.stages().some((source) => provesStage(source, said)),
  );
  if (stage) return unproven('stage', stage.status.step);
  const move = movesIn(sentence, proof.moves).find(
    (said) => !proof.moves.some((source) => provesMove(source, said)),
  );
  if (move) return unproven('move', `${move.person} ${move.verb}`);
  const name = unknownName(sentence, (token) => !isInside(token, read), proof.words);
  return name && unproven('name', name);
}

function unproven(what: string, words: string): string {
  return `the ${what} "${words}" is in none of the quoted words`;
}

/** "Tuesday" is another day for each source. */
function isProvenDate(sentence: Sentence, start: number, { dates }: Proof): boolean {
  return dates.some(({ at, days }) => {
    const said = readDates(sentence, at).find((date: SentenceDate) => date.start === start);
    return said !== undefined && days.some((day) => provesDate(day, said));
  });
}
