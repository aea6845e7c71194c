-- What was refused to whom: NOT_ALLOWED, wrong passwords and codes, limits. Refusals of one kind by one
-- actor within an hour are one row, so that nobody fills the table by knocking.
create table security_events (
  tenant_id text not null,
  id bigint generated always as identity,
  hour timestamptz not null,
  -- A person's id, or what kind of caller and a keyed hash: "address:…".
  actor text not null,
  operation text not null,
  code text not null,
  -- Of the last time: an id that the call named, and the unit.
  target text,
  unit_id text,
  -- At least so often.
  times integer not null check (times > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, hour, actor, operation, code)
);
create index security_events_by_time on security_events (tenant_id, last_at desc, id desc);
create index security_events_by_actor on security_events (tenant_id, actor, last_at desc);
