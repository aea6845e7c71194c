-- Person ids of those who have opened the case by the operation that leaves a mark: nobody reads on in a
-- case that she never opened.
alter table protection_cases add column opened_by text[] not null default '{}';
