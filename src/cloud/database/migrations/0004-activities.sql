create table activity_series (
  tenant_id text not null,
  id text not null,
  name text not null,
  summary text not null,
  position integer not null default 0,
  primary key (tenant_id, id)
);

create table activities (
  tenant_id text not null,
  id uuid not null,
  code char(8) not null,
  series_id text not null,
  kind text not null
    check (kind in ('lecture', 'course', 'reading', 'training', 'fair', 'volunteer-day', 'public-event')),
  status text not null default 'draft'
    check (status in ('draft', 'in-review', 'published', 'cancelled')),
  title text not null,
  summary text not null,
  audience text not null,
  unit_id text not null,
  unit_path text not null,
  venue_name text not null,
  venue_address text not null default '',
  online_room text,
  lecturer_name text,
  lecturer_note text,
  facilities text[] not null default '{}',
  fee_cents integer not null default 0 check (fee_cents >= 0),
  needs_review boolean not null default false,
  -- Who may come; empty and null mean everybody.
  allowed_roles text[] not null default '{}',
  allowed_unit_ids text[] not null default '{}',
  child_age_from_months integer,
  child_age_to_months integer,
  child_needed boolean not null default false,
  attended_series_id text,
  most_in_party integer not null default 6 check (most_in_party between 1 and 20),
  -- [{"id":"diet","label":"有忌口吗","kind":"text","needed":false,"options":[]}]
  questions jsonb not null default '[]',
  has_waitlist boolean not null default true,
  -- Words for the search, cut by platform/chinese-words.ts.
  search tsvector not null default '',
  -- The activity that this one was copied or repeated from.
  copied_from uuid,
  cancel_reason text,
  -- Raised by every edit, so that two editors do not overwrite each other.
  revision integer not null default 1,
  sign_up_opens_at timestamptz not null,
  sign_up_closes_at timestamptz not null,
  cancel_until timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, series_id) references activity_series (tenant_id, id),
  check (ends_at > starts_at),
  check (sign_up_closes_at > sign_up_opens_at),
  check (child_age_to_months >= child_age_from_months)
);
-- Lists are read in the order of the start, each from the index of its filter; sign-up times are in the
-- first one so that "open only" passes over the others without reading them.
create index activities_by_start on activities
  (tenant_id, status, starts_at, id, sign_up_opens_at, sign_up_closes_at);
-- Second and third part of the path: town and village with all below.
create index activities_by_town on activities
  (tenant_id, split_part(unit_path, '/', 3), status, starts_at, id);
create index activities_by_village on activities
  (tenant_id, split_part(unit_path, '/', 4), status, starts_at, id);
create index activities_by_kind on activities (tenant_id, kind, status, starts_at, id);
create index activities_with_facilities on activities (tenant_id, status, starts_at, id)
  where facilities <> '{}';
create index activities_by_unit on activities (tenant_id, unit_path text_pattern_ops, status, starts_at, id);
create index activities_by_series on activities (tenant_id, series_id, status, starts_at, id);
-- Of an organiser's own list, in which every status is.
create index activities_by_newest on activities (tenant_id, starts_at desc, id desc);
create index activities_by_words on activities using gin (search);

create table activity_sessions (
  tenant_id text not null,
  id uuid not null,
  activity_id uuid not null,
  position integer not null,
  topic text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- When the reminders of a day and of two hours before were sent on their way.
  day_reminder_at timestamptz,
  hours_reminder_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, activity_id, position),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id) on delete cascade,
  check (ends_at > starts_at)
);

create index activity_sessions_by_start on activity_sessions (tenant_id, starts_at);

-- The places of one group. `taken` is the sum of the party sizes that hold a place; the check is the
-- last word on "never one place too many", whatever the code above it does.
create table activity_quotas (
  tenant_id text not null,
  id uuid not null,
  activity_id uuid not null,
  position integer not null default 0,
  name text not null default '',
  places integer not null check (places between 0 and 100000),
  taken integer not null default 0,
  -- Parties that wait for places of this group: kept under the same lock as `taken`.
  waiting integer not null default 0 check (waiting >= 0),
  primary key (tenant_id, id),
  unique (tenant_id, activity_id, position),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id) on delete cascade,
  constraint never_one_place_too_many check (taken between 0 and places)
);

create table bookings (
  tenant_id text not null,
  id uuid not null,
  code char(8) not null,
  activity_id uuid not null,
  quota_id uuid not null,
  person_id uuid,
  booked_by uuid not null,
  party_size integer not null check (party_size between 1 and 20),
  status text not null
    check (status in ('confirmed', 'in-review', 'waiting', 'offered', 'cancelled', 'declined', 'expired')),
  answers jsonb not null default '[]',
  -- Whom it is for when she has no account, and how she agreed:
  -- {"how":"in-person","at":"2026-11-23T01:00:00.000Z"}.
  guest_name text,
  spoken_consent jsonb,
  -- Her turn: parties are served in the order of (waiting_since, id).
  waiting_since timestamptz,
  passed_over integer not null default 0,
  offer_expires_at timestamptz,
  -- Why a member of staff moved or declined it.
  staff_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id),
  foreign key (tenant_id, quota_id) references activity_quotas (tenant_id, id),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check ((status = 'offered') = (offer_expires_at is not null)),
  check (status <> 'waiting' or waiting_since is not null),
  check ((person_id is null) = (guest_name is not null)),
  check (person_id is not null or spoken_consent is not null)
);
-- Signing up twice, by double tap or by retry, is one booking.
create unique index bookings_once_per_person on bookings (tenant_id, activity_id, person_id)
  where status in ('confirmed', 'in-review', 'waiting', 'offered');
-- The same for somebody without an account, by whoever books for her.
create unique index bookings_once_per_guest on bookings (tenant_id, activity_id, booked_by, guest_name)
  where guest_name is not null and status in ('confirmed', 'in-review', 'waiting', 'offered');
create index bookings_by_turn on bookings (tenant_id, quota_id, waiting_since, id)
  where status = 'waiting';
create index bookings_by_deadline on bookings (tenant_id, offer_expires_at) where status = 'offered';
create index bookings_by_booker on bookings (tenant_id, booked_by, created_at desc, id)
  where guest_name is not null;
create index bookings_by_person on bookings (tenant_id, person_id, created_at desc, id);
create index bookings_by_activity on bookings (tenant_id, activity_id, status, created_at, id);

create table booking_members (
  tenant_id text not null,
  booking_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('self', 'family', 'small-child', 'guest')),
  family_member_id uuid,
  label text not null default '',
  age_months integer check (age_months between 0 and 1500),
  primary key (tenant_id, booking_id, position),
  foreign key (tenant_id, booking_id) references bookings (tenant_id, id) on delete cascade
);

-- Something about an activity that everybody who holds or awaits a place is told: written by the
-- command, told by a job that may be broken off and begun again.
create table activity_notices (
  tenant_id text not null,
  id uuid not null,
  activity_id uuid not null,
  kind text not null check (kind in ('changed', 'called-off')),
  -- What changed, in words; then what the organiser wrote.
  changes text[] not null default '{}',
  note text,
  created_at timestamptz not null,
  told_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, activity_id) references activities (tenant_id, id) on delete cascade
);
create index activity_notices_by_activity on activity_notices (tenant_id, activity_id);
