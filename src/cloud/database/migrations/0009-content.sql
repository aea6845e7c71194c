-- Articles (news, notices), banners and themes: one life for all of them, written by one person and
-- published by another. The columns are what residents see now; what is being written stands in the
-- revisions, so that an edit changes nothing for them before somebody has looked at it.
create table content_pieces (
  tenant_id text not null,
  id uuid not null,
  kind text not null check (kind in ('news', 'notice', 'banner', 'theme')),
  unit_id text not null,
  unit_path text not null,
  -- Whose home page it is for: the path of the town it comes from, or the county's.
  audience_path text not null,
  -- Of the last revision.
  revision integer not null default 1,
  status text not null default 'draft'
    check (status in ('draft', 'in-review', 'published', 'withdrawn')),
  title text not null,
  -- Planned by the last revision, null: from its publication on, without an end.
  shown_from timestamptz,
  shown_until timestamptz,
  -- What residents see, and when: all null while there is nothing to see.
  live jsonb,
  live_revision integer,
  live_from timestamptz,
  live_until timestamptz,
  live_pinned boolean not null default false,
  live_position integer not null default 0,
  live_theme_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check ((live is null) = (live_revision is null)),
  check ((live is null) = (live_from is null)),
  check (live_until > live_from)
);
create index content_pieces_by_time on content_pieces (tenant_id, kind, live_from desc, id desc)
  where live is not null;
create index content_pieces_pinned on content_pieces (tenant_id, kind, live_from desc, id desc)
  where live is not null and live_pinned;
create index content_pieces_by_theme on content_pieces (tenant_id, live_theme_id, live_from desc, id desc)
  where live_theme_id is not null;
-- For those who write: a unit with all below it, last changed first.
create index content_pieces_by_change on content_pieces (tenant_id, updated_at desc, id desc);
create index content_pieces_by_status on content_pieces (tenant_id, status, updated_at desc, id desc);

-- Every text that anybody saved.
create table content_revisions (
  tenant_id text not null,
  piece_id uuid not null,
  revision integer not null,
  draft jsonb not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, piece_id, revision),
  foreign key (tenant_id, piece_id) references content_pieces (tenant_id, id) on delete cascade
);
create index content_revisions_by_writer on content_revisions (tenant_id, written_by, written_at);

-- What became of a revision, and by whom.
create table content_decisions (
  tenant_id text not null,
  id uuid not null,
  piece_id uuid not null,
  revision integer not null,
  decision text not null check (decision in ('sent', 'returned', 'published', 'withdrawn')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, piece_id, revision)
    references content_revisions (tenant_id, piece_id, revision) on delete cascade
);
create index content_decisions_by_piece on content_decisions (tenant_id, piece_id, id);
create index content_decisions_by_person on content_decisions (tenant_id, decided_by, decided_at);

-- Pictures by their content: "<sha-256>.jpg".
create table content_pictures (
  tenant_id text not null,
  file text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null check (bytes > 0),
  unit_id text not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (tenant_id, file)
);
create index content_pictures_by_person on content_pictures (tenant_id, kept_by);
