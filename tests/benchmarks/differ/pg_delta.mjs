// Answers questions of bench_differ.py, one JSON line each: the statements from one database to
// another by @supabase/pg-delta, and the milliseconds that reading both and planning took.
import { createInterface } from "node:readline";
import pg from "pg";
import { extract } from "@supabase/pg-delta/extract";
import { plan } from "@supabase/pg-delta/plan";

for await (const line of createInterface({ input: process.stdin })) {
  const { old, wanted } = JSON.parse(line);
  const pools = [old, wanted].map((url) => new pg.Pool({ connectionString: url, max: 5 }));
  let answer;
  try {
    // A session each, so that connecting is no part of the time.
    await Promise.all(pools.map((pool) => pool.query("SELECT 1")));
    const began = performance.now();
    const [source, desired] = await Promise.all(pools.map((pool) => extract(pool)));
    const found = plan(source.factBase, desired.factBase);
    answer = {
      milliseconds: performance.now() - began,
      statements: found.actions.map((one) => one.sql),
    };
  } catch (error) {
    answer = { error: String(error.message ?? error) };
  }
  for (const pool of pools) await pool.end();
  process.stdout.write(JSON.stringify(answer) + "\n");
}
