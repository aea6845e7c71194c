-- The number that telephone appointments are called from: she is told which one she will see.
alter table counselling_services add column calls_from text;
