-- Requests for wrk, from a file: the first line the headers, then one request a line.
--
-- wrk -s load.lua URL -- FILE
-- A line is PATH, a tab and BODY; each thread begins elsewhere and sends them in turn. In a body
-- @N@ is a number that no other request of the run has.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  local headers, lines = {}, {}
  for line in io.lines(args[1]) do
    if #lines == 0 and not next(headers) then
      for name, value in line:gmatch("([^\t:]+): ([^\t]+)") do headers[name] = value end
    else
      lines[#lines + 1] = line
    end
  end
  requests, made, at = {}, 0, 0
  fresh = lines[1]:find("@N@", 1, true) ~= nil
  for _, line in ipairs(lines) do
    local path, body = line:match("^([^\t]*)\t(.*)$")
    if fresh then
      requests[#requests + 1] = {path, headers, body}
    else
      requests[#requests + 1] = wrk.format("POST", path, headers, body)
    end
  end
  at = (number * 7919) % #requests
  run = args[2] or "0"
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
