internal import Glibc

/// The identity and the times of a file, as the system knows them without opening it.
///
/// Equal stamps mean the same file with the same bytes: a tool may set the time of modification back, and a renamed file
/// may have the size and time of the one it replaced, but nobody sets the time of the last change or the inode.
package struct FileStamp: Sendable, Hashable {
  /// In bytes.
  package let size: Int
  /// The time the bytes were written, in nanoseconds since 1970. Anyone may set it.
  package let modified: Int64
  /// The time of the last write, rename or change of rights, in nanoseconds since 1970. Only the system sets it.
  package let changed: Int64
  package let device: UInt64
  package let inode: UInt64

  /// The stamp of a file that is not there.
  package static let none = FileStamp(size: 0, modified: 0, changed: 0, device: 0, inode: 0)

  package init(size: Int, modified: Int64, changed: Int64, device: UInt64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.device = device
    self.inode = inode
  }

  /// - Parameter began: in nanoseconds since 1970, by the disk's own clock.
  /// - Returns: false for a file so new that it may have changed once more without its stamp telling.
  package func isSettled(before began: Int64) -> Bool { max(modified, changed) < began }

  init(_ status: stat) {
    size = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
