/// The time within which an answer can be taken back.
package enum UndoPeriod { package static let minutes = 30 }
