-- Who compared a source of a public policy with its page, and when. The text stays what was reviewed:
-- only the day of the check is newer.
create table policy_source_checks (
  tenant_id text not null,
  policy_id uuid not null,
  url text not null,
  checked_on date not null,
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (tenant_id, policy_id, url, checked_on),
  foreign key (tenant_id, policy_id) references policies (tenant_id, id) on delete cascade
);
create index policy_source_checks_by_person on policy_source_checks (tenant_id, checked_by, checked_at);
-- For the register of figures: policies that have some.
create index policy_revisions_with_figures on policy_revisions (tenant_id, policy_id, revision)
  where draft -> 'parameters' <> '{}'::jsonb;
