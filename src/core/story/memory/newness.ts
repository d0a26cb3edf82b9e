/** What a sentence names and counts that no article of the story did before. */
import type { NamedEntity } from '../../model/names.ts';
import type { Claim, Reading, Span, StoryMemory } from '../../model.ts';
import { TAG } from '../../read/words/index.ts';
import { isSeen } from './seen.ts';
import { type Statement, termsOf } from './statements.ts';

export interface Newness {
  /** People and bodies never named before. */
  readonly names: number;
  /** Amounts, shares and counts never told before. */
  readonly figures: number;
  /** Steps of a case, a law, a product or a search, and moves of people, told in words that are new. */
  readonly events: number;
  /** Share of the sentence's terms that are new. */
  readonly share: number;
  /** Names that the story knows. */
  readonly known: number;
}

export function newnessOf(
  statement: Statement,
  memory: StoryMemory,
  { names, claims }: Extract<Reading, { readable: true }>,
): Newness {
  const unseen = new Set(statement.terms.filter((term) => !isSeen(memory.seen, term)));
  const here = names.filter(({ mentions }) => mentions.some((span) => isWithin(span, statement)));
  const isNew = ({ name }: NamedEntity): boolean => termsOf(name).some((term) => unseen.has(term));
  const fresh = here.filter(
    (name) =>
      (name.kind === 'person' || name.kind === 'organisation') && isNew(name) && !speaks(name, statement),
  );
  const told = claims.filter(
    ({ earlier, certainty, span }) =>
      !earlier &&
      certainty !== 'denied' &&
      isWithin(span, statement) &&
      termsOf(span.text).some((term) => unseen.has(term)),
  );
  return {
    names: fresh.length,
    figures: told.filter(isFigure).length,
    events: told.filter(isEvent).length,
    share: unseen.size / Math.max(1, statement.terms.length),
    known: here.filter((name) => !isNew(name)).length,
  };
}

/** Tokens between a speaker and "said", and between "said" and a speaker: "said Trooper First Class Jane Roe". */
const BEFORE_SAYING = 6;
const BEHIND_SAYING = 4;

/** Who is only quoted is no news, and who made the report neither: each has a spokesman, a neighbour, a wire of its own. */
function speaks({ mentions }: NamedEntity, statement: Statement): boolean {
  const { tokens, start } = statement.sentence;
  return mentions.some((span) => {
    if (!isWithin(span, statement)) return false;
    const first = tokens.findIndex((token) => start + token.start >= span.start);
    const last = tokens.findLastIndex((token) => start + token.end <= span.end);
    // "(Wire)", and "KESTREL, Ohio -"
    if (tokens[first - 1]?.text === '(' || (first === 0 && tokens[0]?.shape === 'upper')) return true;
    return tokens
      .slice(Math.max(0, first - BEHIND_SAYING), last + 1 + BEFORE_SAYING)
      .some(({ tags }) => (tags & TAG.saying) !== 0);
  });
}

/** A number of things below this is told in any report, each time of other things. */
const FEWEST = 10;

/** An age tells one person from another and is no news by itself. */
function isFigure(claim: Claim): boolean {
  if (claim.role === 'age' || isEvent(claim)) return false;
  return claim.value.type !== 'quantity' || Number(claim.value.amount) >= FEWEST;
}

function isEvent({ value }: Claim): boolean {
  return value.type === 'status' || value.type === 'move';
}

export function isWithin(span: Span, { field, sentence }: Statement): boolean {
  return span.field === field && span.start >= sentence.start && span.end <= sentence.end;
}
