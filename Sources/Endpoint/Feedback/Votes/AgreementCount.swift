/// The numbers of those who agree and those who do not.
package struct AgreementCount: Sendable, Hashable {
  package let agree: Int
  package let disagree: Int

  package init(agree: Int, disagree: Int) {
    (self.agree, self.disagree) = (agree, disagree)
  }

  package var total: Int { agree + disagree }
}
