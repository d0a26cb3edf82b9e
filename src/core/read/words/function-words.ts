/** The small words of English that never belong inside the name of a counted thing. */
import { wordSet } from './word-set.ts';
export const FUNCTION_WORDS: ReadonlySet<string> = wordSet(
  'a an the this that these those my your his her its our their whose no every each either neither some any both all another ' +
    'i you he she it we they me him them us one ones who whom which what where when why how there here ' +
    'about above across after against along amid among amongst around as at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto out outside over past per since than through throughout till to toward towards under underneath until up upon versus via vs with within without ' +
    'and but or nor so yet if because although though while whereas unless whether ' +
    'am is are was were be been being have has had having do does did done doing will would shall should can could may might must ' +
    'not never also only just even still already ever again then now too very more most less least much many few fewer almost nearly ago later earlier today tomorrow yesterday ' +
    'said says say told according including plus minus',
);

/** Words in "s" that are no plural, beside those in "ss", "us" and "is". */
export const NO_PLURALS: ReadonlySet<string> = wordSet(
  'bus vs mrs des las los dos always perhaps sometimes afterwards towards hers ours theirs yours overseas news lens series has was does says texas james charles illinois arkansas kansas yes upwards downwards physics politics economics mathematics athletics gas bias canvas christmas alias atlas',
);

/** Plurals, and words for a number of persons or things, that do not end in "s". */
export const PLURALS: ReadonlySet<string> = wordSet(
  'people persons men women children teeth mice geese oxen sheep fish cattle deer aircraft spacecraft watercraft hovercraft series species police personnel staff crew media data criteria bacteria phenomena grandchildren fishermen policemen firemen congressmen lawmakers troops youth offspring poultry salmon trout',
);
