-- Audit rows are sealed after the fact (docs/decisions/0006-sealed-audit.md). A row says which seal it
-- is in; null: in none yet. Ids are given out before the commit, so a range of ids would lose the row
-- of a slow transaction: it stays null until a sealer can see it, and goes into the next seal.
alter table audit_rows add column seal_id bigint;
create index audit_rows_unsealed on audit_rows (tenant_id, id) where seal_id is null;
create index audit_rows_by_unit on audit_rows (tenant_id, unit_id, id);

create table audit_seals (
  tenant_id text not null,
  -- Counts on by one; leaves numbers out only where the anchor knows seals that a restored database lost.
  id bigint not null check (id > 0),
  -- Lowest and highest id of its rows; other seals may have rows in between.
  from_id bigint not null,
  to_id bigint not null,
  row_count integer not null check (row_count > 0),
  -- Earliest and latest time of its rows.
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- SHA-256, hexadecimal: of the rows, of the seal before, of this seal.
  rows_hash text not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null,
  key_id integer not null,
  -- Ed25519 over the hash, hexadecimal.
  signature text not null,
  -- 16 bytes a row, id and beginning of its hash: to name the rows that were touched.
  row_marks bytea not null,
  -- When an anchor had it. For the watch only: verifying asks the anchor itself.
  anchored_at timestamptz,
  primary key (tenant_id, id)
);
create index audit_seals_by_time on audit_seals (tenant_id, last_at);
create index audit_seals_unanchored on audit_seals (tenant_id, id) where anchored_at is null;
