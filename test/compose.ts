/** docker-compose.yml as Compose reads it, settings filled in. https://docs.docker.com/reference/compose-file/interpolation/ */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command: string;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly deploy?: { readonly replicas: string };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly stop_grace_period?: string;
  readonly init?: boolean;
}

export function readCompose(settings: Readonly<Record<string, string>>): Readonly<Record<string, Service>> {
  const text = readFileSync(join(import.meta.dirname, '../docker-compose.yml'), 'utf8');
  const fill = (_key: unknown, value: unknown) =>
    typeof value === 'string' ? filled(value, settings) : value;
  return parse(text, fill, { merge: true }).services;
}

function filled(text: string, settings: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+):([-+])([^}]*)\}/g, (_all, name: string, how: string, other: string) => {
    const value = settings[name] ?? '';
    if (how === '-') return value || other;
    return value ? other : '';
  });
}
