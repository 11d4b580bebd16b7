-- One request again and again at a moderate rate, or a document that nobody has sent before each
-- time: in the body @N@ is a text that no other request of the bench has.
--
-- wrk -s flood.lua URL -- FILE RUN DELAY
-- Each connection waits DELAY milliseconds between an answer and its next request.

function init(args)
  local file = assert(io.open(args[1]))
  body = file:read("*a")
  file:close()
  run, pause, made = args[2], tonumber(args[3]), 0
end

function delay()
  return pause
end

function request()
  made = made + 1
  local text = body:gsub("@N@", run .. "_" .. made)
  return wrk.format("POST", nil, {["content-type"] = "application/json"}, text)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests": %d, "microseconds": %d, "p50": %.1f, "p99": %.1f, "max": %.1f, '
      .. '"failed": %d, "refused": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    latency.max, errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
