/** Invisible, and no break opportunity: splits what Discord's server recognises behind a backslash too. */
export const WORD_JOINER = '\u2060';

/**
 * Words of an article as they are: a backslash takes the meaning from any punctuation in Discord's markdown
 * (https://docs.discord.com/developers/reference#message-formatting). "@" gets a joiner instead, because mentions are
 * also looked for where no markdown is parsed. "](" is split, for a client that takes no notice of the first backslash
 * would end a link there that we began lines before. Line starts mean something only at the start: clean() left one line.
 */
export function escapeDiscord(text: string): string {
  return text
    .replace(/[\\*_~|`<>[\]#]|(?<=\])\(/g, '\\$&')
    .replace(/:(?=[^\s:]+:|\/)/g, '\\:')
    .replace(/@/g, `@${WORD_JOINER}`)
    .replace(/^[-+](?=\s)/, '\\$&')
    .replace(/^(\d+)\.(?=\s)/, '$1\\.');
}

/** The label of a link: Discord ends it at a bracket, escaped or not. */
export function escapeLabel(text: string): string {
  return escapeDiscord(text.replaceAll('[', '(').replaceAll(']', ')'));
}
