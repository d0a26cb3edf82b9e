/** The options of a command. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure */
import type { APIApplicationCommandInteractionDataBasicOption } from 'discord-api-types/v10';

export type Option = APIApplicationCommandInteractionDataBasicOption;

/** Of the subcommand, which is the only thing under a command of ours. */
export function optionsOf(options: readonly object[] | undefined): readonly Option[] {
  const [sub] = (options ?? []) as readonly { readonly options?: readonly Option[] }[];
  return sub?.options ?? [];
}

export function optionOf(options: readonly Option[], name: string): unknown {
  const option = options.find((one) => one.name === name);
  return option !== undefined && 'value' in option ? option.value : undefined;
}

export function textOf(options: readonly Option[], name: string): string {
  const value = optionOf(options, name);
  return typeof value === 'string' ? value.trim() : '';
}
