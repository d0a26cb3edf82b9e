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
  {
    words: 'subscribe ... hourly, daily 09:00 Europe/Berlin',
    about: 'tell what came since the last time, in one post',
  },
  {
    words: 'subscribe ... facts price, certain, sources 2',
    about: 'only these facts; only what is certain; only what two sources say',
  },
  {
    words: 'subscribe ... quiet 22:00-07:00, mention <group id>',
    about: 'nothing but what is urgent at night; somebody to be called',
  },
  { words: 'settings', about: 'what this channel hears of, and when' },
  { words: 'unsubscribe', about: 'stop posting here' },
  { words: 'mute <2h>', about: 'hold updates back for a while; "mute off" ends it' },
  { words: 'answers <all|mentions|off>', about: 'what is answered in this channel' },
  { words: 'explain <link>', about: 'why an article was posted, or was not' },
];

export const PUBLIC_HELP = 'Only you see the answers; end with "public" to show one to the channel.';
