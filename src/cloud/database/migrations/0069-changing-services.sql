-- Who saves says what she began from, so that nobody's change is undone unseen.
alter table counselling_counsellors add column revision integer not null default 1;
alter table counselling_services add column revision integer not null default 1;

-- Hours before the start, as they were said when it was booked. Null: the service's own, which has not been
-- changed since.
alter table counselling_appointments add column cancel_hours integer
  check (cancel_hours between 0 and 168);
