-- The library of policies. As with articles, the columns are what residents see now, and what is being
-- written stands in the revisions.
create table policies (
  tenant_id text not null,
  id uuid not null,
  unit_id text not null,
  unit_path text not null,
  -- Of the last revision.
  revision integer not null default 1,
  status text not null default 'draft'
    check (status in ('draft', 'in-review', 'published', 'withdrawn')),
  title text not null,
  standing text not null check (standing in ('law', 'local', 'unchecked', 'example')),
  -- What residents see: all null while there is nothing to see.
  live jsonb,
  live_revision integer,
  live_version integer,
  live_since timestamptz,
  live_topics text[] not null default '{}',
  -- Last day in force, included.
  live_until date,
  search tsvector,
  -- The day of its end for which followers were notified.
  end_told date,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check ((live is null) = (live_revision is null)),
  check ((live is null) = (live_version is null)),
  check ((live is null) = (live_since is null)),
  check ((live is null) = (search is null))
);
create index policies_by_time on policies (tenant_id, live_since desc, id desc) where live is not null;
create index policies_by_topic on policies using gin (live_topics) where live is not null;
create index policies_by_id on policies (tenant_id, id) where live is not null;
create index policies_by_search on policies using gin (search) where search is not null;
create index policies_ending on policies (tenant_id, live_until) where live_until is not null;
-- For those who write: a unit with all below it, last changed first.
create index policies_by_change on policies (tenant_id, updated_at desc, id desc);

-- Every text that anybody saved.
create table policy_revisions (
  tenant_id text not null,
  policy_id uuid not null,
  revision integer not null,
  draft jsonb not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, policy_id, revision),
  foreign key (tenant_id, policy_id) references policies (tenant_id, id) on delete cascade
);
create index policy_revisions_by_writer on policy_revisions (tenant_id, written_by, written_at);

-- What residents have seen, one after the other.
create table policy_versions (
  tenant_id text not null,
  policy_id uuid not null,
  version integer not null check (version > 0),
  revision integer not null,
  published_at timestamptz not null,
  -- When whoever follows it has been notified.
  told_at timestamptz,
  primary key (tenant_id, policy_id, version),
  foreign key (tenant_id, policy_id, revision)
    references policy_revisions (tenant_id, policy_id, revision) on delete cascade
);

-- Who took away what was public, and why.
create table policy_withdrawals (
  tenant_id text not null,
  id uuid not null,
  policy_id uuid not null,
  revision integer not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  reason text not null,
  told_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, policy_id, revision)
    references policy_revisions (tenant_id, policy_id, revision) on delete cascade
);
create index policy_withdrawals_by_policy on policy_withdrawals (tenant_id, policy_id, id);
create index policy_withdrawals_by_person on policy_withdrawals (tenant_id, withdrawn_by, withdrawn_at);

-- Who hears of a policy, or of new ones of a topic. Nothing of what she answered is anywhere.
create table policy_follows (
  tenant_id text not null,
  person_id uuid not null,
  policy_id uuid not null,
  since timestamptz not null,
  primary key (tenant_id, policy_id, person_id),
  foreign key (tenant_id, policy_id) references policies (tenant_id, id) on delete cascade
);
create index policy_follows_by_person on policy_follows (tenant_id, person_id, since);
create table policy_topic_follows (
  tenant_id text not null,
  person_id uuid not null,
  topic text not null,
  since timestamptz not null,
  primary key (tenant_id, topic, person_id)
);
create index policy_topic_follows_by_person on policy_topic_follows (tenant_id, person_id, since);

-- Sites outside gov.cn that may be named as a source.
create table policy_source_hosts (
  tenant_id text not null,
  host text not null,
  allowed_by uuid not null,
  allowed_at timestamptz not null,
  primary key (tenant_id, host)
);
create index policy_source_hosts_by_person on policy_source_hosts (tenant_id, allowed_by);

create trigger forget_reviews after delete on policies
  for each row execute function forget_reviews('policy');
