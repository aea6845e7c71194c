-- Asking for help: docs/decisions/0022-who-reads-a-case.md says which tables are locked, and why.

-- Ordinary tables, which hold nothing about whoever asks for help.

-- A person who reads cases, by the name that directories publish.
create table protection_handlers (
  tenant_id text not null,
  handler text not null check (handler ~ '^[a-z0-9-]{1,64}$'),
  person_id uuid not null,
  -- What colleagues call her.
  name text not null,
  primary key (tenant_id, handler),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);

create table protection_keys (
  tenant_id text not null,
  key_id text not null,
  handler text not null,
  unit_id text not null,
  role text not null check (role in ('case-handler', 'case-lead')),
  -- Public halves: Ed25519 as base64url, and the age recipient.
  signing text not null,
  recipient text not null,
  -- Her secret halves as an age file under six words; gone when she gives the key up.
  file text,
  renews text,
  made_at timestamptz not null,
  -- As the current directory has it.
  valid_from timestamptz,
  valid_until timestamptz,
  revoked_at timestamptz,
  left_at timestamptz,
  primary key (tenant_id, key_id),
  foreign key (tenant_id, handler) references protection_handlers (tenant_id, handler)
);
create index protection_keys_of on protection_keys (tenant_id, handler);

create table protection_directories (
  tenant_id text not null,
  version integer not null,
  text text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  -- age recipients of the recovery key, the present one first.
  recovery text[] not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (tenant_id, version)
);

create table protection_statuses (
  tenant_id text not null,
  number integer not null,
  text text not null,
  signed_at timestamptz not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (tenant_id, number)
);

create table protection_duties (
  tenant_id text not null,
  id uuid not null,
  step integer not null check (step between 1 and 8),
  handler text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  confirmed_at timestamptz,
  -- Whom she offered it to; it is hers until that one confirms.
  handed_to text,
  primary key (tenant_id, id),
  foreign key (tenant_id, handler) references protection_handlers (tenant_id, handler),
  foreign key (tenant_id, handed_to) references protection_handlers (tenant_id, handler),
  check (ends_at > starts_at)
);
create index protection_duties_by_end on protection_duties (tenant_id, ends_at);

-- Where alarms go: a number that a code has reached.
create table protection_contacts (
  tenant_id text not null,
  handler text not null,
  channel text not null check (channel in ('sms', 'voice')),
  sealed_number text not null,
  ending text not null,
  tested_at timestamptz not null,
  primary key (tenant_id, handler),
  foreign key (tenant_id, handler) references protection_handlers (tenant_id, handler)
);

create table protection_contact_tests (
  tenant_id text not null,
  id uuid not null,
  handler text not null,
  channel text not null check (channel in ('sms', 'voice')),
  sealed_number text not null,
  ending text not null,
  code_hash text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, handler) references protection_handlers (tenant_id, handler)
);

-- "有一件事等着你看": who was called, when and how. Not for which case: that stands in a locked table.
create table protection_alarms (
  tenant_id text not null,
  id uuid not null,
  handler text not null,
  rung integer not null,
  channel text not null check (channel in ('sms', 'voice')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  tries integer not null default 0,
  next_try_at timestamptz not null,
  made_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, handler) references protection_handlers (tenant_id, handler)
);
create index protection_alarms_waiting on protection_alarms (tenant_id, next_try_at)
  where state = 'waiting';

create table protection_settings (
  tenant_id text not null,
  hours jsonb not null,
  urgent_minutes integer not null check (urgent_minutes between 5 and 120),
  other_hours integer not null check (other_hours between 1 and 72),
  changed_at timestamptz not null,
  primary key (tenant_id)
);

-- What the role may do with the ordinary ones; of the platform's and other domains' only what is named.
grant select, insert, update, delete on protection_handlers, protection_keys, protection_duties,
  protection_contacts, protection_contact_tests, protection_alarms, protection_settings
  to womens_home_protection;
grant select, insert on protection_directories, protection_statuses to womens_home_protection;
grant select (tenant_id, id, path, kind) on units to womens_home_protection;
grant select (tenant_id, person_id, role, unit_id, starts_on, ends_on, revoked_at) on grants
  to womens_home_protection;

-- A message to a handler that something waits for her. Not forced: for the owner nothing changes.
grant insert on inbox_messages to womens_home_protection;
grant select (tenant_id, person_id, dedupe_key) on inbox_messages to womens_home_protection;
alter table inbox_messages enable row level security;
create policy protection_duty on inbox_messages to womens_home_protection
  using (starts_with(kind, 'duty-')) with check (starts_with(kind, 'duty-'));

-- Locked tables. No foreign keys between them: their checks would run as the owner, who may nothing.

