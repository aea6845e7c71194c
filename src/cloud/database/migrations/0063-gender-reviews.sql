-- Drafts of other offices that were looked at for what they do to women and men: the checklist's version,
-- each reviewer's opinion, and the outcome on file.
create table gender_reviews (
  tenant_id text not null,
  id uuid not null,
  unit_id text not null,
  unit_path text not null,
  title text not null,
  -- Who drafts it.
  office text not null,
  about text not null,
  received_on date not null,
  -- The version of the checklist by which it is looked at from the first opinion to the last.
  checklist integer not null,
  outcome text check (outcome in ('no-concern', 'change', 'look-again')),
  outcome_words text,
  registered_by uuid not null,
  registered_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  primary key (tenant_id, id),
  check ((outcome is null) = (closed_at is null)),
  check ((outcome is null) = (outcome_words is null)),
  check ((outcome is null) = (closed_by is null))
);
create index gender_reviews_by_time on gender_reviews (tenant_id, registered_at desc, id desc);
create index gender_reviews_by_person on gender_reviews (tenant_id, registered_by, registered_at);
create index gender_reviews_by_closer on gender_reviews (tenant_id, closed_by, closed_at);

create table gender_review_opinions (
  tenant_id text not null,
  review_id uuid not null,
  person_id uuid not null,
  -- By the name of the checklist's question.
  answers jsonb not null,
  words text not null,
  written_at timestamptz not null,
  primary key (tenant_id, review_id, person_id),
  foreign key (tenant_id, review_id) references gender_reviews (tenant_id, id) on delete cascade
);
create index gender_review_opinions_by_person
  on gender_review_opinions (tenant_id, person_id, written_at);
