/** What Discord accepts. Lengths are in characters; we count UTF-16 code units, which are never fewer. */
export const DISCORD_LIMITS = {
  /** Nested ones count. https://docs.discord.com/developers/components/reference */
  componentsPerMessage: 40,
  /** Over all text displays, markup counted. https://discordjs.guide/popular-topics/display-components.html; not on Discord's own page. */
  allText: 4000,
  /** Of a link button, the only URL limit that is given. https://docs.discord.com/developers/components/reference#button */
  url: 512,
  customId: 100,
  /** https://docs.discord.com/developers/resources/message#create-message */
  nonce: 25,
  /** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
  embedTitle: 256,
  embedDescription: 4096,
  /** https://docs.discord.com/developers/resources/message#get-channel-messages */
  messagesPerPage: 100,
  /** https://docs.discord.com/developers/resources/channel#start-thread-from-message */
  threadName: 100,
  /** Slash commands of one server. https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
  commands: 100,
  commandDescription: 100,
  /** Suggestions to one autocomplete, and the length of each. */
  suggestions: 25,
  suggestion: 100,
  /** https://docs.discord.com/developers/components/reference#text-input: up to 4000; ours, for a question. */
  question: 500,
  /** Ours. */
  articleOption: 300,

  /**
   * Milliseconds that a post or a look-up may take, ours. Discord answers within one second as a rule, and a longer
   * wait makes a longer lease: what a killed process had in hand comes back after five of them.
   */
  timeoutMs: 5_000,
  /**
   * Refused requests within ten minutes, ours. At 10,000 the address is banned:
   * https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
   */
  invalidRequestAlarm: 1_000,
  invalidRequestStop: 5_000,
} as const;

/**
 * Requests of one bot within so many milliseconds. Answers to interactions are not among them, and what a single route
 * allows is told by its headers alone. https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
 */
export const DISCORD_RATES = { perBot: { count: 50, perMs: 1_000 } } as const;
