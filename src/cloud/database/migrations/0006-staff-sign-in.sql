-- How the person of a session has shown who she is, and how long it lasts. What says nothing is weak:
-- sessions that were open before this file count as the weakest, so staff sign in once more.
alter table sessions
  add column assurance text not null default 'sms' check (assurance in (
    'wechat', 'scan', 'password+totp', 'password+recovery', 'passkey', 'sms', 'demo'
  )),
  -- 'app': 30 days after the last use. 'console': 12 hours, or 2 without use.
  add column place text not null default 'app' check (place in ('app', 'console'));

-- A code shown by a browser, to be confirmed by a phone on which somebody is signed in.
create table scan_sign_ins (
  tenant_id text not null,
  id uuid not null,
  -- SHA-256 of what the QR code holds, and of what only the asking browser knows.
  code_hash text not null,
  poll_hash text not null,
  two_digits char(2) not null check (two_digits ~ '^[0-9]{2}$'),
  browser text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'confirmed', 'refused', 'taken')),
  person_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  check (state not in ('confirmed', 'taken') or person_id is not null)
);
create index scan_sign_ins_by_person on scan_sign_ins (tenant_id, person_id)
  where person_id is not null;
create index scan_sign_ins_by_end on scan_sign_ins (tenant_id, expires_at);

create table staff_accounts (
  tenant_id text not null,
  person_id uuid not null,
  user_name text not null check (user_name ~ '^[a-z][a-z0-9._-]{2,31}$'),
  -- 'scrypt$17$8$1$<salt>$<hash>', base64url.
  password_hash text not null,
  password_set_at timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, user_name),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);

-- Wrong passwords by the name that was typed, whether or not it exists: a keyed hash of it.
create table password_failures (
  tenant_id text not null,
  name_hash text not null,
  failures integer not null,
  blocked_until timestamptz not null,
  last_at timestamptz not null,
  primary key (tenant_id, name_hash)
);
create index password_failures_by_age on password_failures (tenant_id, last_at);

-- Between the first step of a sign-in and the second, and while a second factor is set up.
create table sign_in_tickets (
  tenant_id text not null,
  token_hash text not null,
  purpose text not null check (purpose in ('second-factor', 'enrol', 'add-factor', 'passkey')),
  -- Null while nobody has said who she is: a passkey alone.
  person_id uuid,
  -- Of the passkey that is waited for, base64url.
  challenge text,
  -- Of the authenticator that is being set up, encrypted.
  totp_secret text,
  tries_left integer not null default 5 check (tries_left >= 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  check ((purpose = 'passkey') = (person_id is null))
);
create index sign_in_tickets_by_person on sign_in_tickets (tenant_id, person_id)
  where person_id is not null;
create index sign_in_tickets_by_end on sign_in_tickets (tenant_id, expires_at);

create table totp_factors (
  tenant_id text not null,
  person_id uuid not null,
  -- AES-256-GCM under a key outside the database.
  secret text not null,
  -- The time step of the last code that was taken: it is not taken again, nor one before it.
  last_step bigint not null,
  created_at timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);

create table passkeys (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  -- Both base64url.
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, credential_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index passkeys_by_person on passkeys (tenant_id, person_id, created_at, id);

create table recovery_codes (
  tenant_id text not null,
  person_id uuid not null,
  code_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, person_id, code_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);

-- With one of these she sets a new password herself; nobody types it for her.
create table password_links (
  tenant_id text not null,
  code_hash text not null,
  person_id uuid not null,
  made_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, code_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index password_links_by_person on password_links (tenant_id, person_id);
create index password_links_by_end on password_links (tenant_id, expires_at);

-- A role that somebody was asked to take; it becomes a grant when she accepts.
create table role_invitations (
  tenant_id text not null,
  id uuid not null,
  code_hash text not null,
  role text not null check (role in (
    'resident', 'volunteer', 'lecturer', 'counsellor', 'case-handler', 'case-lead', 'organiser',
    'editor', 'unit-admin', 'auditor', 'platform-admin'
  )),
  unit_id text not null,
  -- Only whoever proved this number may accept: a keyed hash, and what is shown of it.
  phone_hash text,
  phone_masked text,
  role_ends_on date,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  settled_at timestamptz,
  -- Who accepted or declined it.
  person_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, code_hash),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  check ((phone_hash is null) = (phone_masked is null)),
  check ((state = 'open') = (settled_at is null)),
  check (state <> 'accepted' or person_id is not null)
);
create index role_invitations_by_unit on role_invitations (tenant_id, unit_id, id);
create index role_invitations_by_person on role_invitations (tenant_id, person_id)
  where person_id is not null;
create index role_invitations_by_inviter on role_invitations (tenant_id, invited_by);

-- What she asked of us about her data at a counter or by telephone, and until when it is due.
create table data_requests (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('export', 'deletion')),
  how text not null check (how in ('counter', 'telephone', 'letter')),
  -- Where it was made: this unit and those above it see it.
  unit_id text not null,
  note text not null default '',
  opened_by uuid not null,
  opened_at timestamptz not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'refused')),
  settled_by uuid,
  settled_at timestamptz,
  -- Why it was refused, in words that she was told.
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  check ((state = 'open') = (settled_at is null)),
  check ((state = 'refused') = (reason is not null))
);
create unique index data_requests_once on data_requests (tenant_id, person_id, kind)
  where state = 'open';
create index data_requests_due on data_requests (tenant_id, due_on, id) where state = 'open';
create index data_requests_by_person on data_requests (tenant_id, person_id);

-- Whose record a double was merged into.
alter table people add column merged_into uuid;
alter table people add constraint people_merged_are_gone
  check (merged_into is null or (deleted_at is not null and merged_into <> id));
create index people_by_phone on people (tenant_id, phone) where phone is not null and deleted_at is null;
create index people_merged on people (tenant_id, merged_into) where merged_into is not null;
