/// A line and a column of a file, as an editor's program shows them.
package struct SourceLocation: Sendable, Hashable, Comparable {
  /// The path as messages show it: relative to the workspace, with `/`.
  package let file: String
  /// 1-based.
  package let line: Int
  /// The position in its line, 1-based, in Unicode code points.
  package let column: Int

  package init(file: String, line: Int = 1, column: Int = 1) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
