internal import Feedback
internal import Foundation

extension RecordID {
  var data: Data { Data(bytes) }

  init?(data: Data) { self.init(bytes: Array(data)) }
}
