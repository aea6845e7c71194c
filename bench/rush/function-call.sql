\set n :n + 1
\set person :client_id * :each + :n
\set activity :first + :n % :activities
select bench_sign_up(:person, :activity);
