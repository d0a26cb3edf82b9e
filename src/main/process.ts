/** What every command takes from its process: settings, log, and where its words go. */
import { type Config, loadDotEnv, readConfig } from '../config.ts';
import { printable } from '../errors.ts';
import { createLog, type Log } from '../log.ts';

export function settings(dataDir?: string): Config {
  loadDotEnv();
  return readConfig(dataDir === undefined ? process.env : { ...process.env, DATA_DIR: dataDir });
}

export function logFor(config: Config): Log {
  return createLog(config.logLevel, config.secrets);
}

/** Commands that print an answer keep their log to what went wrong, unless LOG_LEVEL asks for more. */
export function quietLog(config: Config): Log {
  return createLog(process.env.LOG_LEVEL ? config.logLevel : 'warn', config.secrets);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Beside the answer, so on standard error. */
export function note(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}
