-- The loads above went into the tb_ tables; this makes what the API reads.
SELECT fn_sync_tv_all();

-- Fresh statistics, so that the first requests are planned as later ones are.
ANALYZE;
