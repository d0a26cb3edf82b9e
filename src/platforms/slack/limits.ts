/** What Slack accepts. Lengths are in characters; we count UTF-16 code units, which are never fewer. */
export const SLACK_LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocksPerMessage: 50,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  headerText: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textMin: 1,
  textMax: 3000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element: the only URL limit that is given. */
  url: 3000,
  /**
   * Undocumented: messages of about 13,200 characters were refused as msg_blocks_too_long, fewer the more blocks they
   * had (https://github.com/slackapi/bolt-js/issues/2509). We keep the whole JSON of the blocks below the documented
   * 12,000 of one markdown block (https://docs.slack.dev/reference/block-kit/blocks/markdown-block).
   */
  allBlocksJson: 12_000,
  /** chat.update refuses longer text: https://docs.slack.dev/reference/methods/chat.update (msg_too_long). */
  fallbackText: 4000,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element, .../composition-objects/option-object */
  selectOptions: 100,
  /** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
  suggestedPrompts: 4,
  optionText: 75,
  buttonValue: 2000,
  actionId: 255,
  /** https://docs.slack.dev/reference/app-manifest#features: commands of one app, and characters of one with its slash. */
  commandsPerApp: 50,
  commandName: 32,
  /** Ours, in characters: what a list of commands shows of a title. */
  commandTitle: 100,
  /** Messages asked for at once; apps outside the Marketplace get 15. https://docs.slack.dev/apis/web-api/rate-limits */
  pageOfMessages: 200,
  /** Ours, in milliseconds: one request; and how long a look through a channel goes on to ask for another page. */
  requestMs: 10_000,
  findMs: 5_000,
} as const;

/**
 * Requests within so many milliseconds, each of one app in one workspace. https://docs.slack.dev/apis/web-api/rate-limits
 * Limits that Slack gives by the minute are cut into shorter parts: kept to those, they are kept, and nobody waits a minute.
 */
export const SLACK_RATES = {
  /** "one message per second per channel" */
  postsPerChannel: { count: 1, perMs: 1_000 },
  /** "several hundred messages per minute" (https://docs.slack.dev/reference/methods/chat.postMessage); we take it as 300. */
  postsPerWorkspace: { count: 25, perMs: 5_000 },
  /** Tier 3, "50+ per minute"; each method has its own. */
  tier3: { count: 5, perMs: 6_000 },
} as const;
