/** Invisible, and no break opportunity: splits what Slack would recognise. */
const WORD_JOINER = '\u2060';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Words of an article for the `text` of a message, the one place of ours that Slack may parse. The three characters of
 * its control sequences become entities (https://docs.slack.dev/messaging/formatting-message-text#escaping); names,
 * channels, addresses and emoji codes get a joiner, as the `parse: 'none'` sent with them was seen to be ignored by
 * some ways of posting (https://gist.github.com/seanmarpo/723e18a4e2353188ea95f679ae30c3be).
 */
export function escapeSlack(text: string): string {
  return text
    .replace(/[@#](?=\S)/g, `$&${WORD_JOINER}`)
    .replace(/:(?=[^\s:]+:|\/)/g, `:${WORD_JOINER}`)
    .replace(/(?<=[\p{L}\p{N}_-])\.(?=\p{L})/gu, `.${WORD_JOINER}`)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}
