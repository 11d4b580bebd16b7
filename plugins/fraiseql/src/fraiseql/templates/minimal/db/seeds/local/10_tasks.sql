-- Something to look at on a developer's machine; no other environment has seeds.
SELECT fn_create_task('Read the schema in app/models.py');
SELECT fn_create_task('Add a column to db/schema/10_tables/tb_task.sql');
SELECT fn_complete_task(fn_create_task('Run fraiseql init'));
