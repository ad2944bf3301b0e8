/// What time it is, and where: given to everything that asks, so that tests can let a day go by.
package struct ServerClock: Sendable {
  package let now: @Sendable () -> Moment
  /// How far local time is ahead of UTC at a moment, in seconds.
  package let offset: @Sendable (Moment) -> Int

  package init(now: @escaping @Sendable () -> Moment, offset: @escaping @Sendable (Moment) -> Int) {
    self.now = now
    self.offset = offset
  }

  package func day(of moment: Moment) -> Day {
    let local = moment.seconds + offset(moment)
    return Day(number: local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400))
  }

  package var today: Day { day(of: now()) }

  /// The first moment of the day after a moment's.
  package func midnight(after moment: Moment) -> Moment {
    let next = (day(of: moment).number + 1) * 86_400
    // The offset may change between now and midnight, and with it when midnight is.
    let guess = Moment(seconds: next - offset(moment))
    return Moment(seconds: next - offset(guess))
  }
}
