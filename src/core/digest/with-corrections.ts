/** What was told, as later digests to the same readers have put it right. */
import type { Citation, Corrected, Digest, DigestLine, Unsaid } from '../model.ts';

/**
 * `later` is what the same readers were told after it, oldest first. A line is touched when a correction goes back on the
 * very value that it told; what was true until it changed stays as it is. So is a quote that its page has gone back on
 * (`unsaid`, oldest first). Untouched, the digest comes back itself.
 */
export function withCorrections(
  digest: Digest,
  later: readonly Digest[],
  unsaid: readonly Unsaid[] = [],
): Digest {
  return withQuotesCorrected(withLinesCorrected(digest, later), unsaid);
}

function withLinesCorrected(digest: Digest, later: readonly Digest[]): Digest {
  const told = later.flatMap(({ lines, asOf }) => lines.map((line) => ({ line, asOf })));
  const lines = digest.lines.map((line) => {
    const corrected = correctionOf(line, told);
    return corrected ? { ...line, corrected } : line;
  });
  if (lines.every(({ corrected }) => corrected === undefined)) return digest;
  const { headlineFacts = [] } = digest;
  const wrong = lines.filter(({ fact, corrected }) => corrected && headlineFacts.includes(fact));
  if (wrong.length === 0) return { ...digest, lines };
  const kind = wrong.some(({ corrected }) => corrected?.kind === 'corrected') ? 'corrected' : 'retracted';
  const labels = wrong.length < headlineFacts.length ? wrong.map(({ label }) => label) : [];
  return { ...digest, lines, headlineCorrected: { kind, labels } };
}

interface Told {
  readonly line: DigestLine;
  readonly asOf: string;
}

/**
 * Follows the fact from telling to telling. A correction that is itself corrected says the last word, unless that is what
 * the line has said all along.
 */
function correctionOf({ fact, change, after }: DigestLine, told: readonly Told[]): Corrected | undefined {
  // It says that nobody states it.
  if (change === 'retracted') return undefined;
  let corrected: Corrected | undefined;
  let standing = after;
  for (const { line, asOf } of told) {
    if (line.fact !== fact) continue;
    switch (line.change) {
      case 'corrected':
      case 'retracted': {
        if (!takenBack(line).includes(standing)) return corrected;
        const at = line.takesBack?.at ?? asOf;
        if (line.change === 'retracted') corrected = { kind: 'retracted', at };
        else corrected = line.after === after ? undefined : { kind: 'corrected', to: line.after, at };
        standing = line.after;
        break;
      }
      case 'reverted':
        // What nobody stated any longer is stated again.
        if (corrected?.kind !== 'retracted' || line.after !== after) return corrected;
        corrected = undefined;
        standing = after;
        break;
      case 'refined':
      case 'corroborated':
      case 'disputed':
        // It stands still, however closely it is put.
        break;
      default:
        // It changed after it had been corrected.
        if (line.takesBack?.values.includes(standing))
          return line.before === after
            ? undefined
            : { kind: 'corrected', to: line.before, at: line.takesBack.at };
        if (line.after !== standing) return corrected;
    }
  }
  return corrected;
}

function takenBack({ change, before, after, takesBack }: DigestLine): readonly (string | undefined)[] {
  return [change === 'retracted' ? after : before, ...(takesBack?.values ?? [])];
}

function withQuotesCorrected(digest: Digest, unsaid: readonly Unsaid[]): Digest {
  const alsoNew = digest.alsoNew?.map((citation) => {
    const corrected = correctionOfQuote(citation, unsaid);
    return corrected ? { ...citation, corrected } : citation;
  });
  return alsoNew?.some(({ corrected }) => corrected) ? { ...digest, alsoNew } : digest;
}

/** From version to version of its page; what is put back as it was is right. */
function correctionOfQuote({ articleId, span }: Citation, unsaid: readonly Unsaid[]): Corrected | undefined {
  let corrected: Corrected | undefined;
  let standing: string | undefined = span.text;
  for (const { kind, sentence, to, at } of unsaid.filter((one) => one.articleId === articleId)) {
    if (sentence !== standing) continue;
    corrected = to?.sentence === span.text ? undefined : { kind, to: to?.quote, at };
    standing = to?.sentence;
  }
  return corrected;
}
