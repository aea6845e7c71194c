-- Hours with counsellors, lawyers, mediators and mentors: docs/decisions/0026-an-hour-that-nobody-else-has.md.
-- Times and ids only. What somebody says of herself comes into tables of their own, under a lock.

-- Two roles more.
alter table grants drop constraint grants_role_check;
alter table grants add constraint grants_role_check check (role in (
  'resident', 'volunteer', 'lecturer', 'counsellor', 'front-desk', 'counselling-supervisor',
  'case-handler', 'case-lead', 'organiser', 'editor', 'unit-admin', 'auditor', 'platform-admin'
));
alter table role_invitations drop constraint role_invitations_role_check;
alter table role_invitations add constraint role_invitations_role_check check (role in (
  'resident', 'volunteer', 'lecturer', 'counsellor', 'front-desk', 'counselling-supervisor',
  'case-handler', 'case-lead', 'organiser', 'editor', 'unit-admin', 'auditor', 'platform-admin'
));

create table counselling_services (
  tenant_id text not null,
  service text not null check (service in ('psychology', 'parenting', 'legal', 'mediation', 'business')),
  unit_id text not null,
  minutes integer not null check (minutes between 10 and 240),
  horizon_days integer not null check (horizon_days between 1 and 180),
  cancel_hours integer not null check (cancel_hours between 0 and 168),
  primary key (tenant_id, service),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);

create table counselling_counsellors (
  tenant_id text not null,
  id uuid not null,
  unit_id text not null,
  -- Null for one who has no account: the desk keeps her calendar.
  person_id uuid,
  name text not null,
  specialties text not null,
  dialect text,
  is_active boolean not null default true,
  -- Minutes; `starts_from` is one of the day.
  starts_every integer not null default 15 check (starts_every between 5 and 120),
  starts_from integer not null default 0 check (starts_from between 0 and 1440),
  before_minutes integer not null default 0 check (before_minutes between 0 and 120),
  after_minutes integer not null default 15 check (after_minutes between 0 and 120),
  notice_minutes integer not null default 720 check (notice_minutes between 0 and 20160),
  most_a_day integer check (most_a_day between 1 and 20),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, person_id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index counselling_counsellors_by_person on counselling_counsellors (tenant_id, person_id);

create table counselling_qualifications (
  tenant_id text not null,
  counsellor_id uuid not null,
  service text not null,
  title text,
  -- The last day on which it holds.
  valid_until date,
  primary key (tenant_id, counsellor_id, service),
  foreign key (tenant_id, counsellor_id) references counselling_counsellors (tenant_id, id),
  foreign key (tenant_id, service) references counselling_services (tenant_id, service)
);
create index counselling_qualifications_by_service on counselling_qualifications (tenant_id, service);

-- Minutes of the day in Asia/Shanghai.
create table counselling_hours (
  tenant_id text not null,
  id uuid not null,
  counsellor_id uuid not null,
  weekday integer not null check (weekday between 1 and 7),
  from_minute integer not null check (from_minute >= 0),
  until_minute integer not null check (until_minute <= 1440),
  line text not null check (line in ('on-site', 'telephone', 'online')),
  place text,
  primary key (tenant_id, id),
  foreign key (tenant_id, counsellor_id) references counselling_counsellors (tenant_id, id),
  check (from_minute < until_minute)
);
create index counselling_hours_of on counselling_hours (tenant_id, counsellor_id);

create table counselling_extra_days (
  tenant_id text not null,
  id uuid not null,
  counsellor_id uuid not null,
  day date not null,
  from_minute integer not null check (from_minute >= 0),
  until_minute integer not null check (until_minute <= 1440),
  line text not null check (line in ('on-site', 'telephone', 'online')),
  place text,
  primary key (tenant_id, id),
  foreign key (tenant_id, counsellor_id) references counselling_counsellors (tenant_id, id),
  check (from_minute < until_minute)
);
create index counselling_extra_days_of on counselling_extra_days (tenant_id, counsellor_id, day);

create table counselling_absences (
  tenant_id text not null,
  id uuid not null,
  counsellor_id uuid not null,
  kind text not null check (kind in ('leave', 'training', 'illness', 'other')),
  from_day date not null,
  until_day date not null,
  withdrawn_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, counsellor_id) references counselling_counsellors (tenant_id, id),
  check (from_day <= until_day),
  -- One at a time, so that every day off has one reason and one list.
  constraint counselling_one_absence_a_day exclude using gist (
    tenant_id with =, counsellor_id with =, daterange(from_day, until_day, '[]') with &&
  ) where (withdrawn_at is null)
);

