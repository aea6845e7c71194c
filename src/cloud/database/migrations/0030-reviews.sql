-- One mechanism for everything that staff write and somebody else looks at.

-- Each row is a request for a review and what became of it. What is reviewed stands in its domain's own
-- table, which says what residents see; a row here goes when that row goes (`forget_reviews`).
create table reviews (
  tenant_id text not null,
  id uuid not null,
  -- What it is: "activity", "article". Its domain names it, and knows the subject.
  kind text not null,
  subject_id uuid not null,
  -- Those that were submitted as one share it.
  batch_id uuid not null,
  -- A draft that was submitted, edits of what is public already, or published without being submitted.
  why text not null check (why in ('submitted', 'changed', 'direct')),
  state text not null
    check (state in ('waiting', 'published', 'returned', 'acknowledged', 'taken-back')),
  unit_path text not null,
  -- As it was asked for; from the decision on, the one that was decided on.
  revision integer not null,
  requested_at timestamptz not null,
  -- Null where nobody asked (edits of what is public), and where it is not known any more.
  requested_by uuid,
  -- Who may not decide, where nobody decides on what she wrote.
  writers uuid[] not null default '{}',
  -- The version that a reviewer looked at: before the edits, or when it was returned.
  reviewed_draft jsonb,
  -- Reviewers who were notified, to mark their messages read when it is decided.
  notified uuid[] not null default '{}',
  decided_at timestamptz,
  decided_by uuid,
  -- Decisions that were made as one share it; null when it was undone.
  decision_id uuid,
  reason text,
  -- How the subject stood before the decision, while that can be undone.
  undo jsonb,
  primary key (tenant_id, id),
  check ((state = 'waiting') = (decided_at is null))
);
create unique index reviews_waiting_once on reviews (tenant_id, kind, subject_id)
  where state = 'waiting';
create index reviews_queue on reviews (tenant_id, requested_at, batch_id) where state = 'waiting';
create index reviews_by_subject on reviews (tenant_id, kind, subject_id, requested_at);
create index reviews_by_batch on reviews (tenant_id, batch_id);
create index reviews_by_decision on reviews (tenant_id, decision_id) where decision_id is not null;
create index reviews_by_requester on reviews (tenant_id, requested_by);
create index reviews_by_decider on reviews (tenant_id, decided_by) where decided_by is not null;

-- A trigger of every table whose rows are reviewed, with the kind as its argument.
create function forget_reviews() returns trigger language plpgsql as $$
begin
  delete from reviews
    where tenant_id = old.tenant_id and kind = tg_argv[0] and subject_id = old.id;
  return old;
end $$;
create trigger forget_reviews after delete on activities
  for each row execute function forget_reviews('activity');
create trigger forget_reviews after delete on content_pieces
  for each row execute function forget_reviews('article');

-- What waits, and drafts that were returned.
insert into reviews (tenant_id, id, kind, subject_id, batch_id, why, state, unit_path, revision,
    requested_at, requested_by, reviewed_draft, decided_at, reason)
  select tenant_id, id, 'activity', id, id,
    case when status in ('draft', 'in-review') then 'submitted' else 'changed' end,
    case when waits_since is null then 'returned' else 'waiting' end,
    unit_path, revision, coalesce(waits_since, updated_at),
    case when status in ('draft', 'in-review') then submitted_by end,
    seen_draft, case when waits_since is null then updated_at end,
    case when waits_since is null then returned_reason end
  from activities
  where waits_since is not null or (status = 'draft' and returned_reason is not null);

-- A text was sent, and then decided on or written anew.
insert into reviews (tenant_id, id, kind, subject_id, batch_id, why, state, unit_path, revision,
    requested_at, requested_by, writers, decided_at, decided_by, reason)
  select d.tenant_id, d.id, 'article', d.piece_id, d.id, 'submitted',
    case
      when n.decision in ('published', 'returned') then n.decision
      when n.id is null and p.status = 'in-review' then 'waiting'
      else 'taken-back'
    end,
    p.unit_path, d.revision, d.decided_at, d.decided_by,
    array(
      select distinct r.written_by from content_revisions r
      where r.tenant_id = d.tenant_id and r.piece_id = d.piece_id and r.revision <= d.revision
        and r.revision > coalesce(p.live_revision, 0)
    ),
    case
      when n.decision in ('published', 'returned') then n.decided_at
      when n.id is null and p.status = 'in-review' then null
      else coalesce(n.decided_at, p.updated_at)
    end,
    case when n.decision in ('published', 'returned') then n.decided_by end,
    case when n.decision = 'returned' then n.reason end
  from content_decisions d
  join content_pieces p on p.tenant_id = d.tenant_id and p.id = d.piece_id
  left join lateral (
    select * from content_decisions next
    where next.tenant_id = d.tenant_id and next.piece_id = d.piece_id
      and (next.decided_at, next.id) > (d.decided_at, d.id)
      and next.decision <> 'withdrawn'
    order by next.decided_at, next.id limit 1
  ) n on true
  where d.decision = 'sent';
-- What was read then is what is compared with when it is sent again.
update reviews v set reviewed_draft = r.draft
  from content_revisions r
  where v.kind = 'article' and v.state = 'returned'
    and r.tenant_id = v.tenant_id and r.piece_id = v.subject_id and r.revision = v.revision;

-- What is left of the decisions are withdrawals, which are no review.
delete from content_decisions where decision <> 'withdrawn';
alter table content_decisions rename to content_withdrawals;
alter table content_withdrawals drop column decision;
alter table content_withdrawals rename column decided_by to withdrawn_by;
alter table content_withdrawals rename column decided_at to withdrawn_at;
alter index content_decisions_by_piece rename to content_withdrawals_by_piece;
alter index content_decisions_by_person rename to content_withdrawals_by_person;

drop index activities_waiting;
drop index activities_returned;
alter table activities
  drop column waits_since, drop column submitted_by, drop column returned_reason, drop column seen_draft;
-- Drafts of a unit are few, and are looked through for those that were returned.
create index activities_drafts on activities (tenant_id, updated_at) where status = 'draft';
