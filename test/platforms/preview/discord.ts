/** Components V2 JSON drawn as Discord draws it; only the components that our renderer uses. */
import {
  type APIComponentInActionRow,
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { DiscordMessage } from '../../../src/platforms/discord/message.ts';
import { type Block, type Inline, readBlocks } from '../discord/markdown.ts';
import { escapeHtml } from './html.ts';

export function drawDiscord(message: DiscordMessage): string {
  const embeds = (message.embeds ?? []).map(drawEmbed);
  return [...embeds, ...drawComponents(message)].join('');
}

function drawComponents(message: DiscordMessage): readonly string[] {
  return ((message.components ?? []) as readonly APIMessageTopLevelComponent[]).map(drawTop);
}

function drawEmbed({ title = '', description = '', color = 0, footer }: APIEmbed): string {
  const text = [title && `**${title}**`, description]
    .filter((each) => each !== '')
    .flatMap(readBlocks)
    .map(drawBlock)
    .join('');
  const foot = `<small>${escapeHtml(footer?.text ?? '')}</small>`;
  const accent = color.toString(16).padStart(6, '0');
  return `<div class="container" style="border-left-color: #${accent}">${text}${foot}</div>`;
}

function drawTop(component: APIMessageTopLevelComponent): string {
  if (component.type === ComponentType.ActionRow) return drawChild(component);
  if (component.type !== ComponentType.Container) throw new Error('The preview draws containers only.');
  const accent = (component.accent_color ?? 0).toString(16).padStart(6, '0');
  const children = component.components.map(drawChild).join('');
  return `<div class="container" style="border-left-color: #${accent}">${children}</div>`;
}

function drawChild(child: APIComponentInContainer): string {
  if (child.type === ComponentType.Separator) return '<hr>';
  if (child.type === ComponentType.TextDisplay)
    return `<div class="text">${readBlocks(child.content).map(drawBlock).join('')}</div>`;
  if (child.type === ComponentType.ActionRow)
    return `<div class="row">${child.components.map(drawButton).join('')}</div>`;
  throw new Error(`The preview cannot draw a component of type ${child.type}.`);
}

function drawButton(button: APIComponentInActionRow): string {
  if (button.type !== ComponentType.Button || !('label' in button))
    throw new Error('The preview draws buttons only.');
  return `<span class="button">${escapeHtml(button.label ?? '')}</span>`;
}

const BLOCK_TAGS: Readonly<Record<Block['type'], string>> = {
  paragraph: 'p',
  heading: 'h3',
  subtext: 'small',
  quote: 'blockquote',
  list: 'li',
};

function drawBlock(block: Block): string {
  const tag = BLOCK_TAGS[block.type];
  if (block.children.length === 0) return '<p>&nbsp;</p>';
  return `<${tag}>${block.children.map(drawInline).join('')}</${tag}>`;
}

const INLINE_TAGS: Readonly<Partial<Record<Inline['type'], string>>> = { strong: 'b', em: 'i', strike: 's' };

function drawInline(node: Inline): string {
  const inner = node.children.length > 0 ? node.children.map(drawInline).join('') : escapeHtml(node.text);
  if (node.type === 'code') return `<code>${escapeHtml(node.text.replaceAll('`', ''))}</code>`;
  if (node.type === 'link') return `<a href="${escapeHtml(node.url ?? '')}">${inner}</a>`;
  const tag = INLINE_TAGS[node.type];
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
}
