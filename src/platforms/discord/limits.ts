/** What Discord accepts. Lengths are in characters; we count UTF-16 code units, which are never fewer. */
export const DISCORD_LIMITS = {
  /** Nested ones count. https://docs.discord.com/developers/components/reference */
  componentsPerMessage: 40,
  /** Over all text displays, markup counted. https://discordjs.guide/popular-topics/display-components.html; not on Discord's own page. */
  allText: 4000,
  /** Of a link button, the only URL limit that is given. https://docs.discord.com/developers/components/reference#button */
  url: 512,
  /** https://docs.discord.com/developers/resources/message#create-message */
  nonce: 25,
} as const;
