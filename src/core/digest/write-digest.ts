/** Changes in, words out: a headline with the most newsworthy first, and a line with its proof for each. */
import { latest } from '../instants.ts';
import type { Change, Digest, DigestLine, Evidence, Ledger, Standing, Story } from '../model.ts';
import { compareCertainty } from '../read/certainty.ts';
import { factKind } from '../story/kinds/index.ts';
import { factId } from '../story/kinds/kind.ts';
import { relate } from '../story/relate.ts';
import { originsOf } from '../story/standing.ts';
import { cite, provingEvidence } from './cite.ts';
import { whyUnproven } from './gate.ts';
import { writeValue } from './house-style.ts';
import { headlinePhrase } from './phrases.ts';
import { readProof } from './proof/read-proof.ts';

/** UTF-16 units of a headline, and the phrases in it. */
const LONGEST_HEADLINE = 120;
const MOST_PHRASES = 3;

export interface Written {
  readonly digest: Digest | undefined;
  /** What the gate refused, with its reason. */
  readonly refused: readonly string[];
}

/** `changes` most newsworthy first; no digest when the gate leaves nothing. */
export function writeDigest(
  kind: Digest['kind'],
  changes: readonly Change[],
  ledger: Ledger,
  story: Story,
): Written {
  const told: { change: Change; phrase: string; line: DigestLine }[] = [];
  const refused: string[] = [];
  for (const change of changes) {
    const fact = factKind(story, change.fact);
    const { label } = fact;
    const line = writeLine(change, label);
    const phrase = headlinePhrase(change, fact, line.certainty);
    // The key holds the full name of a person whom the quoted words may call by the last one.
    const proof = readProof(proofOf(change, ledger), [story.title, label, change.fact]);
    const reason = [phrase, line.before, line.after, line.against]
      .map((text) => text && whyUnproven(text, proof))
      .find((why) => why);
    if (reason) refused.push(`${change.fact}: ${reason}`);
    else told.push({ change, phrase, line });
  }
  const lines = told.map(({ line }) => line);
  const asOf = latest(lines.flatMap(({ citations }) => citations.map(({ at }) => at)));
  if (!asOf) return { digest: undefined, refused };
  const phrases = headlinePhrases(told.map(({ change, phrase }) => ({ fact: factId(change.fact), phrase })));
  const headline = writeHeadline(kind, phrases, story.title);
  return { digest: { story: story.slug, title: story.title, kind, headline, lines, asOf }, refused };
}

/** One phrase per fact, so that three people who join do not push the price out. */
function headlinePhrases(told: readonly { fact: string; phrase: string }[]): string[] {
  const first = told.filter(({ fact }, index) => told.findIndex((other) => other.fact === fact) === index);
  return first.map(({ phrase }) => phrase);
}

function writeHeadline(kind: Digest['kind'], phrases: readonly string[], title: string): string {
  let headline = kind === 'scene' ? `${title}: ` : '';
  for (const [index, phrase] of phrases.slice(0, MOST_PHRASES).entries()) {
    const next = headline + (index > 0 ? ', ' : '') + phrase;
    if (index > 0 && next.length > LONGEST_HEADLINE) break;
    headline = next;
  }
  return headline.charAt(0).toUpperCase() + headline.slice(1);
}

function writeLine(change: Change, label: string): DigestLine {
  const { fact, kind, before, after, against } = change;
  return {
    fact,
    change: kind,
    label,
    before: before && kind !== 'corroborated' && kind !== 'retracted' ? writeValue(before) : undefined,
    after: writeValue(after.value),
    against: against && writeValue(against.value),
    certainty: certaintyOf(after),
    origins: originsOf(after).size,
    citations: [...cite(after), ...(against ? cite(against) : [])],
  };
}

/** As sure as the surest of those who say it. */
function certaintyOf(standing: Standing): DigestLine['certainty'] {
  const spoken = standing.wordings.filter(({ value }) => relate(value, standing.value) === 'same');
  return (
    spoken
      .map(({ certainty }) => certainty)
      .sort(compareCertainty)
      .at(-1) ?? 'possible'
  );
}

/** What a change may draw its words from: the evidence of its values, past ones included when they are named. */
function proofOf({ fact, before, after, against }: Change, ledger: Ledger): Evidence[] {
  const known = ledger[fact];
  const standings = known ? [...known.history, known.current] : [];
  const ofBefore = before ? provingEvidence(before, standings) : [];
  const ofAgainst = against ? provingEvidence(against.value, [against]) : [];
  return [...ofBefore, ...provingEvidence(after.value, [after]), ...ofAgainst];
}
