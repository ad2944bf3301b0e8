/// A write to the store that shows that it takes writes, made at most every five seconds.
actor HealthProbe {
  private var asked: Uptime?
  private var wasWell = true

  func isWell(_ store: any FeedbackStore, clock: ServerClock) async -> Bool {
    let now = clock.uptime()
    if let asked, now.seconds(since: asked) < 5 { return wasWell }
    asked = now
    do throws(StoreFault) {
      try await store.probe(at: clock.now())
      wasWell = true
    } catch { wasWell = false }
    return wasWell
  }
}
