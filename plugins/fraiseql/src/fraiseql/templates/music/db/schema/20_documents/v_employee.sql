CREATE VIEW v_employee AS
SELECT
    employee.pk_employee,
    employee.id,
    employee.identifier,
    employee.hire_date,
    jsonb_build_object(
        'id', employee.id,
        'identifier', employee.identifier,
        'first_name', employee.first_name,
        'last_name', employee.last_name,
        'title', employee.title,
        'email', employee.email,
        'city', employee.city,
        'country', employee.country,
        'hire_date', employee.hire_date,
        'manager_name', manager.first_name || ' ' || manager.last_name,
        'customer_count', (
            SELECT count(*)
            FROM tb_customer AS customer
            WHERE customer.fk_support_rep = employee.pk_employee
        )
    ) AS data
FROM tb_employee AS employee
LEFT JOIN tb_employee AS manager ON manager.pk_employee = employee.fk_manager;

COMMENT ON VIEW v_employee IS 'The document of each employee; private data stays in tb_employee';
