/** One change in words: the phrase it adds to a headline and its line, each proven by the evidence of the change. */

import { latest } from '../instants.ts';
import type { Value } from '../model/values.ts';
import type { Change, DigestLine, Evidence, Instant, Ledger, Standing, Story } from '../model.ts';
import { factKind } from '../story/kinds/index.ts';
import { agree, relate } from '../story/relate.ts';
import { certaintyOf, evidenceIn, originsStating } from '../story/standing.ts';
import { cite, provingEvidence } from './cite.ts';
import { factLabel, factValue } from './fact-words.ts';
import { whyUnproven } from './gate.ts';
import { headlinePhrase } from './phrases.ts';
import { readProof } from './proof/read-proof.ts';

export type WrittenChange =
  | {
      readonly isProven: true;
      readonly phrase: string;
      /** The same behind a title, which has just named the story. */
      readonly titled: string;
      readonly line: DigestLine;
    }
  /** What the gate refused, with its reason. */
  | { readonly isProven: false; readonly refused: string };

export function writeChange(change: Change, ledger: Ledger, story: Story): WrittenChange {
  const fact = factKind(story, change.fact);
  const line = { ...writeLine(change, story), ...takesBack(change, ledger, story) };
  const names = namesIn(story);
  const phrase = headlinePhrase(change, fact, line.certainty, names);
  const titled = headlinePhrase(change, fact, line.certainty, {});
  // The key holds the full name of a person whom the quoted words may call by the last one.
  const proof = readProof(proofOf(change, ledger), [fact.label, change.fact, ...Object.values(names)]);
  const texts = new Set([phrase, titled, line.before, line.after, line.against]);
  const reason = [...texts].map((text) => text && whyUnproven(text, proof)).find((why) => why);
  return reason
    ? { isProven: false, refused: `${change.fact}: ${reason}` }
    : { isProven: true, phrase, titled, line };
}

/** What phrases may name without proof: the story's title, and each party by its part. */
function namesIn({ title, parties }: Story): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(Object.entries(parties).map(([part, { name }]) => [part, name])), title };
}

function writeLine({ fact, kind, before, after, against }: Change, story: Story): DigestLine {
  const write = (value: Value): string => factValue(fact, value, story);
  return {
    fact,
    change: kind,
    label: factLabel(fact, story),
    before: before && kind !== 'corroborated' && kind !== 'retracted' ? write(before) : undefined,
    after: write(after.value),
    against: against && write(against.value),
    certainty: certaintyOf(after),
    origins: originsStating(after).size,
    citations: [...cite(after), ...(against ? cite(against) : [])],
  };
}

/** No wording that the new value agrees with: "over $10B" is as right of $12B as it was of $14B. */
function takesBack(
  { fact, kind, before, wrong, after }: Change,
  ledger: Ledger,
  story: Story,
): Pick<DigestLine, 'takesBack'> {
  const gone = wrong ?? (kind === 'corrected' || kind === 'retracted' ? before : undefined);
  if (gone === undefined) return {};
  const standingOf = (value: Value) =>
    ledger[fact]?.history.findLast((standing) => agree(standing.value, value));
  const taken = kind === 'retracted' ? after : standingOf(gone);
  const right = (wrong && before && standingOf(before)) ?? after;
  const values = [gone, ...(taken?.wordings ?? []).map(({ value }) => value)].filter(
    (value) => kind === 'retracted' || relate(value, right.value) === 'differs',
  );
  const at = after.retractedAt ?? correctedAt(right);
  return { takesBack: { values: [...new Set(values.map((value) => factValue(fact, value, story)))], at } };
}

function correctedAt(after: Standing): Instant {
  const notes = evidenceIn(after).filter(({ claim }) => claim.segment === 'correction');
  return latest(notes.map(({ claim }) => claim.at)) ?? after.since;
}

/** What a change may draw its words from: the evidence of its values, past ones included when they are named. */
function proofOf({ fact, before, after, against }: Change, ledger: Ledger): Evidence[] {
  const known = ledger[fact];
  const standings = known ? [...known.history, known.current] : [];
  const ofBefore = before ? provingEvidence(before, standings) : [];
  const ofAgainst = against ? provingEvidence(against.value, [against]) : [];
  return [...ofBefore, ...provingEvidence(after.value, [after]), ...ofAgainst];
}
