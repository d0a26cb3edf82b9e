import type { RichTextBlock, RichTextElement, RichTextText } from '@slack/types';
import type { LineGroup } from '../words/digest.ts';
import type { LineWords, Proof } from '../words/line.ts';
import { safeUrl } from '../words/url.ts';
import { words as text } from './blocks.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Lines and the words that prove them. Lean shows one source, without its link. */
export function renderGroup(group: LineGroup, lean: boolean): RichTextBlock {
  const proofs = lean ? group.proofs.slice(0, 1) : group.proofs;
  return {
    type: 'rich_text',
    elements: [
      ...group.lines.map((line) => ({ type: 'rich_text_section' as const, elements: lineElements(line) })),
      ...proofs.flatMap((proof, index) =>
        proofElements(proof, lean, index === proofs.length - 1 ? group.origins : undefined),
      ),
    ],
  };
}

function lineElements(line: LineWords): RichTextElement[] {
  const elements = [text(`${line.label}  `, { bold: true })];
  if (line.was !== undefined) elements.push(text(line.was, { strike: true }), text(' → '));
  if (line.hedge !== undefined) elements.push(text(`${line.hedge} `, { italic: true }));
  const isPlain = line.was === undefined && line.against === undefined;
  elements.push(text(line.now, line.corrected ? { strike: true } : isPlain ? {} : { bold: true }));
  if (line.against !== undefined) elements.push(text(' against '), text(line.against, { bold: true }));
  if (line.note !== undefined) elements.push(text(` · ${line.note}`, { italic: true }));
  if (line.corrected) elements.push(...correctionElements(line.corrected));
  return elements;
}

function correctionElements({ note, to }: NonNullable<LineWords['corrected']>): RichTextText[] {
  if (to === undefined) return [text(` · ${note}`, { italic: true })];
  return [text(` · ${note}: `, { italic: true }), text(to, { bold: true })];
}

export function proofElements(
  proof: Proof,
  lean: boolean,
  origins: string | undefined,
): RichTextBlock['elements'] {
  const url = lean ? undefined : safeUrl(proof.url, SLACK_LIMITS.url);
  const source: RichTextElement =
    url === undefined ? text(proof.source) : { type: 'link', url, text: proof.source };
  const rest = [proof.date, origins].filter((each) => each !== undefined && each !== '');
  const credit = {
    type: 'rich_text_section' as const,
    elements: rest.length === 0 ? [source] : [source, text(` · ${rest.join(' · ')}`)],
  };
  if (proof.quote === '') return [credit];
  return [{ type: 'rich_text_quote', elements: [text(`“${proof.quote}”`)] }, credit];
}
