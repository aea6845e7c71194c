import pg from 'pg';

/** The domains with a login of their own, as an installation has them (deploy/server/README.md). */
const logins = ['counselling', 'protection'];

/**
 * Settings with the address of this database for each of them. The roles are the whole server's and stay.
 * @param {string} databaseUrl
 * @returns {Promise<Record<string, string>>}
 */
export async function domainLogins(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const settings = {};
  try {
    for (const login of logins) {
      const [role, user] = [`womens_home_${login}`, `wh_bench_${login}`];
      await client.query(`do $$ begin create role ${role} nologin;
        exception when duplicate_object then null; end $$`);
      await client.query(`do $$ begin create role ${user} login noinherit password 'of-a-bench';
        exception when duplicate_object then null; end $$`);
      await client.query(`grant ${role} to ${user}`);
      const url = new URL(databaseUrl);
      url.username = user;
      url.password = 'of-a-bench';
      settings[`DATABASE_URL_${login.toUpperCase()}`] = url.href;
    }
  } finally {
    await client.end();
  }
  return settings;
}
