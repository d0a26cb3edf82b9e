/** A digest as plain text for terminals and logs. */
import type { Digest } from '../../core/model.ts';
import { CAPS } from '../words/caps.ts';
import { footWords, headlineWords, type LineGroup, lineGroups } from '../words/digest.ts';
import { type LineWords, type Proof, valueText } from '../words/line.ts';
import { safeUrl } from '../words/url.ts';
import { CONSOLE_LIMITS } from './limits.ts';
import { columnsOf, wrap } from './wrap.ts';

export interface TextOptions {
  /** ANSI escape codes for bold and dim; off unless asked for. */
  readonly colour?: boolean;
}

/** Longest address worth printing, in characters. */
const URL_MAX = 300;
const MARGIN = 2;
const GAP = 2;

interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** SGR parameters 1, 2 and 22. https://ecma-international.org/publications-and-standards/standards/ecma-48/ */
const ANSI: Paint = { bold: (text) => `\x1b[1m${text}\x1b[22m`, dim: (text) => `\x1b[2m${text}\x1b[22m` };
const PLAIN: Paint = { bold: (text) => text, dim: (text) => text };

export function renderText(digest: Digest, options: TextOptions = {}): string {
  const paint = options.colour === true ? ANSI : PLAIN;
  const groups = lineGroups(digest);
  const indent = MARGIN + GAP + labelColumns(groups);
  const head = [
    ...wrap(headlineWords(digest, CAPS.headline), CONSOLE_LIMITS.columns).map(paint.bold),
    ...wrap(footWords(digest), CONSOLE_LIMITS.columns).map(paint.dim),
  ];
  const blocks = groups.map((group) => groupLines(group, indent, paint).join('\n'));
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

function labelColumns(groups: readonly LineGroup[]): number {
  const widths = groups.flatMap((group) => group.lines.map((line) => columnsOf(line.label)));
  return Math.max(0, ...widths.filter((width) => width <= CONSOLE_LIMITS.labelColumns));
}

function groupLines(group: LineGroup, indent: number, paint: Paint): readonly string[] {
  const origins = group.origins === undefined ? [] : [paint.dim(`${' '.repeat(indent)}${group.origins}`)];
  return [
    ...group.lines.flatMap((line) => valueLines(line, indent, paint)),
    ...group.proofs.flatMap((proof) => proofLines(proof, indent, paint)),
    ...origins,
  ];
}

function valueLines(line: LineWords, indent: number, paint: Paint): readonly string[] {
  const values = wrap(valueText(line), CONSOLE_LIMITS.columns - indent);
  const room = indent - MARGIN - GAP - columnsOf(line.label);
  const [first = '', ...rest] = values;
  const below = rest.map((text) => ' '.repeat(indent) + text);
  if (room >= 0) {
    return [' '.repeat(MARGIN) + paint.bold(line.label) + ' '.repeat(room + GAP) + first, ...below];
  }
  const label = wrap(line.label, CONSOLE_LIMITS.columns - MARGIN);
  return [
    ...label.map((text) => ' '.repeat(MARGIN) + paint.bold(text)),
    ' '.repeat(indent) + first,
    ...below,
  ];
}

function proofLines(proof: Proof, indent: number, paint: Paint): readonly string[] {
  const columns = CONSOLE_LIMITS.columns - indent;
  const credit = proof.date === '' ? proof.source : `${proof.source}, ${proof.date}`;
  const url = safeUrl(proof.url, URL_MAX);
  const quote = proof.quote === '' ? [] : wrap(`“${proof.quote}”`, columns);
  const dim = [...wrap(credit, columns), ...(url === undefined ? [] : wrap(url, columns))];
  return [...quote, ...dim.map(paint.dim)].map((text) => ' '.repeat(indent) + text);
}
