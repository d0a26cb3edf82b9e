import type { Digest } from '../../core/model.ts';
import { headlineWords, type LineGroup, lineCount, moreWords } from '../words/digest.ts';
import type { Part } from '../words/divide-lines.ts';
import { countLines, fitLines } from '../words/fit-lines.ts';
import { valueText } from '../words/line.ts';
import { laterHeadingWords, partFootWords } from '../words/parts.ts';
import { escapeSlack } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

/**
 * A message as plain text: what notifications show and screen readers speak instead of the blocks, so it says all of
 * it, without addresses. https://docs.slack.dev/reference/methods/chat.postMessage
 */
export function renderFallback(digest: Digest, part: Part): string {
  const head = escapeSlack(
    part.number === 1
      ? headlineWords(digest, SLACK_LIMITS.headerText)
      : laterHeadingWords(digest, SLACK_LIMITS.headerText, part),
  );
  const foot = escapeSlack(partFootWords(digest, part) ?? '');
  const room =
    SLACK_LIMITS.fallbackText - head.length - foot.length - moreWords(lineCount(digest)).length - 3;
  const fitted = fitLines(
    part.groups.map(({ group }) => group),
    { groups: Number.MAX_SAFE_INTEGER, total: room },
    (group, lean) => escapeSlack(groupText(group, lean)).length + 1,
  );
  const left = part.left + countLines(fitted.left);
  return [
    head,
    ...fitted.groups.map(({ group, lean }) => escapeSlack(groupText(group, lean))),
    ...(left === 0 ? [] : [moreWords(left)]),
    ...(foot === '' ? [] : [foot]),
  ].join('\n');
}

function groupText(group: LineGroup, lean: boolean): string {
  const lines = group.lines.map((line) => `• ${line.label}: ${valueText(line)}`);
  if (lean) return lines.join('\n');
  const proofs = group.proofs.map(({ quote, source, date }) =>
    [quote === '' ? '' : `“${quote}”`, [source, date].filter((part) => part !== '').join(', ')]
      .filter((part) => part !== '')
      .join(' – '),
  );
  return [...lines, ...proofs, ...(group.origins === undefined ? [] : [group.origins])].join('\n');
}
