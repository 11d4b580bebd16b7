-- Requests for wrk, one a line of a file: PATH, TENANT and BODY with tabs between, "-" for no tenant.
--
-- wrk -s load.lua URL -- FILE RUN
-- Each thread begins elsewhere and sends them in turn. In a body @N@ is a text that no other request
-- of the bench has, as long as RUN is another each time.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  requests, made = {}, 0
  for line in io.lines(args[1]) do
    local path, tenant, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = {["content-type"] = "application/json"}
    if tenant ~= "-" then headers["x-tenant-id"] = tenant end
    fresh = fresh or body:find("@N@", 1, true) ~= nil
    requests[#requests + 1] = {path, headers, body}
  end
  if not fresh then
    for n, each in ipairs(requests) do requests[n] = wrk.format("POST", unpack(each)) end
  end
  at = (number * 7919) % #requests
  run = args[2]
end

function request()
  at = at % #requests + 1
  if not fresh then return requests[at] end
  made = made + 1
  local path, headers, body = unpack(requests[at])
  local text = body:gsub("@N@", run .. "-" .. number .. "-" .. made)
  return wrk.format("POST", path, headers, text)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests": %d, "microseconds": %d, "bytes": %d, "p50": %.1f, "p99": %.1f, '
      .. '"max": %.1f, "failed": %d, "refused": %d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50),
    latency:percentile(99), latency.max,
    errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