create table counselling_closed_days (
  tenant_id text not null,
  unit_id text not null,
  day date not null,
  why text not null,
  primary key (tenant_id, unit_id, day),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);

-- "有空了叫我": a turn in the list for the next free hour.
create table counselling_turns (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  service text not null,
  line text check (line in ('on-site', 'telephone', 'online')),
  counsellor_id uuid,
  until_day date not null,
  joined_at timestamptz not null,
  -- Hours that she let go ("<counsellor> <time>"): not offered to her again.
  declined text[] not null default '{}',
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, service) references counselling_services (tenant_id, service),
  foreign key (tenant_id, counsellor_id) references counselling_counsellors (tenant_id, id)
);
create unique index counselling_one_turn on counselling_turns (tenant_id, person_id, service)
  where ended_at is null;
create index counselling_turns_waiting on counselling_turns (tenant_id, service, joined_at)
  where ended_at is null;

-- Holds, offers and appointments are rows of one table, so that one constraint sees them all.
create table counselling_appointments (
  tenant_id text not null,
  id uuid not null,
  code text not null,
  state text not null check (state in ('held', 'offered', 'booked', 'done', 'missed', 'cancelled')),
  service text not null,
  line text not null check (line in ('on-site', 'telephone', 'online')),
  place text,
  counsellor_id uuid not null,
  -- Null where the desk booked for one without an account, and after an account is gone.
  person_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- With the buffers as they were when it was booked.
  busy_from timestamptz not null,
  busy_until timestamptz not null,
  -- Of a hold or an offer.
  waits_until timestamptz,
  -- Of an offer: the turn it was made to, or the appointment that it is to replace.
  turn_id uuid,
  replaces_id uuid,
  series_id uuid,
  remind boolean not null default true,
  at_home boolean not null default false,
  reminded_at timestamptz,
  spoken_consent text check (spoken_consent in ('in-person', 'by-phone')),
  -- Who cancelled or missed it, and whether after the deadline.
  cause text check (cause in ('her', 'counsellor', 'centre')),
  is_late boolean not null default false,
  -- Of one that took place.
  minutes integer check (minutes between 5 and 480),
  next_step text check (next_step in ('nothing', 'follow-up', 'referred')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  forgotten_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, counsellor_id) references counselling_counsellors (tenant_id, id),
  foreign key (tenant_id, turn_id) references counselling_turns (tenant_id, id),
  foreign key (tenant_id, replaces_id) references counselling_appointments (tenant_id, id),
  check (starts_at < ends_at and busy_from <= starts_at and ends_at <= busy_until),
  check ((state in ('held', 'offered')) = (waits_until is not null)),
  -- The promise: a counsellor's time is taken once, buffers, holds and offers included.
  constraint counselling_never_two_at_once exclude using gist (
    tenant_id with =, counsellor_id with =, tstzrange(busy_from, busy_until) with &&
  ) where (state in ('held', 'offered', 'booked', 'done'))
);
-- One hold a person, and one offer a turn and an appointment.
create unique index counselling_one_hold on counselling_appointments (tenant_id, person_id)
  where state = 'held';
create unique index counselling_one_offer on counselling_appointments (tenant_id, turn_id)
  where state = 'offered';
create unique index counselling_one_proposal on counselling_appointments (tenant_id, replaces_id)
  where state = 'offered';
create index counselling_appointments_of on counselling_appointments (tenant_id, counsellor_id, starts_at);
create index counselling_appointments_hers on counselling_appointments (tenant_id, person_id, starts_at);
create index counselling_appointments_waiting on counselling_appointments (tenant_id, waits_until)
  where state in ('held', 'offered');
create index counselling_appointments_to_remind on counselling_appointments (tenant_id, starts_at)
  where state = 'booked' and remind and reminded_at is null;
