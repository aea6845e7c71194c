-- When and what for the hour of a talk is: the list from which a reader opens it.
grant select (starts_at, service) on counselling_appointments to womens_home_counselling;
grant select (name) on counselling_counsellors to womens_home_counselling;

-- A talk is looked for by who reads it.
create index counselling_talks_by_reader on counselling_talks using gin (readers);
