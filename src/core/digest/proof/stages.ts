/** Stages that a text states or denies, and which stage of a source proves another. */
import type { Status } from '../../model/values.ts';
import { certaintyBefore } from '../../read/certainty.ts';
import { clauseAt, splitClauses, wholeClause } from '../../read/clauses.ts';
import type { Sentence } from '../../read/sentences.ts';
import { type StatusMention, stageEnd } from '../../read/statuses/mention.ts';
import { readStatuses } from '../../read/statuses/read-statuses.ts';
import { houseStages } from '../stage-words.ts';

export interface StatedStage {
  readonly status: Status;
  readonly isDenied: boolean;
}

export function statedStages(sentence: Sentence): StatedStage[] {
  return readStatuses(sentence.tokens, sentence.tags).map((mention) => ({
    status: mention.value,
    isDenied: mention.isDenied === true || isDenied(sentence, mention),
  }));
}

/** "12 missing", "hundreds missing", "5,000 units recalled" count and tell no stage. */
const COUNTED =
  /(\d|\b(?:several|multiple|numerous|dozens|scores|hundreds|thousands))(?: [mb]illion)?(?: units)? (?:missing|rescued|arrested|recalled)\b/g;

/** Those of a text of ours: "deal signed" is no sentence, and read by its words alone. */
export function writtenStages(sentence: Sentence): StatedStage[] {
  const read = statedStages(sentence);
  const unread = houseStages(sentence.text.replace(COUNTED, '$1')).filter(({ step }) =>
    read.every(({ status }) => status.step !== step),
  );
  return [...read, ...unread.map((status) => ({ status, isDenied: false }))];
}

/** "Has not signed", "denied that it is in talks". */
function isDenied(sentence: Sentence, { from, to, value }: StatusMention): boolean {
  const { tokens, text } = sentence;
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length];
  const clause = clauseAt(splitClauses(sentence), start) ?? wholeClause(sentence);
  return certaintyBefore(clause, start, stageEnd(value, start, end)) === 'denied';
}

/** "In talks" is true of advanced ones. */
export function provesStage(source: StatedStage, said: StatedStage): boolean {
  if (source.isDenied !== said.isDenied || source.status.ladder !== said.status.ladder) return false;
  const [known, told] = [source.status.step, said.status.step];
  return known === told || (!said.isDenied && told === 'talks' && known === 'advanced talks');
}
