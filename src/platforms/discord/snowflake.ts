import type { Instant } from '../../core/model.ts';

/** The first second of 2015. https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** The smallest id that a message of this instant or later can have. */
export function snowflakeAt(instant: Instant): bigint {
  return BigInt(Math.max(0, Date.parse(instant) - DISCORD_EPOCH_MS)) << 22n;
}

/** When it was made, in milliseconds since 1970. */
export function timeOf(snowflake: string): number {
  return Number(BigInt(snowflake) >> 22n) + DISCORD_EPOCH_MS;
}
