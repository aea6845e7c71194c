import { PostgresDialect, PostgresDriver, type Driver, type PostgresDialectConfig } from 'kysely';

/**
 * PostgreSQL with `pipeline`: BEGIN goes out with the first statement, and nobody waits for its answer
 * alone. Under a rush every answer waits for its turn of the event loop, a few milliseconds each.
 */
export class EagerPostgresDialect extends PostgresDialect {
  constructor(private readonly config: PostgresDialectConfig) {
    super(config);
  }

  override createDriver(): Driver {
    return new EagerDriver(this.config);
  }
}

class EagerDriver extends PostgresDriver {
  override async beginTransaction(
    ...[connection, settings]: Parameters<PostgresDriver['beginTransaction']>
  ): Promise<void> {
    // It fails only with its connection, and what is sent behind it fails then as well.
    super.beginTransaction(connection, settings).catch(() => undefined);
  }
}
