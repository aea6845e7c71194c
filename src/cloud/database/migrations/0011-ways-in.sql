-- Her ways in can be seen and removed, and a number that is new to an account may have to wait.
alter table identities
  add column id uuid not null default gen_random_uuid(),
  -- Before this it opens nothing; null: it opens at once.
  add column opens_at timestamptz,
  add column last_used_at timestamptz;
create unique index identities_by_id on identities (tenant_id, id);

-- The number by which it was opened: removing the number ends it.
alter table sessions add column identity_id uuid;

-- A code belongs to the browser that asked for it and to what it was asked for, so that nobody else's
-- guesses use it up. Codes live for five minutes: those of before are let go.
drop table sms_codes;
create table sms_codes (
  tenant_id text not null,
  -- SHA-256 of what only the asking browser knows.
  secret_hash text not null,
  -- Keyed hashes: of number, purpose and person, and of the code.
  about_hash text not null,
  code_hash text not null,
  tries_left integer not null check (tries_left >= 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, secret_hash)
);
create index sms_codes_by_end on sms_codes (expires_at);

-- When somebody showed by a code that it is she who holds a session.
create table identity_confirmations (
  tenant_id text not null,
  person_id uuid not null,
  -- The session's id, or 'wechat' where the platform vouches for her at every call.
  held_by text not null,
  confirmed_at timestamptz not null,
  primary key (tenant_id, person_id, held_by),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index identity_confirmations_by_age on identity_confirmations (tenant_id, confirmed_at);

-- What somebody without a number to confirm by has asked for: it opens a day later, if nobody stops it.
create table waiting_changes (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('export', 'deletion')),
  asked_at timestamptz not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  stopped_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index waiting_changes_by_person on waiting_changes (tenant_id, person_id);
create index waiting_changes_by_end on waiting_changes (tenant_id, closes_at);
