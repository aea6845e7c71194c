-- The entry of the register that an activity's lecturer is; her name stays as it was written.
alter table activities add column lecturer_id uuid;
alter table activities add foreign key (tenant_id, lecturer_id)
  references lecturers (tenant_id, id) on delete set null (lecturer_id);
update activities as a set lecturer_id = l.id
  from lecturers as l
  where l.tenant_id = a.tenant_id and l.unit_id = a.unit_id
    and l.name_key = name_key(a.lecturer_name);
create index activities_by_lecturer on activities (tenant_id, lecturer_id, starts_at)
  where lecturer_id is not null;
