-- Comments to Isso, on one page, each by nobody in particular.
function init()
  sent = 0
end

function request()
  sent = sent + 1
  local body = '{"title":"Sak","author":null,"email":null,"website":null,"text":"Kommentar nummer ' .. sent .. '"}'
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, body)
end

function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.timeout
  io.write(string.format(
    "RESULT %d %.0f %.2f %.2f %d\n", summary.requests, summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
