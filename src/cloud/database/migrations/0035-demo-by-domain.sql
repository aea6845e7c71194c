-- Each domain brings its own part of the demo. One that was loaded in one piece has these four already.
insert into loaded_data_sets (tenant_id, name, loaded_at)
select d.tenant_id, 'demo ' || part.name, d.loaded_at
from loaded_data_sets d
cross join (values ('organisation'), ('people'), ('activities'), ('content')) as part (name)
where d.name = 'demo'
on conflict do nothing;
