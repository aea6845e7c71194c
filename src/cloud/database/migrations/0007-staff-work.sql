-- Work of the console: review before publishing, long work, messages to everybody of an activity,
-- templates, registers of lecturers and venues, and who looked at whose number.

-- The county publishes what it holds; a unit below it may be allowed to, instead of sending it up.
alter table units add column publishes_itself boolean not null default false;

alter table activities add column submitted_at timestamptz;
alter table activities add column submitted_by uuid;
-- Why the unit above gave it back; until it is sent again.
alter table activities add column returned_reason text;
create index activities_in_review on activities (tenant_id, submitted_at, id)
  where status = 'in-review';
create index activities_returned on activities (tenant_id, updated_at)
  where status = 'draft' and returned_reason is not null;
create index bookings_in_review on bookings (tenant_id, activity_id) where status = 'in-review';
create index outbox_given_up on outbox (tenant_id, settled_at) where state = 'given-up';

-- Work that takes longer than a request: exports, imports, messages to thousands. Done in steps; the
-- cursor is written with each one, so that a process that dies loses the step under way at most.
create table work_runs (
  tenant_id text not null,
  id uuid not null,
  kind text not null,
  person_id uuid not null,
  unit_id text not null,
  -- What it is called in her list.
  title text not null,
  -- Ids and choices, no words of people.
  input jsonb not null,
  state text not null default 'queued'
    check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  cursor jsonb,
  steps integer not null default 0,
  done integer not null default 0,
  total integer,
  message text,
  file_name text,
  file_type text,
  -- The file lies in storage in so many parts, which are sent one after the other.
  file_parts integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  -- Its parts are deleted from here on.
  expires_at timestamptz not null,
  files_deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null))
);
create index work_runs_by_person on work_runs (tenant_id, person_id, created_at desc, id desc);
create index work_runs_open on work_runs (tenant_id, updated_at) where finished_at is null;
create index work_runs_with_files on work_runs (tenant_id, expires_at) where files_deleted_at is null;

-- A message to everybody who comes or waits.
create table activity_messages (
  tenant_id text not null,
  id uuid not null,
  activity_id uuid not null,
  audience text not null check (audience in ('confirmed', 'waiting', 'everybody')),
  body text not null,
  people integer not null,
  sent_by uuid not null,
  work_id uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id) on delete cascade,
  foreign key (tenant_id, work_id) references work_runs (tenant_id, id)
);
create index activity_messages_by_activity on activity_messages (tenant_id, activity_id, created_at desc);
create index activity_messages_by_sender on activity_messages (tenant_id, sent_by);

-- Full numbers are masked until somebody says why she needs them.
create table number_disclosures (
  tenant_id text not null,
  id uuid not null,
  activity_id uuid not null,
  -- Null: the numbers of everybody on the roster, in a file.
  booking_id uuid,
  seen_by uuid not null,
  reason text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, booking_id) references bookings (tenant_id, id)
);
create index number_disclosures_by_activity on number_disclosures (tenant_id, activity_id, created_at);
create index number_disclosures_by_person on number_disclosures (tenant_id, seen_by, created_at);

create table activity_templates (
  tenant_id text not null,
  id uuid not null,
  unit_id text not null,
  name text not null,
  -- What an organiser fills in (`activityDraft`).
  draft jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, name),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);

-- Whom and where the editor suggests.
create table lecturers (
  tenant_id text not null,
  id uuid not null,
  unit_id text not null,
  name text not null,
  note text not null default '',
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, name),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
create table venues (
  tenant_id text not null,
  id uuid not null,
  unit_id text not null,
  name text not null,
  address text not null default '',
  places integer check (places between 1 and 5000),
  facilities text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, name),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);

-- A table that somebody sent: looked through, shown to her with what is wrong, then taken over.
create table register_imports (
  tenant_id text not null,
  id uuid not null,
  unit_id text not null,
  register text not null check (register in ('lecturers', 'venues')),
  -- The rows that can be taken over, as they were read.
  rows jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  work_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, work_id) references work_runs (tenant_id, id)
);
create index register_imports_by_age on register_imports (tenant_id, created_at);
