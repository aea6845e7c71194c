-- What a town changes of an activity after the county looked at it is looked at once more, while
-- residents see it already: a new time cannot wait.

-- Since when it waits for the unit above: a draft that was sent, or what was changed after publishing.
alter table activities rename column submitted_at to waits_since;
-- Only what waits has it from now on.
update activities set waits_since = null where status <> 'in-review';
-- What the unit above saw last, as the organiser had filled it in; only while something else is published.
alter table activities add column seen_draft jsonb;

drop index activities_in_review;
create index activities_waiting on activities (tenant_id, waits_since, id)
  where waits_since is not null;
