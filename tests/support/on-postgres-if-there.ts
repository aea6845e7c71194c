process.env.TEST_DATABASE ??= process.env.TEST_DATABASE_URL ? 'postgres' : 'pglite';
