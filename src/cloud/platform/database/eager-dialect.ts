import {
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
  type PostgresDialectConfig,
} from 'kysely';

/**
 * PostgreSQL with `pipeline`: BEGIN is sent together with the first statement, which saves one round
 * trip. In a rush every answer waits a few milliseconds for its turn of the event loop.
 */
export class EagerPostgresDialect extends PostgresDialect {
  constructor(private readonly config: PostgresDialectConfig) {
    super(config);
  }

  override createDriver(): Driver {
    return new EagerDriver(this.config);
  }
}

/** BEGIN fails only with its connection, and what is sent behind it fails then as well. */
class EagerDriver extends PostgresDriver {
  private readonly begun = new WeakMap<DatabaseConnection, Promise<void>>();

  override async beginTransaction(
    ...[connection, settings]: Parameters<PostgresDriver['beginTransaction']>
  ): Promise<void> {
    const begun = super.beginTransaction(connection, settings);
    begun.catch(() => undefined);
    this.begun.set(connection, begun);
  }

  override async commitTransaction(
    ...[connection]: Parameters<PostgresDriver['commitTransaction']>
  ): Promise<void> {
    await this.begun.get(connection);
    await super.commitTransaction(connection);
  }

  override async rollbackTransaction(
    ...[connection]: Parameters<PostgresDriver['rollbackTransaction']>
  ): Promise<void> {
    // Where the connection is gone there is nothing to take back, and it is thrown away: what failed
    // first says why, and whether to try again.
    await super.rollbackTransaction(connection).catch(() => undefined);
    await this.begun.get(connection);
  }
}
