-- The absence for which an appointment was moved or cancelled: its list stays whole when they are gone from
-- its days. No key: the absence is forgotten first.
alter table counselling_appointments add column absence_id uuid;
create index counselling_appointments_settled on counselling_appointments (tenant_id, absence_id)
  where absence_id is not null;
