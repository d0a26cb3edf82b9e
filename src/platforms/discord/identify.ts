import { type APIApplication, DiscordAPIError, Routes } from 'discord.js';
import { messageOf, UsageError } from '../../errors.ts';
import type { Sender } from './rest.ts';

/** The application's id. https://docs.discord.com/developers/resources/application#get-current-application */
export async function identifyApplication({ rest, deadline }: Sender): Promise<string> {
  try {
    const { id } = (await rest.get(Routes.currentApplication(), { signal: deadline() })) as APIApplication;
    return id;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) {
      throw new UsageError(
        'DISCORD_TOKEN is not accepted; copy it anew from "Bot" of your Discord application',
      );
    }
    throw new Error(`Discord cannot be asked who the bot is: ${messageOf(error)}`, { cause: error });
  }
}
