-- What an import changed, so that it can be undone: each entry with what stood there before, null where
-- there was nothing. It goes with the import, after a week.
create table register_import_changes (
  tenant_id text not null,
  import_id uuid not null,
  entry_id uuid not null,
  before jsonb,
  -- The entry's own time then: what somebody changed since is left alone.
  written_at timestamptz not null,
  primary key (tenant_id, import_id, entry_id),
  foreign key (tenant_id, import_id) references register_imports (tenant_id, id) on delete cascade
);
alter table register_imports add column undone_at timestamptz;