create table protection_cases (
  tenant_id text not null,
  id text not null check (id ~ '^[A-Za-z0-9_-]{43}$'),
  -- HMAC of what her code finds it by, under a key outside the database.
  locator_hash text not null check (locator_hash <> ''),
  -- Public: so that the server refuses what she did not sign. Never served.
  owner_key text not null,
  owner_signing text not null,
  reporter text not null check (reporter in ('self', 'other', 'obliged', 'drill')),
  urgency text not null check (urgency in ('urgent', 'unclear', 'ordinary')),
  state text not null check (state in (
    'waiting', 'taken', 'closing', 'closed', 'withdrawn', 'without-case', 'erasing'
  )),
  unit_id text,
  -- Person ids of those who read.
  readers text[] not null
    check (not readers && array['', 'anonymous', 'unregistered', 'timer', 'job']),
  received_at timestamptz not null,
  last_from_her_at timestamptz not null,
  -- Since when something of hers waits for a reader; null when nothing does.
  unread_since timestamptz,
  opened_at timestamptz,
  promised_by timestamptz,
  -- The first confirmation that a handler signed.
  acknowledged_at timestamptz,
  taken_by text,
  taken_at timestamptz,
  closing_asked_by text,
  close_reason text,
  closed_at timestamptz,
  without_case text check (without_case in ('by-mistake', 'test', 'harassment')),
  withdrawn_at timestamptz,
  withdrawal_confirmed_at timestamptz,
  state_before text,
  -- Closed and kept where others would be destroyed: a child's, a referred one, one that law keeps.
  is_retained boolean not null default false,
  -- The rung that was alarmed last, and when the next one is.
  alarm_rung integer,
  alarm_at timestamptz,
  primary key (tenant_id, id)
);
create unique index protection_cases_by_locator on protection_cases (tenant_id, locator_hash);
create index protection_cases_alarms on protection_cases (tenant_id, alarm_at)
  where alarm_at is not null;
create index protection_cases_readers on protection_cases using gin (readers);

create table protection_entries (
  tenant_id text not null,
  case_id text not null,
  -- In the order in which the server took them.
  position integer not null,
  hash text not null,
  author text not null,
  role text not null check (role in ('owner', 'handler')),
  thread text not null check (thread in ('shared', 'staff')),
  kind text not null,
  epoch integer not null,
  sequence integer not null,
  header text not null,
  body text not null,
  stored_at timestamptz not null,
  primary key (tenant_id, case_id, position)
);
create unique index protection_entries_once on protection_entries (tenant_id, case_id, hash);
create unique index protection_entries_lines
  on protection_entries (tenant_id, case_id, author, thread, sequence);
create unique index protection_entries_epochs
  on protection_entries (tenant_id, case_id, thread, epoch) where kind = 'epoch';

create table protection_wraps (
  tenant_id text not null,
  case_id text not null,
  thread text not null check (thread in ('shared', 'staff')),
  epoch integer not null,
  key_id text not null,
  file text not null,
  primary key (tenant_id, case_id, thread, epoch, key_id)
);

create table protection_events (
  tenant_id text not null,
  case_id text not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  by_role text not null check (by_role in ('owner', 'handler', 'lead', 'system')),
  detail text,
  primary key (tenant_id, case_id, id)
);

create table protection_referrals (
  tenant_id text not null,
  case_id text not null,
  id uuid not null,
  target text not null,
  ground text not null check (ground in ('she-agreed', 'danger-to-life', 'duty-to-report')),
  state text not null check (state in ('sent', 'accepted', 'refused', 'done', 'withdrawn')),
  reason text,
  at timestamptz not null,
  primary key (tenant_id, case_id, id)
);

create table protection_case_alarms (
  tenant_id text not null,
  alarm_id uuid not null,
  case_id text not null,
  primary key (tenant_id, alarm_id)
);
create index protection_case_alarms_of on protection_case_alarms (tenant_id, case_id);

alter table protection_cases enable row level security;
alter table protection_cases force row level security;
alter table protection_entries enable row level security;
alter table protection_entries force row level security;
alter table protection_wraps enable row level security;
alter table protection_wraps force row level security;
alter table protection_events enable row level security;
alter table protection_events force row level security;
alter table protection_referrals enable row level security;
alter table protection_referrals force row level security;
alter table protection_case_alarms enable row level security;
alter table protection_case_alarms force row level security;

