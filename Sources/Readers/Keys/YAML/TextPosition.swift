package import Diagnostics

/// A position in a file whose path is known from elsewhere.
package struct TextPosition: Sendable, Hashable, Comparable {
  /// 1-based, counted from the file's first line.
  package let line: Int
  /// The position in its line, 1-based, in Unicode code points.
  package let column: Int

  package init(line: Int = 1, column: Int = 1) {
    (self.line, self.column) = (line, column)
  }

  package func location(in path: String) -> SourceLocation {
    SourceLocation(file: path, line: line, column: column)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value with its position in the file, for checks that need the whole site.
package struct Located<Value> {
  package let value: Value
  package let position: TextPosition

  package init(_ value: Value, at position: TextPosition) {
    (self.value, self.position) = (value, position)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
