-- What every domain stands on. Every table carries tenant_id, first in every unique key, so that the
-- county can become the distribution key of a province (docs/architecture.md).

create table idempotency_keys (
  tenant_id text not null,
  caller text not null,
  operation text not null,
  key text not null,
  request_hash text not null,
  output jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, caller, operation, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

create table audit_rows (
  tenant_id text not null,
  id bigint generated always as identity,
  at timestamptz not null,
  actor text not null,
  operation text not null,
  target text,
  unit_id text,
  detail jsonb not null default '{}',
  primary key (tenant_id, id)
);
create index audit_rows_by_target on audit_rows (tenant_id, target, id);

-- Counts of one hour at most; it may be lost in a crash, so it writes no log.
create unlogged table rate_limits (
  tenant_id text not null,
  bucket text not null,
  window_starts_at timestamptz not null,
  used integer not null,
  primary key (tenant_id, bucket, window_starts_at)
);
