import { type Selectable, sql } from 'kysely';
import type { HeldInstallation, Installation, Installations } from '../ports/installations.ts';
import type { Db, Tables } from './schema.ts';

export function installationStore(db: Db): Installations {
  return {
    save: async (installation) => {
      const { workspace, ...columns } = columnsOf(installation);
      await db
        .insertInto('installation')
        .values({ workspace, ...columns })
        .onConflict((conflict) =>
          conflict.column('workspace').doUpdateSet({ ...columns, installed_at: sql<string>`now()` }),
        )
        .execute();
    },
    of: async (workspace) => {
      const row = await db
        .selectFrom('installation')
        .selectAll()
        .where('workspace', '=', workspace)
        .executeTakeFirst();
      return row && installationOf(row);
    },
    renew: (workspace, renew) => renewLocked(db, workspace, renew),
    forget: async (workspace) => {
      await db.deleteFrom('installation').where('workspace', '=', workspace).execute();
    },
  };
}

/** The row stays locked while the new token is asked for: an old refresh token may be used once. */
function renewLocked(
  db: Db,
  workspace: string,
  renew: (held: Installation) => Promise<Installation>,
): Promise<Installation | undefined> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('installation')
      .selectAll()
      .where('workspace', '=', workspace)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const renewed = await renew(installationOf(row));
    await tx.updateTable('installation').set(columnsOf(renewed)).where('workspace', '=', workspace).execute();
    return renewed;
  });
}

function columnsOf({ workspace, botToken, botId, botUserId, refreshToken, expiresAt }: Installation) {
  return {
    workspace,
    bot_token: botToken,
    bot_id: botId ?? null,
    bot_user_id: botUserId ?? null,
    refresh_token: refreshToken ?? null,
    expires_at: expiresAt ?? null,
  };
}

function installationOf(row: Selectable<Tables['installation']>): HeldInstallation {
  return {
    workspace: row.workspace,
    botToken: row.bot_token,
    botId: row.bot_id ?? undefined,
    botUserId: row.bot_user_id ?? undefined,
    refreshToken: row.refresh_token ?? undefined,
    expiresAt: row.expires_at?.toISOString(),
    installedAt: row.installed_at.toISOString(),
  };
}
