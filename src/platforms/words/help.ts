/** What can be asked of a story, told the same way on every platform. */

export interface HelpLine {
  readonly words: string;
  readonly about: string;
}

/** What stands behind the name of a story; nothing is the bare name. */
export const COMMAND_HELP: readonly HelpLine[] = [
  { words: '', about: 'where the story stands' },
  { words: 'timeline', about: 'what was known when' },
  { words: 'sources', about: 'who says so, in which words' },
  { words: 'ask <question>', about: 'an answer from the sources, or that they do not tell' },
  { words: 'subscribe [major|all]', about: 'post updates here: what matters, or every change' },
  { words: 'unsubscribe', about: 'stop posting here' },
  { words: 'mute <2h>', about: 'hold updates back for a while; "mute off" ends it' },
  { words: 'answers <all|mentions|off>', about: 'what is answered in this channel' },
  { words: 'explain <link>', about: 'why an article was posted, or was not' },
];

export const PUBLIC_HELP = 'Only you see the answers; end with "public" to show one to the channel.';