-- A case is there for whoever holds its code, for those who read it, and for the clock. No other policy
-- asks a second table, so that all others can ask this one.
create policy with_code on protection_cases to womens_home_protection
  using (tenant_id = current_setting('app.tenant_id')
    and locator_hash = any(string_to_array(current_setting('app.locator_hash', true), ',')))
  with check (tenant_id = current_setting('app.tenant_id')
    and locator_hash = any(string_to_array(current_setting('app.locator_hash', true), ',')));
create policy readers on protection_cases for select to womens_home_protection
  using (tenant_id = current_setting('app.tenant_id')
    and readers @> array[current_setting('app.actor')]);
create policy readers_change on protection_cases for update to womens_home_protection
  using (tenant_id = current_setting('app.tenant_id')
    and readers @> array[current_setting('app.actor')])
  with check (tenant_id = current_setting('app.tenant_id'));
create policy clock on protection_cases for select to womens_home_protection
  using (tenant_id = current_setting('app.tenant_id') and current_setting('app.actor') = 'job');
create policy clock_changes on protection_cases for update to womens_home_protection
  using (tenant_id = current_setting('app.tenant_id') and current_setting('app.actor') = 'job')
  with check (tenant_id = current_setting('app.tenant_id'));
create policy clock_erases on protection_cases for delete to womens_home_protection
  using (tenant_id = current_setting('app.tenant_id') and current_setting('app.actor') = 'job'
    and state = 'erasing');

-- What stands in a case. With the code the shared thread alone; by the clock only where it is erased.
create policy reading on protection_entries for select to womens_home_protection
  using (exists (select from protection_cases c
    where c.tenant_id = protection_entries.tenant_id and c.id = protection_entries.case_id
      and (c.readers @> array[current_setting('app.actor')]
        or (protection_entries.thread = 'shared'
          and c.locator_hash = any(string_to_array(current_setting('app.locator_hash', true), ',')))
        or (c.state = 'erasing' and current_setting('app.actor') = 'job'))));
-- About somebody else handlers write no words into the shared thread, whatever our code does.
create policy writing on protection_entries for insert to womens_home_protection
  with check (exists (select from protection_cases c
    where c.tenant_id = protection_entries.tenant_id and c.id = protection_entries.case_id
      and ((role = 'owner' and thread = 'shared'
          and c.locator_hash = any(string_to_array(current_setting('app.locator_hash', true), ',')))
        or (role = 'handler' and c.readers @> array[current_setting('app.actor')]
          and (thread = 'staff' or kind <> 'sealed' or c.reporter in ('self', 'drill'))))));
create policy erasing on protection_entries for delete to womens_home_protection
  using (current_setting('app.actor') = 'job');

create policy reading on protection_wraps for select to womens_home_protection
  using (exists (select from protection_cases c
    where c.tenant_id = protection_wraps.tenant_id and c.id = protection_wraps.case_id
      and (c.readers @> array[current_setting('app.actor')]
        or (protection_wraps.thread = 'shared' and protection_wraps.key_id = c.owner_key
          and c.locator_hash = any(string_to_array(current_setting('app.locator_hash', true), ',')))
        or (c.state = 'erasing' and current_setting('app.actor') = 'job'))));
create policy writing on protection_wraps for insert to womens_home_protection
  with check (exists (select from protection_cases c
    where c.tenant_id = protection_wraps.tenant_id and c.id = protection_wraps.case_id
      and (c.readers @> array[current_setting('app.actor')]
        or (thread = 'shared'
          and c.locator_hash = any(string_to_array(current_setting('app.locator_hash', true), ','))))));
create policy deleting on protection_wraps for delete to womens_home_protection
  using (exists (select from protection_cases c
    where c.tenant_id = protection_wraps.tenant_id and c.id = protection_wraps.case_id
      and (c.readers @> array[current_setting('app.actor')]
        or (c.state = 'erasing' and current_setting('app.actor') = 'job'))));

create policy of_case on protection_events to womens_home_protection
  using (exists (select from protection_cases c
    where c.tenant_id = protection_events.tenant_id and c.id = protection_events.case_id));
create policy of_case on protection_referrals to womens_home_protection
  using (exists (select from protection_cases c
    where c.tenant_id = protection_referrals.tenant_id and c.id = protection_referrals.case_id));
create policy of_case on protection_case_alarms to womens_home_protection
  using (exists (select from protection_cases c
    where c.tenant_id = protection_case_alarms.tenant_id and c.id = protection_case_alarms.case_id));

grant select, insert, update, delete on protection_cases, protection_referrals
  to womens_home_protection;
grant select, insert, delete on protection_entries, protection_wraps, protection_events,
  protection_case_alarms to womens_home_protection;

-- Who owns them, the main login, may nothing with them.
revoke all on protection_cases, protection_entries, protection_wraps, protection_events,
  protection_referrals, protection_case_alarms from current_user;
