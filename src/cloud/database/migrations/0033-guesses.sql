-- How often an address or an openid has called what could be guessed at, in this hour. By a hash under a
-- key of the hour; not logged, since a crash may well forget it.
create unlogged table guesses (
  tenant_id text not null,
  subject text not null,
  hour timestamptz not null,
  used integer not null,
  primary key (tenant_id, subject, hour)
);
create index guesses_by_hour on guesses (tenant_id, hour);
