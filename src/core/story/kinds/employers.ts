/** Whom people work for where a sentence leaves that out: "Orvex's chief will step down. Finance chief Jane Roe takes over as CEO." */
import type { Move } from '../../model/values.ts';
import type { Claim } from '../../model.ts';

/** UTF-16 units between two sentences that stand side by side. */
const MOST_BETWEEN = 2;

/** Fills in, as the object of its claim, the body that the sentence right before a move is about. */
export function withEmployers(claims: readonly Claim[]): readonly Claim[] {
  const found: Claim[] = [];
  for (const claim of claims)
    found.push(claim.value.type === 'move' ? employed(claim, claim.value, found) : claim);
  return found;
}

function employed(claim: Claim, move: Move, before: readonly Claim[]): Claim {
  if (claim.object !== undefined || !hasOwnPost(move)) return claim;
  const last = before.findLast(({ quote }) => isRightBefore(quote, claim.quote));
  const body = last && bodyOf(last);
  return body === undefined ? claim : { ...claim, object: body };
}

/** A post in a company, and not "the Kite chief". */
function hasOwnPost({ was, becomes }: Move): boolean {
  const posts = [was, becomes].filter((post) => post !== undefined);
  return posts.length > 0 && posts.every((post) => !OF_A_NAME.test(post));
}

/** Words in capitals behind the first that are no post: "chief of Kite", "Kite chief executive". */
const OF_A_NAME =
  /\b(?!(?:CEO|CFO|COO|CTO|CISO|Chief|Executive|Financial|Finance|Operating|Technology|Security|Officer|Chair|Chairman|Chairwoman|President|Vice|Director|Managing|Interim|Acting|General|Counsel|Head|Deputy|Co)\b)\p{Lu}\p{L}+/u;

function isRightBefore(first: Claim['quote'], next: Claim['quote']): boolean {
  const between = next.start - first.end;
  return first.field === next.field && between >= 0 && between <= MOST_BETWEEN;
}

/** Of a move, where it leads to or from; of a figure or a step, whom it is of. */
function bodyOf({ value, subject, object }: Claim): string | undefined {
  return value.type === 'move' ? object : subject;
}
