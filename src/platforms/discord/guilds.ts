import { makeURLSearchParams, type RESTAPIPartialCurrentUserGuild, Routes } from 'discord.js';
import type { Sender } from './rest.ts';

/** Servers of one page. https://docs.discord.com/developers/resources/user#get-current-user-guilds */
const PAGE = 200;

/** The servers that the bot is in. */
export async function guildsOf({ rest }: Sender): Promise<readonly RESTAPIPartialCurrentUserGuild[]> {
  const guilds: RESTAPIPartialCurrentUserGuild[] = [];
  for (;;) {
    const last = guilds.at(-1);
    const query = makeURLSearchParams({ limit: PAGE, ...(last === undefined ? {} : { after: last.id }) });
    const page = (await rest.get(Routes.userGuilds(), { query })) as RESTAPIPartialCurrentUserGuild[];
    guilds.push(...page);
    if (page.length < PAGE) return guilds;
  }
}
