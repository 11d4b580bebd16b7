SELECT relations.name AS name, 'source' AS kind, to_jsonb(relations) - 'name' AS facts
  FROM (
{sources}
       ) AS relations
UNION ALL
SELECT functions.name, 'function', to_jsonb(functions) - 'name'
  FROM (
{functions}
       ) AS functions
UNION ALL
SELECT extensions.name, 'extension', 'true'
  FROM (
{extensions}
       ) AS extensions
