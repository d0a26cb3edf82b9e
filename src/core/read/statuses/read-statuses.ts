/** How far things have come, on every ladder: deals, court cases, laws, searches, products, incidents. */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { courtStage } from './court.ts';
import { dealStage } from './deal.ts';
import { electionStage } from './election.ts';
import { incidentStage } from './incident.ts';
import { lawStage } from './law.ts';
import { type Grammar, helpersFrom, isOfAnybody, isOfNobody, type StatusMention } from './mention.ts';
import { productStage } from './product.ts';
import { searchStage } from './search.ts';

/** A grammar is asked only at words that it knows. */
const LADDERS: readonly { readonly tag: number; readonly grammar: Grammar }[] = [
  { tag: TAG.stage, grammar: dealStage },
  { tag: TAG.court, grammar: courtStage },
  { tag: TAG.law, grammar: lawStage },
  { tag: TAG.happening, grammar: electionStage },
  { tag: TAG.happening, grammar: searchStage },
  { tag: TAG.happening, grammar: productStage },
  { tag: TAG.happening, grammar: incidentStage },
];

/** Stands in every sentence that has a stage. */
export const STAGE_TAGS = TAG.stage | TAG.court | TAG.law | TAG.happening;

/** In order; on each ladder no two overlap. `tags` are those of all the tokens together. */
export function readStatuses(tokens: readonly Token[], tags: number): StatusMention[] {
  if ((tags & STAGE_TAGS) === 0) return [];
  const found: StatusMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const kinds = (tokens[index] as Token).tags & STAGE_TAGS;
    if (kinds === 0) continue;
    for (const { tag, grammar } of LADDERS) {
      if ((kinds & tag) === 0) continue;
      const mention = grammar(tokens, index);
      if (mention && !isOfAnybody(tokens, mention.from) && !overlaps(found, mention))
        found.push(isDenied(tokens, mention) ? { ...mention, isDenied: true } : mention);
    }
  }
  return found;
}

/** Deals are denied by the words of their clause alone. */
function isDenied(tokens: readonly Token[], { from, value }: StatusMention): boolean {
  return value.ladder !== 'deal' && isOfNobody(tokens, helpersFrom(tokens, from));
}

function overlaps(found: readonly StatusMention[], { from, to, value }: StatusMention): boolean {
  return found.some((other) => other.value.ladder === value.ladder && from < other.to && other.from < to);
}
