create table people (
  tenant_id text not null,
  id uuid not null,
  name text check (char_length(name) between 1 and 40),
  phone text check (phone ~ '^1[3-9][0-9]{9}$'),
  unit_id text,
  care_mode boolean not null default false,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  -- The row stays, so that counts stay true, but nothing in it says who she was.
  constraint people_deleted_have_no_name check (
    deleted_at is null or (name is null and phone is null and unit_id is null and not care_mode)
  )
);
create index people_by_unit on people (tenant_id, unit_id) where deleted_at is null;

-- How she is recognised when she comes back: openid, telephone number, or the name of a demo account.
create table identities (
  tenant_id text not null,
  provider text not null check (provider in ('wechat', 'phone', 'demo')),
  subject text not null,
  unionid text,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, provider, subject),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index identities_by_person on identities (tenant_id, person_id);

create table sessions (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  -- SHA-256 of the token, hex; the token itself is nowhere.
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  device_label text not null default '',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index sessions_by_person on sessions (tenant_id, person_id, last_seen_at desc)
  where revoked_at is null;
create index sessions_by_end on sessions (expires_at);

-- One live code per number. Both are keyed hashes: a stolen table names no number and opens nothing.
create table sms_codes (
  tenant_id text not null,
  phone_hash text not null,
  code_hash text not null,
  tries_left integer not null check (tries_left >= 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, phone_hash)
);
create index sms_codes_by_end on sms_codes (expires_at);

create table family_members (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  name text check (char_length(name) between 1 and 20),
  relation text not null check (relation in ('child', 'grandchild', 'spouse', 'parent', 'other')),
  birth_month char(7) check (birth_month ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
  age_years integer check (age_years between 0 and 120),
  age_noted_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  constraint family_members_one_kind_of_age check (birth_month is null or age_years is null),
  constraint family_members_age_has_day check ((age_years is null) = (age_noted_on is null))
);
create index family_members_by_person on family_members (tenant_id, person_id, created_at, id);

-- What was agreed to, in which wording, and when it was taken back. Rows are never changed otherwise:
-- they prove that something was allowed at the time.
create table consents (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('privacy', 'call-me', 'child-data')),
  version text not null,
  -- The child a guardian's consent is about. No foreign key: the consent outlives the child's row.
  member_id uuid,
  given_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= given_at),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  constraint consents_child_is_named check ((purpose = 'child-data') = (member_id is not null))
);
create index consents_by_person on consents (tenant_id, person_id, given_at desc, id);
-- One standing consent for a purpose (and child): a double tap is one.
create unique index consents_one_standing on consents (
  tenant_id, person_id, purpose, (coalesce(member_id, '00000000-0000-0000-0000-000000000000'::uuid))
) where withdrawn_at is null;

-- For the export of one's own data.
create index audit_rows_by_actor on audit_rows (tenant_id, actor, id);
