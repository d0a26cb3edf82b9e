/** A ledger in words: each fact with its value, since when, how sure, and the words that prove it. */
import { latest } from '../instants.ts';
import type { Board, BoardLine } from '../model/board.ts';
import type { Fact, Ledger, Standing, Story } from '../model.ts';
import { newsRank } from '../story/diff.ts';
import { isOvertaken } from '../story/overtaken.ts';
import { certaintyOf, evidenceIn, originsStating } from '../story/standing.ts';
import { cite, provingEvidence } from './cite.ts';
import { factLabel, factValue } from './fact-words.ts';
import { whyUnproven } from './gate.ts';
import { readProof } from './proof/read-proof.ts';

/** What the gate refuses is left out, as in a digest. */
export function writeBoard(ledger: Ledger, story: Story): Board {
  const lines = Object.values(ledger)
    .filter((fact) => !isOvertaken(fact, ledger))
    .sort((a, b) => newsRank(a.key, story) - newsRank(b.key, story))
    .flatMap((fact) => writeBoardLine(fact, story));
  const asOf = latest(Object.values(ledger).flatMap(instantsOf));
  return { story: story.slug, title: story.title, lines, asOf };
}

function writeBoardLine(fact: Fact, story: Story): readonly BoardLine[] {
  const { key, current, disputedBy, history } = fact;
  const label = factLabel(key, story);
  const write = ({ value }: Standing): string => factValue(key, value, story);
  const isProven = (standing: Standing): boolean => {
    const proof = readProof(provingEvidence(standing.value, [standing]), [story.title, label, key]);
    return whyUnproven(write(standing), proof) === undefined;
  };
  if (!isProven(current)) return [];
  const disputing = disputedBy.filter(isProven);
  return [
    {
      fact: key,
      label,
      now: write(current),
      since: current.since,
      retractedAt: current.retractedAt,
      certainty: certaintyOf(current),
      origins: originsStating(current).size,
      against: disputing.map(write),
      before: history.filter(isProven).map((standing) => ({
        value: write(standing),
        since: standing.since,
        citations: cite(standing),
      })),
      citations: [...cite(current), ...disputing.flatMap(cite)],
    },
  ];
}

function instantsOf({ current, disputedBy }: Fact): readonly string[] {
  return [current, ...disputedBy].flatMap(evidenceIn).map(({ claim }) => claim.at);
}
