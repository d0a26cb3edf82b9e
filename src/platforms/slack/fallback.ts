import type { Digest } from '../../core/model.ts';
import {
  footWords,
  headlineWords,
  type LineGroup,
  lineCount,
  lineGroups,
  moreWords,
} from '../words/digest.ts';
import { fitLines } from '../words/fit-lines.ts';
import { valueText } from '../words/line.ts';
import { escapeSlack } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

/**
 * The digest as plain text: what notifications show and screen readers speak instead of the blocks, so it says all of
 * it, without addresses. https://docs.slack.dev/reference/methods/chat.postMessage
 */
export function renderFallback(digest: Digest): string {
  const groups = lineGroups(digest);
  const head = escapeSlack(headlineWords(digest, SLACK_LIMITS.headerText));
  const foot = escapeSlack(footWords(digest));
  const room =
    SLACK_LIMITS.fallbackText - head.length - foot.length - moreWords(lineCount(digest)).length - 3;
  const { parts, left } = fitLines<string>(
    groups,
    { parts: Number.MAX_SAFE_INTEGER, total: room },
    (part) => part.length + 1,
    (group, lean) => escapeSlack(groupText(group, lean)),
  );
  return [head, ...parts, ...(left === 0 ? [] : [moreWords(left)]), foot].join('\n');
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
