/// Whether the store takes what is written, asked at most every five seconds.
actor HealthProbe {
  private var asked: Moment?
  private var wasWell = true

  func isWell(_ store: any FeedbackStore, clock: ServerClock) async -> Bool {
    let now = clock.now()
    if let asked, now.seconds(since: asked) < 5 { return wasWell }
    asked = now
    do throws(StoreFault) {
      try await store.probe(at: now)
      wasWell = true
    } catch { wasWell = false }
    return wasWell
  }
}
