-- So that the counsellor knows whom she meets. Why a guardian was spared is not kept: it may name him.
alter table counselling_appointments
  add column age_group text not null default 'adult' check (age_group in ('under-14', '14-17', 'adult')),
  add column guardian text check (guardian in ('agreed', 'spared')),
  add constraint counselling_guardian_of_a_child check (guardian is null or age_group = 'under-14');
