internal import NIOCore
internal import Synchronization
internal import Templates

/// The open connections, in the order in which each last sent a whole request.
///
/// When there are too many, the one that has gone longest without is closed: so those that only hold a connection
/// make room for those that ask for something. A connection that comes takes the room of one that goes, and of no
/// other, however many come before those are closed.
package final class ConnectionTable: Sendable {
  typealias Slot = Int

  private struct Entry {
    /// Nil for a slot that is free, or whose connection has been told to close.
    var channel: (any Channel)?
    var before: Slot
    var after: Slot
  }

  /// A doubly linked list in an array.
  private struct Entries {
    /// The first is the list's sentinel: before it is the newest, after it the oldest.
    var entries = [Entry(channel: nil, before: 0, after: 0)]
    var free: [Slot] = []
    /// Of those that have not been told to close.
    var count = 0

    mutating func add(_ channel: any Channel) -> Slot {
      let slot = free.popLast() ?? entries.count
      let entry = Entry(channel: channel, before: 0, after: 0)
      if slot == entries.count { entries.append(entry) } else { entries[slot] = entry }
      attachLast(slot)
      return slot
    }

    /// Takes a connection out of the list; its slot stays its own until it is closed.
    mutating func remove(_ slot: Slot) -> (any Channel)? {
      guard let channel = entries[slot].channel else { return nil }
      entries[slot].channel = nil
      detach(slot)
      return channel
    }

    mutating func renew(_ slot: Slot) {
      guard entries[slot].channel != nil else { return }
      detach(slot)
      attachLast(slot)
    }

    private mutating func detach(_ slot: Slot) {
      entries[entries[slot].before].after = entries[slot].after
      entries[entries[slot].after].before = entries[slot].before
      count -= 1
    }

    private mutating func attachLast(_ slot: Slot) {
      let last = entries[0].before
      entries[slot].before = last
      entries[slot].after = 0
      entries[last].after = slot
      entries[0].before = slot
      count += 1
    }
  }

  private let limit: Int
  private let entries = Mutex(Entries())

  package init(limit: Int) { self.limit = limit }

  var count: Int { entries.withLock { $0.count } }

  func open(_ channel: any Channel) -> Slot {
    let (slot, oldest) = entries.withLock { entries -> (Slot, (any Channel)?) in
      let oldest = entries.count >= limit ? entries.remove(entries.entries[0].after) : nil
      return (entries.add(channel), oldest)
    }
    oldest?.close(promise: nil)
    return slot
  }

  func requestCompleted(at slot: Slot) { entries.withLock { $0.renew(slot) } }

  /// Gives the slot of a closed connection back.
  func close(_ slot: Slot) {
    entries.withLock { entries in
      _ = entries.remove(slot)
      entries.free.append(slot)
    }
  }
}
