/** Block Kit JSON drawn as Slack draws it; only the blocks that our renderer uses. */
import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { SlackMessage } from '../../../src/platforms/slack/render.ts';
import { escapeHtml } from './html.ts';

export function drawSlack(message: SlackMessage): string {
  return message.blocks.map(drawBlock).join('\n');
}

function drawBlock(block: KnownBlock): string {
  if (block.type === 'header') return `<h2 class="header">${escapeHtml(block.text.text)}</h2>`;
  if (block.type === 'rich_text') return `<div class="rich">${block.elements.map(drawPart).join('')}</div>`;
  if (block.type === 'context') {
    const texts = block.elements.map((element) => ('text' in element ? escapeHtml(element.text) : ''));
    return `<div class="context">${texts.join(' ')}</div>`;
  }
  if (block.type === 'actions') {
    const labels = block.elements.map((element) => (element.type === 'button' ? element.text.text : ''));
    return `<div class="actions">${labels.map((label) => `<button>${escapeHtml(label)}</button>`).join('')}</div>`;
  }
  throw new Error(`The preview cannot draw a ${block.type} block.`);
}

function drawPart(part: RichTextBlock['elements'][number]): string {
  if (part.type === 'rich_text_quote')
    return `<blockquote>${part.elements.map(drawElement).join('')}</blockquote>`;
  if (part.type === 'rich_text_section') return `<p>${part.elements.map(drawElement).join('')}</p>`;
  throw new Error(`The preview cannot draw a ${part.type}.`);
}

function drawElement(element: RichTextElement): string {
  if (element.type === 'link')
    return `<a href="${escapeHtml(element.url)}">${escapeHtml(element.text ?? element.url)}</a>`;
  if (element.type !== 'text') throw new Error(`The preview cannot draw a ${element.type}.`);
  const { bold, italic, strike, code } = element.style ?? {};
  let html = escapeHtml(element.text);
  if (code === true) html = `<code>${html}</code>`;
  if (strike === true) html = `<s>${html}</s>`;
  if (italic === true) html = `<i>${html}</i>`;
  return bold === true ? `<b>${html}</b>` : html;
}
