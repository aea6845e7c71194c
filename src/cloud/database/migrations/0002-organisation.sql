-- btree_gist lets one exclusion constraint compare ids and days; PGlite is opened with it.
create extension if not exists btree_gist;

-- The tree. `path` ("/330382/330382108/") decides who may what, so the database itself keeps it true:
-- it is made of parent_path, which a foreign key ties to the parent's own path; a unit that is moved
-- takes everything below along (on update cascade).
create table units (
  tenant_id text not null,
  id text not null check (id ~ '^[a-z0-9-]{2,40}$'),
  kind text not null check (kind in (
    'county', 'town', 'village', 'federation', 'centre', 'counselling-room', 'station',
    'mother-school', 'hall', 'team', 'body'
  )),
  name text not null,
  short_name text not null,
  -- Pinyin initials of the short name, for search.
  initials text not null default '',
  parent_id text,
  parent_path text,
  path text not null generated always as (coalesce(parent_path, '/') || id || '/') stored,
  position integer not null default 0,
  about text,
  place text,
  telephone text,
  -- Spans of a week, Asia/Shanghai: [{"days":[1,2],"opens":"08:30","closes":"12:00"}].
  hours jsonb not null default '[]',
  -- Shown to those who look for help, with a nearest town.
  is_help_point boolean not null default false,
  is_example boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, id, path),
  foreign key (tenant_id, parent_id, parent_path) references units (tenant_id, id, path)
    on update cascade,
  constraint units_root_has_no_parent check ((parent_id is null) = (parent_path is null))
);
create index units_by_parent on units (tenant_id, parent_id, position, id);
create index units_by_path on units (tenant_id, path text_pattern_ops);
create index units_help_points on units (tenant_id, position) where is_help_point;

-- A role of a person for a unit and all below it. Days are of Asia/Shanghai, both included.
create table grants (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in (
    'resident', 'volunteer', 'lecturer', 'counsellor', 'case-handler', 'case-lead', 'organiser',
    'editor', 'unit-admin', 'auditor', 'platform-admin'
  )),
  unit_id text not null,
  starts_on date not null,
  ends_on date,
  -- Null for those that the installation itself gave.
  granted_by uuid,
  granted_at timestamptz not null default now(),
  -- Ended before its day, at once.
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id),
  constraint grants_end_after_start check (ends_on >= starts_on),
  constraint grants_not_to_oneself check (granted_by <> person_id),
  constraint grants_no_duplicate exclude using gist (
    tenant_id with =,
    person_id with =,
    role with =,
    unit_id with =,
    daterange(starts_on, ends_on, '[]') with &&
  ) where (revoked_at is null)
);
create index grants_by_person on grants (tenant_id, person_id) where revoked_at is null;
create index grants_by_unit on grants (tenant_id, unit_id, id) where revoked_at is null;

-- Which data sets were loaded (units, demo): each once, also when two processes start together or
-- when somebody has deleted rows of it since.
create table loaded_data_sets (
  tenant_id text not null,
  name text not null,
  loaded_at timestamptz not null default now(),
  primary key (tenant_id, name)
);
