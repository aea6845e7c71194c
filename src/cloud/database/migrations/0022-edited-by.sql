-- Who changed an activity last: told to whoever was about to save over it.
alter table activities add column edited_by uuid;
alter table activities add column edited_at timestamptz;
