-- Requests for wrk, one a line of a file: METHOD, PATH, HEADERS and BODY with tabs between; headers
-- are NAME=VALUE with "|" between.
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
    local method, path, words, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = {}
    for name, value in words:gmatch("([^=|]+)=([^|]*)") do headers[name] = value end
    fresh = fresh or body:find("@N@", 1, true) ~= nil
    requests[#requests + 1] = {method, path, headers, body ~= "" and body or nil}
  end
  if not fresh then
    for n, each in ipairs(requests) do requests[n] = wrk.format(unpack(each, 1, 4)) end
  end
  at = (number * 7919) % #requests
  run = args[2]
end

function request()
  at = at % #requests + 1
  if not fresh then return requests[at] end
  made = made + 1
  local method, path, headers, body = unpack(requests[at])
  local text = body:gsub("@N@", run .. "-" .. number .. "-" .. made)
  return wrk.format(method, path, headers, text)
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
