// PostGraphile 5 over the tables, with filters: node server.mjs PORT [--print]
import { createServer } from "node:http";
import { printSchema } from "graphql";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

const { PGHOST, PGPORT, PGUSER, PGDATABASE } = process.env;
const tenants = process.env.BENCH_TENANTS === "1";

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  // It hides filters and orders of columns that are not the first of an index.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [
    makePgService({
      schemas: ["public", "peers"],
      poolConfig: {
        host: PGHOST, port: Number(PGPORT), user: PGUSER, database: PGDATABASE, max: 8,
      },
    }),
  ],
  grafast: {
    explain: false,
    context: (at) => {
      const tenant = tenants ? at.node?.req?.headers["x-tenant-id"] : undefined;
      return tenant ? { pgSettings: { "app.tenant_id": tenant } } : {};
    },
  },
  grafserv: { watch: false, graphiql: false, graphqlPath: "/graphql" },
});

if (process.argv.includes("--print")) {
  console.log(printSchema(await instance.getSchema()));
  process.exit();
}
await instance.getSchema();
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.argv[2]), "127.0.0.1");
