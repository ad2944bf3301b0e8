internal import Templates
internal import NIOCore
internal import Synchronization

/// The open connections, in the order in which each last sent a whole request.
///
/// When there are too many, the one that has gone longest without is closed: so those that only hold a connection
/// make room for those that ask for something.
package final class ConnectionTable: Sendable {
  typealias Place = Int

  private struct Slot {
    var channel: (any Channel)?
    var before: Place
    var after: Place
  }

  private struct Slots {
    /// The first is the ring's knot: before it is the newest, after it the oldest.
    var slots = [Slot(channel: nil, before: 0, after: 0)]
    var free: [Place] = []
    var count = 0

    mutating func detach(_ place: Place) {
      slots[slots[place].before].after = slots[place].after
      slots[slots[place].after].before = slots[place].before
    }

    mutating func attachLast(_ place: Place) {
      let last = slots[0].before
      slots[place].before = last
      slots[place].after = 0
      slots[last].after = place
      slots[0].before = place
    }
  }

  private let limit: Int
  private let slots = Mutex(Slots())

  package init(limit: Int) { self.limit = limit }

  var count: Int { slots.withLock { $0.count } }

  func open(_ channel: any Channel) -> Place {
    let (place, oldest) = slots.withLock { slots -> (Place, (any Channel)?) in
      let oldest = slots.count >= limit ? slots.slots[slots.slots[0].after].channel : nil
      let place = slots.free.popLast() ?? slots.slots.count
      let slot = Slot(channel: channel, before: 0, after: 0)
      if place == slots.slots.count { slots.slots.append(slot) } else { slots.slots[place] = slot }
      slots.attachLast(place)
      slots.count += 1
      return (place, oldest)
    }
    oldest?.close(promise: nil)
    return place
  }

  func requestCompleted(at place: Place) {
    slots.withLock { slots in
      slots.detach(place)
      slots.attachLast(place)
    }
  }

  func close(_ place: Place) {
    slots.withLock { slots in
      slots.detach(place)
      slots.slots[place].channel = nil
      slots.free.append(place)
      slots.count -= 1
    }
  }
}
