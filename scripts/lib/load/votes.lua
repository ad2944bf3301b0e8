-- Votes by different voters: each request is another browser's, on the next issue in turn.
--
-- ISSUES names a file with a body a line; ACCEPT is what the answers are asked for as.
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  bodies = {}
  for line in io.lines(os.getenv("ISSUES")) do bodies[#bodies + 1] = line end
  headers = {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Origin"] = os.getenv("ORIGIN"),
    ["Accept"] = os.getenv("ACCEPT") or "text/html",
  }
  sent = 0
  started = os.time()
end

function request()
  sent = sent + 1
  headers["User-Agent"] = started .. "/" .. number .. "/" .. sent
  return wrk.format("POST", nil, headers, bodies[sent % #bodies + 1])
end

function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.timeout
  io.write(string.format(
    "RESULT %d %.0f %.2f %.2f %d\n", summary.requests, summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
