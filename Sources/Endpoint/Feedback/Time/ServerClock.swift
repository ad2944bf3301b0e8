/// The time, and its offset from UTC: passed to everything that asks, so that tests can let a day go by.
package struct ServerClock: Sendable {
  package let now: @Sendable () -> Moment
  /// A clock that nobody sets.
  package let uptime: @Sendable () -> Uptime
  /// The seconds that local time is ahead of UTC at a moment.
  package let offset: @Sendable (Moment) -> Int

  package init(
    now: @escaping @Sendable () -> Moment, uptime: @escaping @Sendable () -> Uptime,
    offset: @escaping @Sendable (Moment) -> Int
  ) {
    (self.now, self.uptime, self.offset) = (now, uptime, offset)
  }

  func local(_ moment: Moment) -> WallTime { WallTime(moment, offset: offset(moment)) }

  package func day(of moment: Moment) -> Day { local(moment).day }

  package var today: Day { day(of: now()) }

  /// The first moment of the day after a moment's.
  package func midnight(after moment: Moment) -> Moment {
    let next = (day(of: moment).number + 1) * 86_400
    // The offset may change between now and midnight, and with it when midnight is.
    let guess = Moment(seconds: next - offset(moment))
    return Moment(seconds: next - offset(guess))
  }
}
