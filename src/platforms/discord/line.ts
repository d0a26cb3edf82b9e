import type { LineGroup } from '../words/digest.ts';
import type { LineWords, Proof } from '../words/line.ts';
import { safeUrl } from '../words/url.ts';
import { escapeDiscord, escapeLabel, WORD_JOINER } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** Lines and the words that prove them, as markdown. Lean shows one source, without its link. */
export function renderGroup(group: LineGroup, lean: boolean): string {
  const proofs = lean ? group.proofs.slice(0, 1) : group.proofs;
  return [
    ...group.lines.map(lineMarkdown),
    ...proofs.flatMap((proof, index) =>
      proofMarkdown(proof, lean, index === proofs.length - 1 ? group.origins : undefined),
    ),
  ].join('\n');
}

function lineMarkdown(line: LineWords): string {
  const now = escapeDiscord(line.now);
  return [
    `**${escapeDiscord(line.label)}**\u2002`,
    line.was === undefined ? '' : `${strike(escapeDiscord(line.was))} → `,
    line.hedge === undefined ? '' : `*${line.hedge}* `,
    line.corrected ? strike(now) : line.was === undefined && line.against === undefined ? now : `**${now}**`,
    line.against === undefined ? '' : ` against **${escapeDiscord(line.against)}**`,
    line.note === undefined ? '' : ` · *${line.note}*`,
    line.corrected === undefined ? '' : correctionMarkdown(line.corrected),
  ].join('');
}

function correctionMarkdown({ note, to }: NonNullable<LineWords['corrected']>): string {
  return to === undefined ? ` · *${note}*` : ` · *${note}:* **${escapeDiscord(to)}**`;
}

/** Discord ends a strike at the first "~~", even where the first "~" of it is escaped. */
export function strike(text: string): string {
  return `~~${text}${text.endsWith('~') ? WORD_JOINER : ''}~~`;
}

export function proofMarkdown(proof: Proof, lean: boolean, origins: string | undefined): string[] {
  const url = lean ? undefined : safeUrl(proof.url, DISCORD_LIMITS.url);
  const source = url === undefined ? escapeDiscord(proof.source) : `[${escapeLabel(proof.source)}](<${url}>)`;
  const credit = [source, proof.date, origins].filter((part) => part !== undefined && part !== '');
  const quote = proof.quote === '' ? [] : [`> “${escapeDiscord(proof.quote)}”`];
  return [...quote, `-# ${credit.join(' · ')}`];
}
